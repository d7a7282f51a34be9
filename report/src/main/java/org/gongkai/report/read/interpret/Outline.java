package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.report.Section;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.source.Block;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;

/**
 * The order of a document: what stands before the first section, and the sections with their paragraphs. A table of
 * contents (headings with nothing under them, which come again later) is passed over.
 */
final class Outline {

    private static final int LONGEST_HEADING = 40;

    /** Rows of the tables that stand alone are shorter than this, or end without a full stop. */
    private static final int SENTENCE = 12;

    private final List<SourceParagraph> front = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<SourceTable, Set<Integer>> homes = new IdentityHashMap<>();
    private final Labels labels;

    /** A section being collected. */
    private static final class Draft {
        private final ReportSection section;
        private final String heading;
        private final Place place;
        private final List<SourceParagraph> paragraphs = new ArrayList<>();
        private boolean hasTable;

        Draft(ReportSection section, String heading, Place place) {
            this.section = section;
            this.heading = heading;
            this.place = place;
        }

        boolean hasContent() {
            return hasTable || !paragraphs.isEmpty();
        }
    }

    Outline(List<Block> blocks, ReportFormat format) {
        this.labels = Labels.of(format);
        for (Block block : blocks) {
            switch (block) {
                case SourceParagraph paragraph -> add(paragraph, format);
                case SourceTable table -> add(table, format);
            }
        }
        dropContents();
    }

    /** A table that frames the whole report has headings and sentences as rows of a single cell. */
    private void add(SourceTable table, ReportFormat format) {
        Set<Integer> home = new HashSet<>();
        homes.put(table, home);
        addOpenSection(home);
        for (SourceRow row : table.rows()) {
            SourceCell only = row.cells().size() == 1 ? row.cells().get(0) : null;
            if (only == null) {
                markTable();
                continue;
            }
            String text = only.text();
            boolean sentence = text.length() >= SENTENCE && "。；：！".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (sentence || !text.isEmpty() && drafts.isEmpty() || labels.section(text).isPresent()) {
                add(new SourceParagraph(text, only.place()), format);
                addOpenSection(home);
            } else {
                markTable();
            }
        }
    }

    private void addOpenSection(Set<Integer> home) {
        if (!drafts.isEmpty()) {
            home.add(drafts.get(drafts.size() - 1).section.number());
        }
    }

    /** The numbers of the sections in which a table stands; none when it stands before the first heading. */
    Set<Integer> sectionsOf(SourceTable table) {
        return homes.getOrDefault(table, Set.of());
    }

    private void markTable() {
        if (!drafts.isEmpty()) {
            drafts.get(drafts.size() - 1).hasTable = true;
        }
    }

    private void add(SourceParagraph paragraph, ReportFormat format) {
        String text = paragraph.text();
        Optional<ReportSection> heading = text.length() <= LONGEST_HEADING ? labels.section(text) : Optional.empty();
        if (heading.isPresent()) {
            if (captionOfTable(heading.get(), text)) {
                return;
            }
            drafts.add(new Draft(heading.get(), text, paragraph.place()));
            return;
        }
        int runIn = endOfRunInHeading(text, format);
        if (runIn > 0) {
            String title = text.substring(0, runIn).strip();
            ReportSection section = labels.section(title).orElseThrow();
            Draft draft = new Draft(section, title, paragraph.place());
            String rest = text.substring(runIn).replaceFirst("^[\\s　。．.:：]+", "");
            if (!rest.isEmpty()) {
                draft.paragraphs.add(new SourceParagraph(rest, paragraph.place()));
            }
            drafts.add(draft);
            return;
        }
        (drafts.isEmpty() ? front : drafts.get(drafts.size() - 1).paragraphs).add(paragraph);
    }

    /** A title within the section that it already heads: the caption of the section's table. */
    private boolean captionOfTable(ReportSection section, String text) {
        Draft open = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        return open != null && open.section.number() == section.number()
                && (text.equals(section.title()) || !section.table().isEmpty());
    }

    /** Where a heading ends that runs on into its first paragraph ({@code 一、总体情况 2023年，…}); 0 when there is none. */
    private int endOfRunInHeading(String text, ReportFormat format) {
        if (text.length() < 4 || "一二三四五六".indexOf(text.charAt(0)) < 0 || "、.．，, ".indexOf(text.charAt(1)) < 0) {
            return 0;
        }
        for (ReportSection section : format.sections()) {
            int end = 2 + section.title().length();
            if (text.startsWith(section.title(), 2)
                    && (text.length() == end || " 　。：:".indexOf(text.charAt(end)) >= 0)
                    && labels.section(text.substring(0, end)).isPresent()) {
                return end;
            }
        }
        return 0;
    }

    private void dropContents() {
        List<Draft> kept = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean comesAgain = false;
            for (int j = i + 1; j < drafts.size() && !comesAgain; j++) {
                comesAgain = drafts.get(j).section.number() == draft.section.number();
            }
            if (draft.hasContent() || !comesAgain) {
                kept.add(draft);
            }
        }
        // The last entry of a table of contents collects what stands between it and section one.
        while (kept.size() > 1 && kept.get(0).section.number() == 6 && kept.get(1).section.number() == 1) {
            front.addAll(kept.remove(0).paragraphs);
        }
        drafts.clear();
        drafts.addAll(kept);
    }

    /** The paragraphs before the first section. */
    List<SourceParagraph> front() {
        return front;
    }

    List<Section> sections() {
        return drafts.stream()
                .map(draft -> new Section(draft.section.number(), draft.heading, draft.paragraphs, draft.place))
                .toList();
    }

    /** Whether any of the sections four to six was reached. */
    boolean reachesTheEnd() {
        return drafts.stream().anyMatch(draft -> draft.section.number() >= 4);
    }

    /** How often the report starts anew: sections that fall back to the first after the last ones. */
    int restarts() {
        int restarts = 0;
        int highest = 0;
        for (Draft draft : drafts) {
            if (draft.section.number() == 1 && highest >= 3) {
                restarts++;
                highest = 0;
            }
            highest = Math.max(highest, draft.section.number());
        }
        return restarts;
    }
}
