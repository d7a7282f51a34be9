package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.gongkai.look.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A column with its place in the tree.
 *
 * @param depth 0 at the top
 */
public record ColumnLine(Column column, int depth) {

    /** In the order of the tree: each column before those below it. */
    static List<ColumnLine> tree(List<Column> columns) {
        List<ColumnLine> lines = new ArrayList<>();
        add(lines, columns, null, 0);
        return lines;
    }

    private static void add(List<ColumnLine> lines, List<Column> columns, @Nullable UUID parent, int depth) {
        for (Column column : columns) {
            if (Objects.equals(column.parent(), parent)) {
                lines.add(new ColumnLine(column, depth));
                add(lines, columns, column.id(), depth + 1);
            }
        }
    }

    /** The name, set in by its depth. */
    public String label() {
        return "　".repeat(depth) + column.name();
    }

    /** As something to choose. */
    public Choice choice() {
        return Choice.of(column.id().toString(), label());
    }
}
