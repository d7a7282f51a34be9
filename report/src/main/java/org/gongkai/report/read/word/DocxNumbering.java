package org.gongkai.report.read.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.archive.SafeXml;
import org.gongkai.report.read.word.ListCounters.Level;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import static org.gongkai.report.read.word.DocxStyles.attribute;
import static org.gongkai.report.read.word.DocxStyles.child;
import static org.gongkai.report.read.word.DocxStyles.children;
import static org.gongkai.report.read.word.DocxStyles.isOn;
import static org.gongkai.report.read.word.DocxStyles.number;
import static org.gongkai.report.read.word.DocxStyles.value;

/** The automatic numbering of a DOCX document. One for each document being read, as it counts. */
final class DocxNumbering {

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final DocxStyles styles;
    private final ListCounters counters = new ListCounters();

    /** An abstract numbering: its levels, the styles tied to them, and the numbering style it stands for. */
    private record Pattern(List<@Nullable Level> levels, Map<String, Integer> levelOfStyle, String styleLink) {}

    /** A numbering in use: its pattern, and where it begins with other numbers or other levels. */
    private record Use(String pattern, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

    DocxNumbering(byte @Nullable [] part, DocxStyles styles, String input) throws UnreadableInputException {
        this.styles = styles;
        if (part == null) {
            return;
        }
        Element root = SafeXml.tree(part, input).getDocumentElement();
        for (Element each : children(root, "abstractNum")) {
            patterns.put(attribute(each, "abstractNumId"), pattern(each));
        }
        for (Element each : children(root, "num")) {
            uses.put(attribute(each, "numId"), use(each));
        }
    }

    /**
     * What Word prints in front of a paragraph.
     *
     * @param style its style
     * @param list  its {@code w:numId}; empty when it says none itself
     * @param level its {@code w:ilvl}; null when it says none itself
     */
    String next(String style, String list, @Nullable Integer level) {
        String styled = styles.list(style);
        String id = !list.isEmpty() ? list : styled == null ? "" : styled;
        Use use = uses.get(id);
        Pattern pattern = use == null ? null : resolve(use);
        if (use == null || pattern == null || id.equals("0")) {
            return "";
        }
        Integer given = level;
        if (given == null && list.isEmpty()) {
            given = styles.level(style);
        }
        int at = given != null ? given : pattern.levelOfStyle().getOrDefault(style, 0);
        List<@Nullable Level> levels = pattern.levels();
        if (!use.levels().isEmpty()) {
            levels = new ArrayList<>(levels);
            for (Map.Entry<Integer, Level> each : use.levels().entrySet()) {
                if (each.getKey() < levels.size()) {
                    levels.set(each.getKey(), each.getValue());
                }
            }
        }
        return counters.next(use.pattern(), id, at, levels, use.starts().get(at));
    }

    /** The pattern of a use, through the numbering style that it may stand for. */
    private @Nullable Pattern resolve(Use use) {
        Pattern pattern = patterns.get(use.pattern());
        if (pattern != null && !pattern.styleLink().isEmpty()) {
            String list = styles.list(pattern.styleLink());
            Use linked = list == null ? null : uses.get(list);
            Pattern other = linked == null ? null : patterns.get(linked.pattern());
            return other == null ? pattern : other;
        }
        return pattern;
    }

    private static Pattern pattern(Element element) {
        List<@Nullable Level> levels = new ArrayList<>(Collections.nCopies(ListCounters.LEVELS, (Level) null));
        Map<String, Integer> levelOfStyle = new HashMap<>();
        for (Element each : children(element, "lvl")) {
            Integer at = number(attribute(each, "ilvl"));
            if (at != null && at >= 0 && at < ListCounters.LEVELS) {
                levels.set(at, level(each));
                String style = value(child(each, "pStyle"));
                if (!style.isEmpty()) {
                    levelOfStyle.put(style, at);
                }
            }
        }
        return new Pattern(levels, levelOfStyle, value(child(element, "numStyleLink")));
    }

    private static Level level(Element element) {
        Integer start = number(value(child(element, "start")));
        Element legal = child(element, "isLgl");
        Element hidden = child(child(element, "rPr"), "vanish");
        boolean shown = hidden == null || !isOn(value(hidden));
        NumberStyle style = NumberStyle.named(value(child(element, "numFmt")));
        return new Level(start == null ? 1 : start, shown ? style : NumberStyle.NONE, value(child(element, "lvlText")),
                legal != null && isOn(value(legal)));
    }

    private static Use use(Element element) {
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Level> levels = new HashMap<>();
        for (Element each : children(element, "lvlOverride")) {
            Integer at = number(attribute(each, "ilvl"));
            Integer start = number(value(child(each, "startOverride")));
            Element level = child(each, "lvl");
            if (at != null && start != null) {
                starts.put(at, start);
            }
            if (at != null && level != null) {
                levels.put(at, level(level));
            }
        }
        return new Use(value(child(element, "abstractNumId")), starts, levels);
    }
}
