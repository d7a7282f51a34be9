package org.gongkai.report.read.ofd;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements by their local names: producers differ in prefixes and in the year of the namespace. */
final class Xml {

    private Xml() {}

    static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> name(child).equals(name)).toList();
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        return parent == null ? null : children(parent, name).stream().findFirst().orElse(null);
    }

    /** The text of a child; empty when there is none. */
    static String text(@Nullable Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    /** Whether an attribute says so; {@code otherwise} when it is not there. */
    static boolean isTrue(Element element, String attribute, boolean otherwise) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? otherwise : value.equals("true") || value.equals("1");
    }

    /** The number of an attribute; {@code otherwise} when it is missing or none. */
    static double number(Element element, String attribute, double otherwise) {
        return number(element.getAttribute(attribute), otherwise);
    }

    static double number(String value, double otherwise) {
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException wrong) {
            return otherwise;
        }
    }

    /** Numbers between blanks; what is no number counts as 0. */
    static double[] numbers(String list) {
        if (list.isBlank()) {
            return new double[0];
        }
        String[] parts = list.strip().split("[\\s,]+");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i], 0);
        }
        return numbers;
    }
}
