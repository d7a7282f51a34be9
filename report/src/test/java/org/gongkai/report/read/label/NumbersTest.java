package org.gongkai.report.read.label;

import java.math.BigDecimal;

import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "１２|12", "1,808,595|1808595", "1，808，595|1808595", "1 808 595|1808595",
            " 17 |17", "3件|3", "-3|-3", "－3|-3",
            "1.5|1.5", "〇|0", "零|0", "0012|12"})
    void aCountIsReadInEveryTypography(String written, BigDecimal value) {
        assertThat(Numbers.parse(written, ValueKind.COUNT)).isEqualTo(new CellValue.Number(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "／", "—", "——", "-", "－", "无", "\u00a0", "　"})
    void aMarkForNothingIsBlankAndNotZero(String written) {
        assertThat(Numbers.parse(written, ValueKind.COUNT)).isInstanceOf(CellValue.Blank.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O", "l", "1O", "1,23", "12,34,567", "3402 99", "约3", "3-4", "1.2.3", "详见附件", "0.5万元", "一百",
            "++1", "①", "①2", "1²2", "12（3）", "180 | 859"})
    void whatIsNotBeyondDoubtANumberIsUnreadable(String written) {
        assertThat(Numbers.parse(written, ValueKind.COUNT)).isInstanceOf(CellValue.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12①", "12¹", "12*", "12[1]", "12（注1）", "12※", "12^1", "12〔注2〕", "１２⑩"})
    void theMarkOfAFootnoteBehindAFigureIsNoDigit(String written) {
        assertThat(Numbers.parse(written, ValueKind.COUNT)).isEqualTo(CellValue.Number.of(12));
    }

    @ParameterizedTest
    @CsvSource({"+3,3", "增3,3", "增加3项,3", "减2,-2", "减少2,-2", "-2,-2", "↓4,-4", "0,0"})
    void aChangeHasASignOrAWord(String written, BigDecimal value) {
        assertThat(Numbers.parse(written, ValueKind.CHANGE)).isEqualTo(new CellValue.Number(value));
    }

    @ParameterizedTest
    @CsvSource({"59237.2449,59237.2449", "0,0", "12.5万元,12.5", "125000元,12.5", "2亿元,20000", "0.00,0.00"})
    void aFeeIsExactInTenThousandYuan(String written, BigDecimal value) {
        assertThat(Numbers.parse(written, ValueKind.TEN_THOUSAND_YUAN)).isEqualTo(new CellValue.Number(value));
    }

    @ParameterizedTest
    @CsvSource({"123.45万元,123.45,万元", "800元,800,元", "1.2亿元,1.2,亿元"})
    void anAmountKeepsItsUnit(String written, BigDecimal value, String unit) {
        assertThat(Numbers.parse(written, ValueKind.MONEY_WITH_UNIT)).isEqualTo(new CellValue.Money(value, unit));
    }
}
