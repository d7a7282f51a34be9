package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoticeReaderTest {

    /** A notice as 2027's may read; its dates are made up. */
    static final String NEXT = """
            国务院办公厅关于2027年部分节假日安排的通知
            国办发明电〔2026〕8号

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

            经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。

            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日（周五）至13日（周六）放假调休，共9天。1月31日（周日）、2月14日（周日）上班。
            三、清明节：4月3日（周六）至5日（周一）放假，共3天。
            四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
            五、端午节：6月9日（周三）放假，共1天。
            六、中秋节：9月15日（周三）放假，共1天。
            七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。

            国务院办公厅
            2026年11月5日
            """;

    @Test
    void theNextYearsNoticeIsReadAsItWasIssuedAndSettlesTheYear() throws UnreadableNoticeException {
        HolidayNotice notice = NoticeReader.read(NEXT);
        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.number()).isEqualTo("国办发明电〔2026〕8号");
        assertThat(notice.date()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(notice.periods()).hasSize(7);
        assertThat(notice.periods().get(1).makeUpDays())
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 14));
        WorkingCalendar calendar = WorkingCalendar.shipped().with(notice);
        assertThat(calendar.isAssumed(2027)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 12))).isFalse();
    }

    @Test
    void everyShippedNoticeIsReadAndNamesItsDocument() {
        assertThat(HolidayNotices.shipped()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(notice -> {
            assertThat(notice.number()).matches("国办发?.*〔20\\d\\d〕\\d+号");
            assertThat(notice.title()).startsWith("国务院办公厅关于");
        });
        assertThat(HolidayNotices.shipped()).extracting(HolidayNotice::year)
                .contains(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1月1日（周五）至3日（周日）|1月1日（周四）至3日（周日）",
            "共9天|共8天",
            "1月31日（周日）、2月14日（周日）上班|1月30日（周日）上班",
            "2月5日（周五）至13日|2月35日（周五）至13日",
            "二、春节|二、泼水节",
            "2027年部分节假日|部分节假日",
            "国办发明电〔2026〕8号|某办发",
    })
    void aNoticeWithAMistakeIsRefusedAndTheMessageSaysWhatIsWrong(String right, String wrong) {
        assertThat(NEXT).contains(right);
        assertThatThrownBy(() -> WorkingCalendar.shipped().with(NoticeReader.read(NEXT.replace(right, wrong))))
                .isInstanceOfSatisfying(UnreadableNoticeException.class, refused -> {
                    assertThat(refused.message(false)).containsPattern("\\p{IsHan}{4}");
                    assertThat(refused.message(true)).containsPattern("[a-z]{3}");
                });
    }

    @Test
    void textThatIsNoNoticeIsRefused() {
        for (String text : List.of("", "放假", "x".repeat(NoticeReader.LONGEST + 1))) {
            assertThatThrownBy(() -> NoticeReader.read(text)).isInstanceOf(UnreadableNoticeException.class);
        }
    }

    @Test
    void aSecondDifferentNoticeForAYearIsRefusedAndTheSameOneChangesNothing() throws UnreadableNoticeException {
        WorkingCalendar calendar = WorkingCalendar.shipped().with(NoticeReader.read(NEXT));
        assertThat(calendar.with(NoticeReader.read(NEXT)).notices()).isEqualTo(calendar.notices());
        assertThatThrownBy(() -> calendar.with(NoticeReader.read(NEXT.replace("8号", "9号"))))
                .isInstanceOf(UnreadableNoticeException.class);
    }
}
