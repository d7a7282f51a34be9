package org.gongkai.publication;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is typed of a column.
 *
 * @param sortKey null for the end
 */
public record ColumnForm(@Nullable String key, @Nullable String name, @Nullable UUID parent,
        @Nullable Channel channel, @Nullable Integer sortKey) {

    static final ColumnForm BLANK = new ColumnForm("", "", null, null, null);

    static ColumnForm of(Column column) {
        return new ColumnForm(column.key(), column.name(), column.parent(), column.channel(), column.sortKey());
    }

    ColumnBook.Entry entry(int usual) {
        return new ColumnBook.Entry(name == null ? "" : name, parent, channel == null ? Channel.PORTAL : channel,
                sortKey == null ? usual : sortKey);
    }
}
