package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.RandomReports;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.source.Block;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.report.read.interpret.Documents.paragraph;

class ReportInterpreterTest {

    private final AnnualReport report = RandomReports.valid(11, ReportFormat.FORMAT_2021, "包头市财政局", 2023);

    @Test
    void aRowThatIsMissingIsSaidAndItsCellsStayMissing() throws Exception {
        AnnualReport back = ReportInterpreter.interpret(
                changeTable3(rows -> rows.removeIf(row -> hasCell(row, "2.重复申请"))),
                "a.html");
        assertThat(back.figures().value(CellKey.parse("table3/3.5.2/natural"))).isEqualTo(CellValue.MISSING);
        assertThat(back.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.subject()).isEqualTo("table3/3.5.2");
            assertThat(problem.message()).contains("重复申请");
        });
    }

    @Test
    void aRowWithAFigureTooFewIsSaidToBeUnreadableAndNeverShifted() throws Exception {
        AnnualReport back = ReportInterpreter.interpret(changeTable3(rows -> {
            for (int i = 0; i < rows.size(); i++) {
                if (hasCell(rows.get(i), "2.重复申请")) {
                    List<SourceCell> cells = new ArrayList<>(rows.get(i).cells());
                    cells.remove(cells.size() - 3);
                    rows.set(i, new SourceRow(cells));
                }
            }
        }), "a.html");
        assertThat(back.figures().value(CellKey.parse("table3/3.5.2/natural")))
                .isInstanceOf(CellValue.Unreadable.class);
        assertThat(back.figures().value(CellKey.parse("table3/3.5.2/total"))).isInstanceOf(CellValue.Unreadable.class);
        assertThat(back.problems()).hasSize(1);
    }

    @Test
    void wordsInAFigureCellAreUnreadableAndTheOthersStand() throws Exception {
        AnnualReport back = ReportInterpreter.interpret(changeTable3(rows -> {
            for (int i = 0; i < rows.size(); i++) {
                if (hasCell(rows.get(i), "（一）予以公开")) {
                    List<SourceCell> cells = new ArrayList<>(rows.get(i).cells());
                    cells.set(cells.size() - 7, new SourceCell("详见附件", Place.UNKNOWN));
                    rows.set(i, new SourceRow(cells));
                }
            }
        }), "a.html");
        assertThat(back.figures().value(CellKey.parse("table3/3.1/natural")))
                .isEqualTo(new CellValue.Unreadable("详见附件"));
        assertThat(back.figures().number("table3/3.1/total")).isEqualTo(report.figures().number("table3/3.1/total"));
    }

    @Test
    void aTableCutInTwoByAPageIsOneAgain() throws Exception {
        List<Block> blocks = new ArrayList<>();
        for (Block block : Documents.of(report).blocks()) {
            if (block instanceof SourceTable table && table.rows().size() > 20) {
                blocks.add(new SourceTable(table.rows().subList(0, 12), Place.UNKNOWN));
                blocks.add(paragraph("— 3 —"));
                blocks.add(new SourceTable(table.rows().subList(12, table.rows().size()), Place.UNKNOWN));
            } else {
                blocks.add(block);
            }
        }
        AnnualReport back = ReportInterpreter.interpret(new SourceDocument("", blocks), "a.pdf");
        assertThat(back.figures().sameValuesAs(report.figures())).isTrue();
    }

    @Test
    void anExtraSubtotalColumnIsLeftOut() throws Exception {
        AnnualReport back = ReportInterpreter.interpret(changeTable3(rows -> {
            for (int i = 1; i < rows.size(); i++) {
                List<SourceCell> cells = new ArrayList<>(rows.get(i).cells());
                if (i == 1) {
                    cells.set(1, new SourceCell(cells.get(1).text(), 1, 6, Place.UNKNOWN));
                } else if (i == 2) {
                    cells.add(new SourceCell("小计", Place.UNKNOWN));
                } else if (i > 2) {
                    cells.add(cells.size() - 1, new SourceCell("99", Place.UNKNOWN));
                }
                rows.set(i, new SourceRow(cells));
            }
        }), "a.html");
        assertThat(back.figures().sameValuesAs(report.figures())).isTrue();
    }

    @Test
    void twoReportsInOneFileAreRefused() {
        AnnualReport other = RandomReports.valid(12, ReportFormat.FORMAT_2021, "包头市教育局", 2023);
        List<Block> blocks = new ArrayList<>(Documents.of(report).blocks());
        blocks.addAll(Documents.of(other).blocks());
        assertRefused(Reason.SEVERAL, new SourceDocument("", blocks));
    }

    @Test
    void aReportThatBreaksOffInTableThreeIsRefused() {
        List<Block> blocks = new ArrayList<>();
        for (Block block : Documents.of(report).blocks()) {
            if (block instanceof SourceTable table && table.rows().size() > 20) {
                blocks.add(new SourceTable(table.rows().subList(0, 9), Place.UNKNOWN));
                break;
            }
            blocks.add(block);
        }
        assertRefused(Reason.HALF_A_REPORT, new SourceDocument("", blocks));
    }

    @Test
    void aNewsPageIsNoReport() {
        assertRefused(Reason.NOT_A_REPORT,
                new SourceDocument("要闻", List.of(paragraph("我市召开政务公开工作会议。"), paragraph("会议要求，认真编制年度报告。"))));
    }

    private SourceDocument changeTable3(java.util.function.Consumer<List<SourceRow>> change) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : Documents.of(report).blocks()) {
            if (block instanceof SourceTable table && table.rows().size() > 20) {
                List<SourceRow> rows = new ArrayList<>(table.rows());
                change.accept(rows);
                blocks.add(new SourceTable(rows, Place.UNKNOWN));
            } else {
                blocks.add(block);
            }
        }
        return new SourceDocument("", blocks);
    }

    private static boolean hasCell(SourceRow row, String text) {
        return row.cells().stream().anyMatch(cell -> cell.text().equals(text));
    }

    private static void assertRefused(Reason reason, SourceDocument document) {
        assertThatThrownBy(() -> ReportInterpreter.interpret(document, "a.html"))
                .isInstanceOfSatisfying(UnreadableInputException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
