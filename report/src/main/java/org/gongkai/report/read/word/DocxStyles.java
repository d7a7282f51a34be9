package org.gongkai.report.read.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.archive.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What styles say that matters for the words: automatic numbers, hidden text, entries of a table of contents. */
final class DocxStyles {

    private final Map<String, Style> styles = new HashMap<>();

    private record Style(String id, String name, String basedOn, @Nullable String list, @Nullable Integer level,
            @Nullable Boolean hidden) {}

    DocxStyles(byte @Nullable [] part, String input) throws UnreadableInputException {
        if (part == null) {
            return;
        }
        for (Element style : children(SafeXml.tree(part, input).getDocumentElement(), "style")) {
            String id = attribute(style, "styleId");
            Element numbering = child(child(style, "pPr"), "numPr");
            Element vanish = child(child(style, "rPr"), "vanish");
            styles.put(id,
                    new Style(id, value(child(style, "name")), value(child(style, "basedOn")),
                            orNull(value(child(numbering, "numId"))),
                            number(value(child(numbering, "ilvl"))), vanish == null ? null : isOn(value(vanish))));
        }
    }

    /** The list a style numbers its paragraphs in ({@code w:numId}); null when it does not. */
    @Nullable
    String list(String style) {
        Style found = first(style, each -> each.list() != null);
        return found == null ? null : found.list();
    }

    /** The level a style gives its paragraphs in its list; null when it says none. */
    @Nullable
    Integer level(String style) {
        Style found = first(style, each -> each.level() != null);
        return found == null ? null : found.level();
    }

    boolean isHidden(String style) {
        Style found = first(style, each -> each.hidden() != null);
        return found != null && Boolean.TRUE.equals(found.hidden());
    }

    /** Whether a style is for the table of contents, whose entries only repeat the headings. */
    boolean isContents(String style) {
        Style found = styles.get(style);
        return found != null && isContentsName(found.name());
    }

    /** Whether a style of this name is for the table of contents: Word calls them {@code toc 1} in every language. */
    static boolean isContentsName(String name) {
        return name.regionMatches(true, 0, "toc ", 0, 4);
    }

    /** This style or the nearest one it is based on of which the condition holds. */
    private @Nullable Style first(String id, java.util.function.Predicate<Style> condition) {
        Set<String> seen = new HashSet<>();
        Style style = styles.get(id);
        while (style != null && seen.add(style.id())) {
            if (condition.test(style)) {
                return style;
            }
            style = styles.get(style.basedOn());
        }
        return null;
    }

    static List<Element> children(@Nullable Element parent, String name) {
        List<Element> found = new java.util.ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** An attribute of WordprocessingML, in the transitional or the strict namespace. */
    static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (name.equals(element.getAttributes().item(i).getLocalName())) {
                return element.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    static String value(@Nullable Element element) {
        return element == null ? "" : attribute(element, "val");
    }

    static @Nullable Integer number(String written) {
        return written.matches("-?\\d{1,9}") ? Integer.valueOf(written) : null;
    }

    /** Whether a property that may be switched off is on; it is when nothing is said. */
    static boolean isOn(String value) {
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
