package org.gongkai.look;

import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param label its head
 * @param kind  the class of its cells: {@code text}, {@code number}, {@code date}, {@code actions}
 * @param sort  the order it stands for in {@link ListQuery}; null when the list cannot be ordered by it
 */
public record Column(String label, String kind, @Nullable String sort) {

    public static Column text(String label) {
        return new Column(label, "text", null);
    }

    public static Column number(String label) {
        return new Column(label, "number", null);
    }

    public static Column date(String label) {
        return new Column(label, "date", null);
    }

    /** Buttons and links; its head is read out, not shown. */
    public static Column actions() {
        return new Column("操作", "actions", null);
    }

    /** The same, and the list can be ordered by it. */
    public Column sortedBy(String order) {
        return new Column(label, kind, order);
    }

    /** The sign beside a head that orders the list. */
    public Icon sign(ListQuery query) {
        String direction = sort == null ? null : query.direction(sort);
        return direction == null ? Icon.EITHER : direction.equals("ascending") ? Icon.UP : Icon.DOWN;
    }
}
