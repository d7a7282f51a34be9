package org.gongkai.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.web.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The contrast of the colours that lie upon each other (WCAG 2.2, 1.4.3 and 1.4.11), computed from the styles themselves. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})\\s*;");

    private record Pair(String upper, String lower, double least) {}

    // @formatter:off
    private static final List<Pair> PAIRS = List.of(
        text("ink", "paper"), text("ink", "card"), text("ink", "head"), text("ink", "hover"), text("ink", "plain-back"),
        text("ink", "info-back"), text("ink", "good-back"), text("ink", "waiting-back"), text("ink", "urgent-back"),
        text("ink", "stopped-back"),
        text("muted", "paper"), text("muted", "card"), text("muted", "head"), text("muted", "hover"),
        text("muted", "plain-back"),
        text("link", "paper"), text("link", "card"), text("link", "head"), text("link", "hover"),
        text("on-brand", "brand"), text("on-brand-muted", "brand"), text("on-accent", "accent"),
        text("seal-ink", "seal-back"),
        text("on-button", "button"), text("on-button", "button-hover"),
        text("on-danger", "danger"), text("on-danger", "danger-hover"),
        text("plain-ink", "plain-back"), text("info-ink", "info-back"), text("good-ink", "good-back"),
        text("waiting-ink", "waiting-back"), text("urgent-ink", "urgent-back"), text("stopped-ink", "stopped-back"),
        text("stopped-ink", "card"), text("info-ink", "card"), text("urgent-ink", "card"), text("urgent-ink", "paper"),
        text("good-ink", "card"), text("waiting-ink", "card"),
        shape("control", "card"), shape("control", "paper"), shape("control", "hover"),
        shape("focus", "paper"), shape("focus", "card"), shape("focus", "head"), shape("brand-focus", "brand"),
        shape("accent", "card"), shape("accent", "head"), shape("accent", "info-back"),
        shape("link", "plain-back"), shape("urgent-ink", "plain-back"),
        shape("chart-1", "card"), shape("chart-2", "card"), shape("chart-3", "card"), shape("chart-4", "card"),
        shape("chart-5", "card"), shape("chart-6", "card"));
    // @formatter:on

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPairOfColoursCanBeToldApart(String shade) throws IOException {
        Map<String, String> tokens = tokens("tokens.css");
        if (shade.equals("dark")) {
            tokens.putAll(tokens("dark.css"));
        }
        assertThat(PAIRS).allSatisfy(pair -> assertThat(contrast(tokens.get(pair.upper()), tokens.get(pair.lower())))
                .as(shade + ": " + pair)
                .isGreaterThanOrEqualTo(pair.least()));
    }

    @Test
    void theDarkShadeHasEveryColourOfTheLightOne() throws IOException {
        assertThat(tokens("dark.css").keySet()).isEqualTo(tokens("tokens.css").keySet());
    }

    @Test
    void everyColourIsInAPair() throws IOException {
        TreeSet<String> unseen = new TreeSet<>(tokens("tokens.css").keySet());
        PAIRS.forEach(pair -> {
            unseen.remove(pair.upper());
            unseen.remove(pair.lower());
        });
        assertThat(unseen).as("lines between rows carry no meaning; all else needs a pair").containsExactly("line");
    }

    @Test
    void theStylesNameNoColourBesidesTheTokens() throws IOException {
        for (String sheet : List.of("base.css", "layout.css", "components.css", "large.css")) {
            assertThat(read(sheet)).as(sheet)
                    .doesNotContainPattern(":[^;{]*#[0-9a-fA-F]{3,8}\\b");
        }
    }

    @Test
    void contrastIsComputedAsTheGuidelinesSay() {
        assertThat(contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.005));
    }

    private static Pair text(String upper, String lower) {
        return new Pair(upper, lower, TEXT);
    }

    private static Pair shape(String upper, String lower) {
        return new Pair(upper, lower, SHAPE);
    }

    private static Map<String, String> tokens(String sheet) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        Matcher found = TOKEN.matcher(read(sheet));
        while (found.find()) {
            tokens.put(found.group(1), found.group(2));
        }
        return tokens;
    }

    private static String read(String sheet) throws IOException {
        try (InputStream in = Office.class.getResourceAsStream("assets/" + sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
