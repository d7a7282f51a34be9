package org.gongkai.look;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    @ParameterizedTest
    @CsvSource({"应于 2026-11-08 前（含当日）答复, 应于2026年11月8日前（含当日）答复", "2024-02-29和2024-12-01, 2024年2月29日和2024年12月1日",
            "2026-02-30, 2026-02-30", "定于 2026-03-05 09:00, 定于2026年3月5日 09:00", "文号 12026-11-08, 文号 12026-11-08",
            "没有日期, 没有日期"})
    void daysInATextReadAsTheRestOfThePageDoes(String text, String read) {
        assertThat(Moment.inWords(text)).isEqualTo(read);
    }
}
