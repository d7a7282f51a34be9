package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.label.Labels;

/** The words of the headings of a format's tables, whole or in the pieces that narrow columns break them into. */
final class HeadingWords {

    private static final Pattern UNIT = Pattern.compile("[（(]?(?:单位|计量单位)[:：]?(?:件|条|项|个|万元)?[)）]?");

    private static final Map<ReportFormat, HeadingWords> ALL = new EnumMap<>(ReportFormat.class);

    static {
        for (ReportFormat format : ReportFormat.values()) {
            ALL.put(format, new HeadingWords(format));
        }
    }

    private final List<String> all = new ArrayList<>();
    private final List<String> disputes = new ArrayList<>();
    private final Set<String> spanning = new HashSet<>();

    private HeadingWords(ReportFormat format) {
        for (StatutoryTable table : format.tables()) {
            for (LayoutCell cell : table.layout()) {
                if (cell.role() != Role.VALUE && (cell.role() != Role.ROW_HEAD || cell.headsGroup())) {
                    all.add(Labels.normalise(cell.text()));
                }
            }
            for (FormBlock block : table.blocks()) {
                for (FormColumn column : block.columns()) {
                    column.aliases().forEach(alias -> all.add(Labels.normalise(alias)));
                    column.groups().forEach(group -> spanning.add(Labels.normalise(group)));
                }
            }
        }
        for (LayoutCell cell : format.table4().layout()) {
            if (cell.role() == Role.COLUMN_HEAD) {
                disputes.add(Labels.normalise(cell.text()));
            }
        }
        for (FormRow row : format.table4().rows()) {
            spanning.add(Labels.normalise(row.label()));
            row.groups().forEach(group -> spanning.add(Labels.normalise(group)));
        }
    }

    static HeadingWords of(ReportFormat format) {
        return Objects.requireNonNull(ALL.get(format));
    }

    /** Whether the text is a heading of some table, or a piece of one. */
    boolean areIn(String text) {
        return isPiece(text, all) || UNIT.matcher(text).matches();
    }

    /** Whether the text is a heading of Table 4, or a piece of one. */
    boolean headDisputes(String text) {
        return !Labels.normalise(text).isEmpty() && isPiece(text, disputes);
    }

    /** Whether the text heads several columns. */
    boolean span(String text) {
        return spanning.contains(Labels.normalise(text));
    }

    private static boolean isPiece(String text, List<String> headings) {
        String piece = Labels.normalise(text);
        return piece.isEmpty() || headings.stream().anyMatch(heading -> heading.contains(piece));
    }
}
