package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.json.ReportJson;

/**
 * Writes a report as OFD (GB/T 33190-2016) by GB/T 9704: searchable text, fonts embedded and cut down to the characters
 * used, tables as lines, an outline of the sections.
 */
public final class OfdWriter implements ReportWriter {

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        ReportOutline outline = ReportOutline.of(report);
        List<SetPage> pages = PageSetter.set(outline, report);
        Map<Typeface, Set<Integer>> used = new EnumMap<>(Typeface.class);
        for (SetPage page : pages) {
            for (SetText text : page.texts) {
                Set<Integer> characters = used.computeIfAbsent(text.face(), face -> new TreeSet<>());
                text.text().codePoints().forEach(characters::add);
            }
        }
        Map<Typeface, FontSubset> fonts = new EnumMap<>(Typeface.class);
        for (Map.Entry<Typeface, Set<Integer>> entry : used.entrySet()) {
            fonts.put(entry.getKey(), FontSubset.of(entry.getKey(), entry.getValue()));
        }
        // The same report has the same identity, whenever it is written.
        UUID identity = UUID.nameUUIDFromBytes(ReportJson.write(report).getBytes(StandardCharsets.UTF_8));
        new OfdPackage(outline.title(), report.agency() == null ? "" : XmlText.clean(report.agency()),
                report.published(), identity, pages, fonts).write(out);
    }
}
