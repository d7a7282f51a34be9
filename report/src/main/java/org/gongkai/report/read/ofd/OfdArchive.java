package org.gongkai.report.read.ofd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.archive.GuardedZip;
import org.gongkai.report.read.archive.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The parts of an OFD package, found by the locations that stand in them. */
final class OfdArchive implements AutoCloseable {

    private static final int MOST_PAGES = 2000;

    private final String input;
    private final GuardedZip zip;

    /**
     * A document of the package.
     *
     * @param title     from its metadata; empty when it has none
     * @param pageBox   the size of pages that do not give their own: x, y, width, height in mm
     * @param pages     the content of each page, in order
     * @param templates pages that lie under others, by key
     * @param resources composite graphics, by key
     */
    record Body(String title, double[] pageBox, List<String> pages, Map<String, String> templates,
            Map<String, Element> resources) {}

    private OfdArchive(String input, GuardedZip zip) {
        this.input = input;
        this.zip = zip;
    }

    /**
     * Opens a package.
     *
     * @throws UnreadableInputException {@link Reason#ENCRYPTED} when it is protected, or what {@link GuardedZip} refuses
     */
    static OfdArchive open(ReportInput input) throws UnreadableInputException {
        GuardedZip zip = GuardedZip.open(input);
        if (zip.names().stream().anyMatch(name -> name.endsWith("Encryptions.xml") || name.endsWith("Encrypts.xml"))) {
            zip.close();
            throw new UnreadableInputException(Reason.ENCRYPTED, input.name());
        }
        return new OfdArchive(input.name(), zip);
    }

    /** The documents of the package; usually one. */
    List<Body> bodies() throws UnreadableInputException {
        List<Body> bodies = new ArrayList<>();
        for (Element body : Xml.children(required("OFD.xml"), "DocBody")) {
            String root = location("", Xml.text(body, "DocRoot"));
            if (!root.isEmpty()) {
                bodies.add(body(root, Xml.text(Xml.child(body, "DocInfo"), "Title")));
            }
        }
        if (bodies.isEmpty()) {
            throw new UnreadableInputException(Reason.BROKEN, input);
        }
        return bodies;
    }

    private Body body(String root, String title) throws UnreadableInputException {
        Element document = required(root);
        Element common = Xml.child(document, "CommonData");
        double[] box = box(Xml.child(common, "PageArea"));
        Map<String, String> templates = new HashMap<>();
        Map<String, Element> resources = new HashMap<>();
        if (common != null) {
            for (Element template : Xml.children(common, "TemplatePage")) {
                templates.put(template.getAttribute("ID"), location(root, template.getAttribute("BaseLoc")));
            }
            for (String kind : List.of("PublicRes", "DocumentRes")) {
                for (Element resource : Xml.children(common, kind)) {
                    collect(part(location(root, resource.getTextContent().strip())), resources);
                }
            }
        }
        List<String> pages = new ArrayList<>();
        Element list = Xml.child(document, "Pages");
        if (list != null) {
            for (Element page : Xml.children(list, "Page")) {
                pages.add(location(root, page.getAttribute("BaseLoc")));
            }
        }
        if (pages.size() > MOST_PAGES) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input);
        }
        return new Body(title, box.length == 0 ? new double[]{0, 0, 210, 297} : box, pages, templates, resources);
    }

    private static void collect(@Nullable Element resources, Map<String, Element> found) {
        Element units = Xml.child(resources, "CompositeGraphicUnits");
        if (units != null) {
            Xml.children(units).forEach(unit -> found.put(unit.getAttribute("ID"), unit));
        }
    }

    /** The size of a page: x, y, width, height in mm; empty when it is not given. */
    static double[] box(@Nullable Element area) {
        double[] box = Xml.numbers(Xml.text(area, "PhysicalBox"));
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : new double[0];
    }

    /** A part as a tree; null when the package has no such part. */
    @Nullable
    Element part(String name) throws UnreadableInputException {
        byte[] bytes = name.isEmpty() ? null : zip.bytes(name);
        return bytes == null ? null : SafeXml.tree(bytes, input).getDocumentElement();
    }

    private Element required(String name) throws UnreadableInputException {
        Element part = part(name);
        if (part == null) {
            throw new UnreadableInputException(Reason.BROKEN, input);
        }
        return part;
    }

    /** The name in the package of what a part calls so: from the root when it begins with a slash, else beside it. */
    private static String location(String from, String to) {
        if (to.isBlank()) {
            return "";
        }
        Deque<String> path = new ArrayDeque<>();
        String whole = to.startsWith("/") ? to : from.substring(0, from.lastIndexOf('/') + 1) + to;
        for (String step : whole.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    @Override
    public void close() {
        zip.close();
    }
}
