package org.gongkai.report.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.gongkai.report.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTest {

    @ParameterizedTest
    @EnumSource
    void everyCommandExplainsItselfAndEveryArgumentAndGivesExamples(Language language) {
        for (CommandLine command : commands(language)) {
            String name = command.getCommandSpec().qualifiedName();
            String help = help(language, name);
            assertThat(help).as(name).contains(language == Language.ZH ? "用法：" : "Usage: ");
            assertThat(help.lines().filter(line -> line.startsWith("  " + name.split(" ")[0] + " ")))
                    .as("examples of " + name)
                    .isNotEmpty();
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertThat(argument.description()).as("%s of %s", argument.paramLabel(), name).isNotEmpty();
            }
            if (command.getParent() != null) {
                assertThat(command.getCommandSpec().usageMessage().header()).as("header of " + name).isNotEmpty();
            }
        }
    }

    @Test
    void theHelpIsChineseUnlessEnglishIsAskedFor() {
        assertThat(help(Language.ZH, "gongkai report read")).contains("年度报告").contains("返回码：");
        assertThat(help(Language.EN, "gongkai report read")).contains("annual report")
                .doesNotContain("报告")
                .contains("Exit codes:");
    }

    @Test
    void theHelpOfAnyCommandWorksFromTheCommandLine() {
        Shell.Outcome outcome = new Shell().run("report", "read", "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("用法：gongkai report read");
        assertThat(outcome.err()).isEmpty();
        assertThat(new Shell().run("report", "read", "--help", "--lang=en").out())
                .contains("Usage: gongkai report read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Help", "Words"})
    void bothLanguagesSayTheSameThings(String bundle) {
        ResourceBundle chinese = Words.bundle(Words.class, bundle, Language.ZH);
        ResourceBundle english = Words.bundle(Words.class, bundle, Language.EN);
        assertThat(english.getLocale().getLanguage()).isEqualTo("en");
        assertThat(ownKeys(english)).containsExactlyInAnyOrderElementsOf(ownKeys(chinese));
        for (String key : chinese.keySet()) {
            assertThat(places(english.getString(key))).as(key).isEqualTo(places(chinese.getString(key)));
        }
    }

    /** The keys of the bundle's own file: those of the Chinese one are behind every other. */
    private static List<String> ownKeys(ResourceBundle bundle) {
        try (var in = HelpTest.class.getResourceAsStream(
                bundle.getBaseBundleName().replaceAll(".*\\.", "") + (bundle.getLocale().getLanguage().isEmpty()
                        ? ""
                        : "_en")
                        + ".properties")) {
            return new java.util.PropertyResourceBundle(in).keySet().stream().sorted().toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> places(String text) {
        return java.util.regex.Pattern.compile("\\{\\d}|%n")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static String help(Language language, String name) {
        StringWriter out = new StringWriter();
        String[] words = Stream.concat(Stream.of(name.split(" ")).skip(1), Stream.of("--help")).toArray(String[]::new);
        Gongkai.run(words, Session.in(language, new PrintWriter(out), nowhere(), Terminal.plain(100)));
        return out.toString();
    }

    private static List<CommandLine> commands(Language language) {
        List<CommandLine> all = new ArrayList<>();
        all.add(Gongkai.commandLine(Session.in(language, nowhere(), nowhere(), Terminal.plain(100))));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).getSubcommands().values());
        }
        return all;
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }
}
