package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.Block;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;

/** Reports as the neutral documents that a perfect reader would make of them, and pieces to spoil. */
final class Documents {

    private Documents() {}

    static SourceDocument of(AnnualReport report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("当前位置：首页 > 政府信息公开 > 政府信息公开年报"));
        blocks.add(paragraph(report.title()));
        blocks.addAll(report.preamble());
        for (Section section : report.sections()) {
            blocks.add(paragraph(section.heading()));
            blocks.addAll(section.paragraphs());
            for (StatutoryTable table : report.format().tables()) {
                if (report.format().sections().get(section.number() - 1).table().equals(table.id())) {
                    blocks.add(table(report, table));
                }
            }
        }
        blocks.add(paragraph("主办单位：某某办公室　网站标识码1502000001"));
        return new SourceDocument("", blocks);
    }

    static SourceTable table(AnnualReport report, StatutoryTable table) {
        List<List<SourceCell>> rows = new ArrayList<>();
        for (int r = 0; r < table.layoutRows(); r++) {
            rows.add(new ArrayList<>());
        }
        for (LayoutCell cell : table.layout()) {
            String text = cell.key() == null ? cell.text() : report.figures().value(cell.key()).toString();
            rows.get(cell.row())
                    .add(new SourceCell(text, cell.rowSpan(), cell.columnSpan(),
                            Place.cell(1, cell.row() + 1, cell.column() + 1)));
        }
        return new SourceTable(rows.stream().map(SourceRow::new).toList(), Place.UNKNOWN);
    }

    static SourceParagraph paragraph(String text) {
        return new SourceParagraph(text, Place.UNKNOWN);
    }
}
