package org.gongkai.ledger.backup;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CopiedTableTest {

    private static final String CREATE = "create table sample (a varchar(40), b bigint, c integer, d smallint, e boolean,"
            + " f decimal(18,4), g date, h %s)";

    private static final CopiedTable SAMPLE = new CopiedTable("sample", List.of(
            new CopiedTable.Column("a", ColumnKind.TEXT), new CopiedTable.Column("b", ColumnKind.LONG),
            new CopiedTable.Column("c", ColumnKind.INTEGER), new CopiedTable.Column("d", ColumnKind.SMALL),
            new CopiedTable.Column("e", ColumnKind.BOOLEAN), new CopiedTable.Column("f", ColumnKind.DECIMAL),
            new CopiedTable.Column("g", ColumnKind.DATE), new CopiedTable.Column("h", ColumnKind.BYTES)));

    private static final List<String> LINES = List.of("[null,null,null,null,null,null,null,null]",
            "[\"“引号”\\t\\\\𠮷\\n\",9223372036854775807,-2147483648,-32768,true,\"12345678901.25\",\"2026-02-10\",\"AP8=\"]",
            "[\"\",0,0,0,false,\"0\",\"1949-10-01\",\"\"]",
            "[\"null\",-1,1,1,true,\"-0.0001\",\"9999-12-31\",\"aGk=\"]");

    @TempDir Path home;

    private interface Work {
        List<String> on(DSLContext sql);
    }

    private List<String> on(TestDatabase database, Work work) throws Exception {
        LedgerSettings settings = database.fresh(home.resolve(database.name()));
        java.nio.file.Files.createDirectories(settings.data());
        boolean sqlite = database == TestDatabase.SQLITE;
        try (var connection = DriverManager.getConnection(settings.jdbcUrl())) {
            connection.setAutoCommit(false);
            DSLContext sql = DSL.using(connection, sqlite ? SQLDialect.SQLITE : SQLDialect.POSTGRES);
            sql.execute(CREATE.formatted(sqlite ? "blob" : "bytea"));
            return work.on(sql);
        }
    }

    private static List<String> roundTrip(DSLContext sql) {
        try (CopiedTable.Loading loading = SAMPLE.load(sql)) {
            LINES.forEach(loading::add);
        }
        List<String> read = new ArrayList<>();
        SAMPLE.read(sql, read::add);
        return read;
    }

    @Test
    void everyKindOfValueIsTheSameLineInBothDatabases() throws Exception {
        assertThat(on(TestDatabase.SQLITE, CopiedTableTest::roundTrip)).containsExactlyInAnyOrderElementsOf(LINES);
        assertThat(on(TestDatabase.POSTGRESQL, CopiedTableTest::roundTrip)).containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void everyTableOfTheOfficeCanBeCopied() {
        assertThat(CopiedTable.all()).extracting(CopiedTable::name)
                .contains("journal_entry", "journal_head", "stored_file")
                .doesNotHaveDuplicates();
    }

    @Test
    void aLineThatIsNoRowIsRefused() throws Exception {
        for (String line : List.of("", "[]", "{}", "[1,2]", "[null,\"x\",null,null,null,null,null,null]",
                "[null,null,null,null,null,null,\"2026-02-30\",null]", "not json")) {
            assertThatThrownBy(() -> on(TestDatabase.SQLITE, sql -> {
                try (CopiedTable.Loading loading = SAMPLE.load(sql)) {
                    loading.add(line);
                }
                return List.of();
            })).as(line).isInstanceOf(IllegalArgumentException.class);
            home.resolve("SQLITE/data/gongkai.db").toFile().delete();
        }
    }

    @Test
    void theSumSeesAChangeAMissingAndADoubledRowButNotTheOrder() {
        assertThat(sum("a", "b", "c")).isEqualTo(sum("c", "a", "b"))
                .isNotEqualTo(sum("a", "b"))
                .isNotEqualTo(sum("a", "b", "d"))
                .isNotEqualTo(sum("a", "b", "c", "c"));
    }

    private static String sum(String... lines) {
        TableSum sum = new TableSum();
        for (String line : lines) {
            sum.add(line);
        }
        return sum.hex();
    }
}
