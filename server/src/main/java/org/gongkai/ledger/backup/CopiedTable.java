package org.gongkai.ledger.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.gongkai.ledger.schema.DefaultSchema;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that is copied from one database into another or into a backup: row by row, each as one line, a JSON array in the
 * order of the columns. The line of a row is the same in every database, so lines prove that a copy is right.
 */
record CopiedTable(String name, List<Column> columns) {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int FETCH = 1000;
    private static final int BATCH = 500;
    private static final int BATCH_CHARACTERS = 4_000_000;

    /** A column. */
    record Column(String name, ColumnKind kind) {

        Field<?> field() {
            return DSL.field(DSL.name(name), kind.type());
        }
    }

    /** All tables of this program's version. */
    static List<CopiedTable> all() {
        List<CopiedTable> all = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            List<Column> columns = new ArrayList<>();
            for (Field<?> field : table.fields()) {
                columns.add(new Column(field.getName(), ColumnKind.of(field.getDataType())));
            }
            all.add(new CopiedTable(table.getName(), List.copyOf(columns)));
        }
        all.sort(Comparator.comparing(CopiedTable::name));
        return all;
    }

    private Field<?>[] fields() {
        return columns.stream().map(Column::field).toArray(Field<?>[]::new);
    }

    /** Every row, as the line that stands for it; memory stays the same for any number. */
    void read(DSLContext sql, Consumer<String> each) {
        try (Cursor<? extends Record> rows = sql.select(fields())
                .from(DSL.table(DSL.name(name)))
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (Record row : rows) {
                each.accept(line(row));
            }
        }
    }

    private String line(Record row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            values.add(value == null ? null : columns.get(i).kind().write(value));
        }
        return MAPPER.writeValueAsString(values);
    }

    /** What the database holds now: how many rows, and their sum. */
    TableSum sum(DSLContext sql) {
        TableSum sum = new TableSum();
        read(sql, sum::add);
        return sum;
    }

    /** Something that takes lines and writes them as rows; it is closed when all were given. */
    Loading load(DSLContext sql) {
        return new Loading(sql);
    }

    /** Rows on their way into the table, many at a time. */
    final class Loading implements AutoCloseable {

        private final DSLContext sql;
        private final List<@Nullable Object[]> waiting = new ArrayList<>();
        private long characters;

        private Loading(DSLContext sql) {
            this.sql = sql;
            // A migration may have put rows there: the copy is the truth.
            sql.deleteFrom(DSL.table(DSL.name(name))).execute();
        }

        /**
         * Adds the row of a line.
         *
         * @throws IllegalArgumentException when it is no row of this table
         */
        void add(String line) {
            waiting.add(values(line));
            characters += line.length();
            if (waiting.size() == BATCH || characters > BATCH_CHARACTERS) {
                write();
            }
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            BatchBindStep batch = sql.batch(DSL.using(sql.configuration())
                    .insertInto(DSL.table(DSL.name(name)), fields())
                    .values(new Object[columns.size()]));
            for (@Nullable
            Object[] each : waiting) {
                batch = batch.bind(each);
            }
            batch.execute();
            waiting.clear();
            characters = 0;
        }

        @Override
        public void close() {
            write();
        }
    }

    private @Nullable Object[] values(String line) {
        try {
            JsonNode row = MAPPER.readTree(line);
            if (!row.isArray() || row.size() != columns.size()) {
                throw new IllegalArgumentException("not a row of " + name);
            }
            @Nullable
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.get(i).kind().readNullable(row.get(i));
            }
            return values;
        } catch (IllegalArgumentException known) {
            throw known;
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("not a row of " + name, wrong);
        }
    }
}
