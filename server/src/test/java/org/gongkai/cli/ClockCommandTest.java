package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.report.command.Gongkai;
import org.gongkai.report.command.Language;
import org.gongkai.report.command.Session;
import org.gongkai.report.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ClockCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Language language, String... arguments) {
        return Gongkai.run(arguments,
                Session.in(language, new PrintWriter(out, true), new PrintWriter(err, true), Terminal.plain(120)));
    }

    private JsonNode json(String... arguments) {
        assertThat(run(Language.ZH, arguments)).as(err::toString).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void theJsonHasTheDueDayAndEveryDayWithItsKindCountAndArticle() {
        JsonNode clock = json("clock", "--received", "2026-02-10", "--json");
        assertThat(clock.get("due").asString()).isEqualTo("2026-03-16");
        assertThat(clock.get("provisional").asBoolean()).isFalse();
        JsonNode days = clock.get("days");
        assertThat(days.size()).isEqualTo(34);
        assertThat(days.get(0).toString()).isEqualTo(
                "{\"date\":\"2026-02-11\",\"kind\":\"working\",\"count\":1,\"article\":\"条例第三十三条第二款\"}");
        assertThat(days.get(3).get("kind").asString()).isEqualTo("makeUpWorkday");
        assertThat(days.get(4).get("kind").asString()).isEqualTo("holiday");
        assertThat(days.get(4).get("count").isNull()).isTrue();
        assertThat(days.get(33).get("count").asInt()).isEqualTo(20);
    }

    @Test
    void theEventsOfTheContractMoveTheDueDay() {
        JsonNode clock = json("clock", "--received", "2026-02-10", "--event", "third-party-asked=2026-02-12",
                "--event", "third-party-answered=2026-02-26", "--event", "extended=20", "--json");
        assertThat(clock.get("due").asString()).isEqualTo("2026-04-21");
        assertThat(clock.get("days").get(2).get("kind").asString()).isEqualTo("stopped");
    }

    @Test
    void aYearWithoutNoticeIsProvisionalUntilItsNoticeIsGiven(@TempDir Path folder) throws IOException {
        JsonNode before = json("clock", "--received", "2027-01-20", "--json");
        assertThat(before.get("provisional").asBoolean()).isTrue();
        assertThat(before.get("remarks").get(0).get("message").asString()).contains("2027年");
        Path notice = folder.resolve("2027.txt");
        Files.writeString(notice, """
                国务院办公厅关于2027年部分节假日安排的通知
                国办发明电〔2026〕8号

                各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

                一、元旦：1月1日（周五）至3日（周日）放假，共3天。
                二、春节：2月5日（周五）至13日（周六）放假调休，共9天。1月31日（周日）、2月14日（周日）上班。
                三、清明节：4月3日（周六）至5日（周一）放假，共3天。
                四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
                五、端午节：6月9日（周三）放假，共1天。
                六、中秋节：9月15日（周三）放假，共1天。
                七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。

                国务院办公厅
                2026年11月5日
                """, StandardCharsets.UTF_8);
        out.getBuffer().setLength(0);
        JsonNode after = json("clock", "--received", "2027-01-20", "--notice", notice.toString(), "--json");
        assertThat(after.get("provisional").asBoolean()).isFalse();
        assertThat(after.get("due").asString()).isNotEqualTo(before.get("due").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "clock --received 2026-02-31",
            "clock --received yesterday",
            "clock --received 2026-02-10 --event extended=21",
            "clock --received 2026-02-10 --event unknown=2026-02-11",
            "clock --received 2026-02-10 --event served",
            "clock --received 2026-02-10 --event third-party-answered=2026-02-11",
            "clock --received 2026-02-10 --notice no-such-file",
            "clock --received 2061-02-10",
            "clock",
    })
    void badInputIsRefusedWithASentenceAndNothingOnStandardOutput(String line) {
        assertThat(run(Language.ZH, line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).containsPattern("\\p{IsHan}{2}").contains("。").doesNotContain("Exception");
    }

    @Test
    void theTableIsForPeopleInBothLanguages() {
        assertThat(run(Language.ZH, "clock", "--received", "2026-02-10")).isZero();
        assertThat(out.toString()).contains("应于 2026-03-16 前（含当日）答复")
                .contains("│")
                .contains("调休上班")
                .contains("国办发明电〔2025〕7号");
        out.getBuffer().setLength(0);
        assertThat(run(Language.EN, "--lang", "en", "clock", "--received", "2026-12-25")).isZero();
        assertThat(out.toString()).contains("(provisional)").contains("Regulation Art. 33(2)");
    }
}
