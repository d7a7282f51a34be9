package org.gongkai.report.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsageErrorsTest {

    private final Shell shell = new Shell();

    @Test
    void withoutACommandTheHelpGoesToStandardError() {
        Shell.Outcome outcome = shell.run();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("用法：gongkai").contains("report");
        assertThat(shell.run("report").err()).contains("用法：gongkai report");
    }

    @Test
    void aMisspeltCommandIsSaidAndTheRightOneSuggested() {
        Shell.Outcome outcome = shell.run("report", "raed", "a.html");
        refused(outcome);
        assertThat(outcome.err()).contains("没有命令“raed”").contains("是否想用：").contains("read");
        assertThat(shell.run("report", "reads").err()).contains("是否想用：read？");
        assertThat(shell.run("--lang", "en", "reprot").err()).contains("There is no command \"reprot\"");
    }

    @Test
    void anUnknownOptionIsSaid() {
        Shell.Outcome outcome = shell.run("report", "read", "a.html", "--jsno");
        refused(outcome);
        assertThat(outcome.err()).contains("没有选项“--jsno”").contains("--json").contains("gongkai report read --help");
    }

    @Test
    void aMissingFileIsSaid() {
        Shell.Outcome outcome = shell.run("report", "read");
        refused(outcome);
        assertThat(outcome.err()).contains("缺少 FILE");
    }

    @Test
    void aMissingValueIsSaid() {
        Shell.Outcome outcome = shell.run("report", "read", "a.html", "-o");
        refused(outcome);
        assertThat(outcome.err()).contains("选项 --output 后面缺少值");
    }

    @Test
    void aWrongValueIsSaidWithTheRightOnes() {
        Shell.Outcome outcome = shell.run("report", "read", "a.html", "--lang", "fr");
        refused(outcome);
        assertThat(outcome.err()).contains("--lang 的值“fr”无效").contains("zh、en");
    }

    @Test
    void aFileNameWithABlankNeedsQuotationMarks() {
        Shell.Outcome outcome = shell.run("report", "read", "2023", "年报.html");
        refused(outcome);
        assertThat(outcome.err()).contains("多余的参数“年报.html”").contains("引号");
    }

    @Test
    void anOptionGivenTwiceIsSaid() {
        Shell.Outcome outcome = shell.run("report", "read", "a.html", "-o", "b", "--output", "c");
        refused(outcome);
        assertThat(outcome.err()).contains("--output 只能给出一次");
    }

    @Test
    void aFileNameMayBeginWithAnAtSign() {
        assertThat(shell.run("report", "read", "@年报.html").err()).contains("@年报.html").contains("找不到文件");
    }

    private static void refused(Shell.Outcome outcome) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
