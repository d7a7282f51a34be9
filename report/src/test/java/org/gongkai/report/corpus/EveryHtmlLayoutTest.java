package org.gongkai.report.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.RandomReports;
import org.gongkai.report.corpus.Paper.Style;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every layout, every cell: web pages. */
class EveryHtmlLayoutTest {

    private static final int SEEDS = 6;
    private static final int MIXED = 1500;

    /** A page of one kind. */
    private record Kind(String name, Style style, HtmlMarkup markup, HtmlSite site, Encoding encoding) {

        Verdict read(ReportFormat format, long seed) {
            Paper paper = Paper.of(RandomReports.valid(seed, format), style, seed);
            Random random = new Random(seed);
            Paper shown = encoding.traditional() ? paper.traditional() : paper;
            String page = site.page(shown.title(), markup.body(shown), random);
            return Verdict.on(paper, "n.html", encoding.page(page));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfEveryKindOfPageIsRight() {
        return kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
            for (ReportFormat format : ReportFormat.values()) {
                for (long seed = 0; seed < SEEDS; seed++) {
                    Verdict verdict = kind.read(format, seed);
                    assertThat(verdict.wrong()).as("%s %d", format, seed).isEmpty();
                    assertThat(verdict.unread()).as("%s %d", format, seed).isEmpty();
                }
            }
        }));
    }

    @Test
    void howeverTheKindsCombineNoCellIsWrongAndNearlyAllAreRead() {
        Random random = new Random(20_211);
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < MIXED; i++) {
            Kind kind = new Kind("", Style.any(random), any(HtmlMarkup.values(), random),
                    any(HtmlSite.values(), random),
                    any(Encoding.values(), random));
            Verdict verdict = kind.read(any(ReportFormat.values(), random), i);
            assertThat(verdict.wrong()).as("%s %d", kind, i).isEmpty();
            if (!verdict.unread().isEmpty()) {
                unread.add(kind + ": " + verdict.unread());
            }
        }
        assertThat(unread).hasSizeLessThan(MIXED / 100);
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Style style : Style.eachAlone()) {
            kinds.add(new Kind(style.toString(), style, HtmlMarkup.PLAIN, HtmlSite.BARE, Encoding.UTF_8));
        }
        for (HtmlMarkup markup : HtmlMarkup.values()) {
            kinds.add(new Kind(markup.name(), Style.OFFICIAL, markup, HtmlSite.BARE, Encoding.UTF_8));
        }
        for (HtmlSite site : HtmlSite.values()) {
            kinds.add(new Kind(site.name(), Style.OFFICIAL, HtmlMarkup.PLAIN, site, Encoding.UTF_8));
        }
        for (Encoding encoding : Encoding.values()) {
            kinds.add(new Kind(encoding.name(), Style.OFFICIAL, HtmlMarkup.PLAIN, HtmlSite.BARE, encoding));
        }
        return kinds;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
