package org.gongkai.report.write;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.Figures;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Draws a statutory table into a Word document: merged cells, repeated heading rows, rows that no page cuts in two. */
final class DocxTable {

    /** Room at either side of a cell's text; more beside headings, so that they break between words. */
    private static final double VALUE_PADDING = 0.8;
    private static final double HEAD_PADDING = 2;
    private static final double ROW_HEIGHT = 16.5;

    private final StatutoryTable table;
    private final Figures figures;
    private final TableGeometry geometry;
    private final double size;

    private DocxTable(StatutoryTable table, Figures figures) {
        this.table = table;
        this.figures = figures;
        this.geometry = TableGeometry.of(table);
        this.size = Typography.tableSize(table.layoutColumns());
    }

    static void append(XWPFDocument document, StatutoryTable table, Figures figures) {
        XWPFTable created = document.createTable();
        CTTbl drawn = created.getCTTbl();
        drawn.set(CTTbl.Factory.newInstance());
        new DocxTable(table, figures).draw(drawn);
    }

    private void draw(CTTbl drawn) {
        properties(drawn.addNewTblPr());
        var grid = drawn.addNewTblGrid();
        for (double share : geometry.shares()) {
            grid.addNewGridCol().setW(width(share));
        }
        for (int row = 0; row < table.layoutRows(); row++) {
            CTRow line = drawn.addNewTr();
            CTTrPr rowProperties = line.addNewTrPr();
            rowProperties.addNewCantSplit();
            var height = rowProperties.addNewTrHeight();
            height.setVal(DocxWriter.twips(ROW_HEIGHT));
            height.setHRule(STHeightRule.AT_LEAST);
            if (row < geometry.headRows()) {
                rowProperties.addNewTblHeader();
            }
            for (int column = 0; column < table.layoutColumns();) {
                LayoutCell cell = geometry.cellAt(table, row, column);
                cell(line.addNewTc(), cell, row);
                column += cell.columnSpan();
            }
        }
    }

    private void properties(CTTblPr properties) {
        CTTblWidth whole = properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(width(1));
        properties.addNewJc().setVal(STJcTable.CENTER);
        CTTblBorders borders = properties.addNewTblBorders();
        for (CTBorder border : List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(),
                borders.addNewRight(), borders.addNewInsideH(), borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(4));
            border.setSpace(BigInteger.ZERO);
            border.setColor("000000");
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        for (CTTblWidth side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(DocxWriter.twips(VALUE_PADDING));
        }
        // Read out by screen readers.
        properties.addNewTblCaption().setVal(table.caption());
    }

    private void cell(CTTc drawn, LayoutCell cell, int row) {
        CTTcPr properties = drawn.addNewTcPr();
        CTTblWidth width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(width(geometry.share(cell)));
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        boolean first = row == cell.row();
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
        }
        boolean value = cell.role() == Role.VALUE;
        if (!value) {
            var margins = properties.addNewTcMar();
            for (CTTblWidth side : List.of(margins.addNewLeft(), margins.addNewRight())) {
                side.setType(STTblWidth.DXA);
                side.setW(DocxWriter.twips(headPadding(cell)));
            }
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = drawn.addNewP();
        CTPPr paragraphProperties = paragraph.addNewPPr();
        paragraphProperties.addNewPStyle().setVal(DocxStyles.TABLE_TEXT);
        if (row < table.layoutRows() - 1) {
            // Word keeps a table on one page when all its rows but the last say so, if a page can hold it.
            paragraphProperties.addNewKeepNext();
        }
        boolean left = table.layoutColumns() > 4 && cell.role() == Role.ROW_HEAD && !cell.headsGroup();
        paragraphProperties.addNewJc().setVal(left ? STJc.LEFT : STJc.CENTER);
        if (!first) {
            return;
        }
        String text = cell.key() == null ? cell.text() : XmlText.clean(figures.value(cell.key()).toString());
        if (text.isEmpty()) {
            return;
        }
        double room = Typography.TEXT_WIDTH * geometry.share(cell) - 2 * VALUE_PADDING - 0.5;
        double fitting = value ? Typography.fitting(text, room, size) : size;
        CTR run = paragraph.addNewR();
        var runProperties = run.addNewRPr();
        runProperties.addNewSz().setVal(BigInteger.valueOf(Math.round(fitting * 2)));
        runProperties.addNewSzCs().setVal(BigInteger.valueOf(Math.round(fitting * 2)));
        if (cell.headsGroup() && LabelBreaks.pieces(cell).size() > 1) {
            for (String piece : LabelBreaks.pieces(cell)) {
                if (run.sizeOfTArray() > 0) {
                    run.addNewBr();
                }
                run.addNewT().setStringValue(piece);
            }
        } else {
            run.addNewT().setStringValue(text);
        }
    }

    /** Padding that leaves room for whole words only, so that 商业企业 breaks as 商业 and 企业. */
    private double headPadding(LayoutCell cell) {
        List<String> pieces = LabelBreaks.pieces(cell);
        double width = Typography.TEXT_WIDTH * geometry.share(cell);
        boolean fits = Typography.ems(cell.text()) * size + 2 * HEAD_PADDING <= width;
        if (pieces.size() == 1 || cell.headsGroup() || fits) {
            return HEAD_PADDING;
        }
        double longest = pieces.stream().mapToInt(String::length).max().orElse(0) * size;
        return Math.max(0, (width - longest - size / 2) / 2);
    }

    private static BigInteger width(double share) {
        return DocxWriter.twips(Typography.TEXT_WIDTH * share);
    }
}
