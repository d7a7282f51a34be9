package org.gongkai.report.check;

import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.report.source.Place;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsJsonTest {

    @Test
    void aFindingHasTheFieldsOfTheContract() {
        Finding finding = new Finding("T3-ROW-TOTAL", Severity.ERROR, List.of(CellKey.parse("table3/3.3.4/total")),
                "17",
                "18", "国办公开办函〔2021〕30号", "请核对“总计”。", "Please check.",
                List.of(new Passage("包头市2022年度报告", "结转3件", Place.line(7))));
        JsonNode node = JsonMapper.shared().readTree(FindingsJson.write(List.of(finding))).get("findings").get(0);
        assertThat(node.get("rule").asString()).isEqualTo("T3-ROW-TOTAL");
        assertThat(node.get("severity").asString()).isEqualTo("error");
        assertThat(node.get("cells").get(0).asString()).isEqualTo("table3/3.3.4/total");
        assertThat(node.get("expected").asString()).isEqualTo("17");
        assertThat(node.get("found").asString()).isEqualTo("18");
        assertThat(node.get("basis").asString()).isEqualTo("国办公开办函〔2021〕30号");
        assertThat(node.get("message").asString()).isEqualTo("请核对“总计”。");
        assertThat(node.get("english").asString()).isEqualTo("Please check.");
        assertThat(node.get("passages").get(0).get("document").asString()).isEqualTo("包头市2022年度报告");
        assertThat(node.get("passages").get(0).get("place").asString()).isEqualTo("第7行");
    }

    @Test
    void noFindingsAreAnEmptyList() {
        assertThat(JsonMapper.shared().readTree(FindingsJson.write(List.of())).get("findings")).isEmpty();
    }

    @Test
    void chineseStaysReadable() {
        Finding finding = new Finding("S-YEAR", Severity.WARNING, List.of(), "", "", "条例第五十条", "请写明。", "Say so.",
                List.of());
        assertThat(FindingsJson.write(List.of(finding))).contains("请写明。");
    }
}
