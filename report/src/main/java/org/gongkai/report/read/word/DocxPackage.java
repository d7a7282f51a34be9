package org.gongkai.report.read.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.archive.GuardedZip;
import org.gongkai.report.read.archive.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The parts of a DOCX package, found by their relationships, as producers name them differently. Reads nothing else. */
final class DocxPackage implements AutoCloseable {

    private final String input;
    private final GuardedZip zip;
    private final String mainPart;
    private final Map<String, Relation> relations;

    /**
     * A relationship of the main part.
     *
     * @param kind   the last segment of its type, such as {@code numbering}
     * @param target the part's name; empty when it lies outside the package
     */
    private record Relation(String kind, String target) {}

    private DocxPackage(String input, GuardedZip zip, String mainPart, Map<String, Relation> relations) {
        this.input = input;
        this.zip = zip;
        this.mainPart = mainPart;
        this.relations = relations;
    }

    static DocxPackage open(ReportInput input) throws UnreadableInputException {
        GuardedZip zip = GuardedZip.open(input);
        try {
            String main = relations(zip, "", input.name()).values()
                    .stream()
                    .filter(relation -> relation.kind().equals("officeDocument"))
                    .map(Relation::target)
                    .findFirst()
                    .orElse("word/document.xml");
            if (!zip.has(main)) {
                throw new UnreadableInputException(Reason.BROKEN, input.name());
            }
            return new DocxPackage(input.name(), zip, main, relations(zip, main, input.name()));
        } catch (UnreadableInputException refused) {
            zip.close();
            throw refused;
        }
    }

    byte[] mainPart() throws UnreadableInputException {
        byte[] bytes = zip.bytes(mainPart);
        if (bytes == null) {
            throw new UnreadableInputException(Reason.BROKEN, input);
        }
        return bytes;
    }

    /** The part that the main part relates to in this way, such as {@code styles}; null when there is none. */
    byte @Nullable [] related(String kind) throws UnreadableInputException {
        Optional<Relation> relation = relations.values().stream().filter(each -> each.kind().equals(kind)).findFirst();
        return relation.isPresent() ? zip.bytes(relation.get().target()) : null;
    }

    /** The part with this relationship id; null when there is none in the package. */
    byte @Nullable [] relatedById(String id) throws UnreadableInputException {
        Relation relation = relations.get(id);
        return relation == null || relation.target().isEmpty() ? null : zip.bytes(relation.target());
    }

    /** Whether the package holds any picture. */
    boolean hasPictures() {
        return zip.names().stream().anyMatch(name -> name.contains("media/"));
    }

    /** The title among the document's properties; empty when it has none. */
    String title() throws UnreadableInputException {
        byte[] properties = zip.bytes("docProps/core.xml");
        if (properties == null) {
            return "";
        }
        NodeList titles = SafeXml.tree(properties, input)
                .getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title");
        return titles.getLength() == 0 ? "" : titles.item(0).getTextContent().strip();
    }

    @Override
    public void close() {
        zip.close();
    }

    private static Map<String, Relation> relations(GuardedZip zip, String part, String input)
            throws UnreadableInputException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> relations = new HashMap<>();
        byte[] listed = zip.bytes(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (listed == null) {
            return relations;
        }
        NodeList elements = SafeXml.tree(listed, input).getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String type = element.getAttribute("Type");
            boolean outside = element.getAttribute("TargetMode").equals("External");
            relations.put(element.getAttribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1),
                    outside ? "" : resolve(folder, element.getAttribute("Target"))));
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        StringBuilder resolved = new StringBuilder();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                int cut = resolved.lastIndexOf("/");
                resolved.setLength(Math.max(cut, 0));
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                resolved.append(resolved.isEmpty() ? "" : "/").append(segment);
            }
        }
        return resolved.toString();
    }
}
