package org.gongkai.calendar;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.calendar.CalendarBook.NoticeSource;
import org.gongkai.law.calendar.CalendarComparison;
import org.gongkai.law.calendar.HolidayNotice;
import org.gongkai.law.calendar.HolidayNotices;
import org.gongkai.law.calendar.NoticeReader;
import org.gongkai.law.calendar.UnreadableNoticeException;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CalendarBookTest {

    private static final SignedIn HEAD = new SignedIn(Ids.next(), "李主任", new UUID(7, 7), "示例市外事办公室",
            Set.of(Role.DISCLOSURE_HEAD), Ids.next());
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 4);
    private static final LocalDate WORKED_SUNDAY = LocalDate.of(2027, 1, 31);

    @TempDir Path home;

    /** Notes what it is told. */
    private static final class Follower implements CalendarFollower {

        private final List<CalendarChange> told = new ArrayList<>();

        @Override
        public Consequence consequenceOf(Calendars before, Calendars after) {
            return new Consequence("在办申请", 10,
                    CalendarComparison.of(before.national(), after.national()).days().size());
        }

        @Override
        public void follow(Change change, CalendarChange what) {
            told.add(what);
        }
    }

    private static CalendarBook book(Ledger ledger, OfficeCalendar calendar, CalendarFollower... followers) {
        return new CalendarBook(ledger, calendar, new CalendarStore(), List.of(followers));
    }

    private static List<JournalEntry> journal(Ledger ledger) {
        return new Journal(ledger).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 100);
    }

    @ParameterizedTest
    @EnumSource
    void anImportedNoticeCountsAtOnceAlsoOnAnotherNode(TestDatabase database) throws Exception {
        LedgerSettings settings = database.fresh(home);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            OfficeCalendar here = OfficeCalendar.over(ledger);
            OfficeCalendar elsewhere = OfficeCalendar.over(ledger);
            assertThat(elsewhere.now().national().isAssumed(2027)).isTrue();
            assertThat(elsewhere.now().national().isWorkingDay(WORKED_SUNDAY)).isFalse();
            Follower follower = new Follower();
            CalendarBook book = book(ledger, here, follower);

            CalendarBook.Preview preview = book.preview(MadeUpNotice.OF_2027);
            assertThat(preview.known()).isFalse();
            assertThat(preview.comparison().days()).extracting(CalendarComparison.DayChange::date)
                    .contains(WORKED_SUNDAY);
            assertThat(preview.consequences().getFirst().open()).isEqualTo(10);
            assertThat(here.now().version()).as("a preview changes nothing").isZero();

            CalendarChange change = book.importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED).orElseThrow();
            assertThat(change.version()).isEqualTo(1);
            assertThat(follower.told).containsExactly(change);
            for (OfficeCalendar node : List.of(here, elsewhere)) {
                assertThat(node.now().national().isAssumed(2027)).isFalse();
                assertThat(node.now().national().isWorkingDay(WORKED_SUNDAY)).isTrue();
                assertThat(node.now()).isSameAs(node.now());
            }
            assertThat(journal(ledger)).first().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo("calendar.notice-imported");
                assertThat(entry.actor()).isEqualTo(HEAD.actor().code());
                assertThat(entry.after()).contains("国办发明电〔2026〕99号");
            });
        }
        try (Ledger again = Ledger.open(settings, Clock.systemUTC())) {
            assertThat(OfficeCalendar.over(again).now().national().isAssumed(2027)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeThatIsThereAlreadyChangesNothing(TestDatabase database) throws Exception {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            OfficeCalendar calendar = OfficeCalendar.over(ledger);
            CalendarBook book = book(ledger, calendar);
            book.importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED);
            assertThat(book.preview(MadeUpNotice.OF_2027).known()).isTrue();
            assertThat(book.importNotice(HEAD, "  " + MadeUpNotice.OF_2027 + "\n", NoticeSource.PASTED)).isEmpty();
            assertThat(calendar.now().version()).isEqualTo(1);
            assertThat(journal(ledger)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherNoticeOnTheSameYearAndAChangedTextUnderTheSameNumberAreRefused(TestDatabase database)
            throws Exception {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            CalendarBook book = book(ledger, OfficeCalendar.over(ledger));
            book.importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED);
            assertThatThrownBy(() -> book.importNotice(HEAD, MadeUpNotice.OF_2027.replace("99号", "98号"),
                    NoticeSource.PASTED)).isInstanceOf(UnreadableNoticeException.class).hasMessageContaining("2027年已有");
            assertThatThrownBy(() -> book.importNotice(HEAD,
                    MadeUpNotice.OF_2027.replace("9月26日（周日）、10月9日", "10月9日"),
                    NoticeSource.PASTED)).isInstanceOf(UnreadableNoticeException.class).hasMessageContaining("99号");
            assertThat(journal(ledger)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawnNoticeCountsNoMoreAndMayComeAgain(TestDatabase database) throws Exception {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            OfficeCalendar calendar = OfficeCalendar.over(ledger);
            CalendarStore store = new CalendarStore();
            CalendarBook book = book(ledger, calendar);
            book.importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED);
            UUID id = ledger.read(store::notices).getFirst().id();
            assertThatThrownBy(() -> book.withdrawNotice(HEAD, id, " ")).isInstanceOf(Refusal.class);
            assertThat(book.previewWithdrawal(id).comparison().first()).isEqualTo(LocalDate.of(2027, 1, 1));
            book.withdrawNotice(HEAD, id, "误将测试文本导入");
            assertThat(calendar.now().national().isAssumed(2027)).isTrue();
            assertThat(ledger.read(store::notices)).hasSize(1)
                    .first()
                    .satisfies(notice -> assertThat(notice.counts()).isFalse());
            assertThat(journal(ledger).getFirst().reason()).isEqualTo("误将测试文本导入");
            assertThatThrownBy(() -> book.withdrawNotice(HEAD, id, "再撤一次")).isInstanceOf(Refusal.class);
            assertThat(book.importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED)).isPresent();
            assertThat(calendar.now().national().isAssumed(2027)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnnualNoticeThatAnotherRestsOnIsNotWithdrawn(TestDatabase database) throws Exception {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            CalendarBook book = book(ledger, OfficeCalendar.over(ledger));
            book.importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED);
            UUID annual = ledger.read(new CalendarStore()::notices).getFirst().id();
            book.importNotice(HEAD, """
                    国务院办公厅关于延长2027年春节假期的通知
                    国办发明电〔2027〕98号
                    一、延长2027年春节假期至2月14日，2月15日起正常上班。
                    国务院办公厅
                    2027年1月26日
                    """, NoticeSource.PASTED);
            assertThatThrownBy(() -> book.withdrawNotice(HEAD, annual, "误导入")).isInstanceOf(Refusal.class)
                    .hasMessageContaining("以这份通知为基础");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLocalHolidayHoldsInItsRegionAndBelowAndNowhereElse(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            OfficeCalendar calendar = OfficeCalendar.over(ledger);
            CalendarBook book = book(ledger, calendar);
            LocalDate friday = LocalDate.of(2026, 7, 10);
            LocalHoliday holiday = new LocalHoliday(Ids.next(), "150200", "包头市（示例）", "示例节", "示例发〔2026〕1号", friday,
                    friday, null);
            CalendarChange change = book.addLocalHoliday(HEAD, holiday);
            Calendars now = calendar.now();
            assertThat(now.in("150200").isWorkingDay(friday)).isFalse();
            assertThat(now.in("150202").day(friday).basis().chinese()).isEqualTo("示例发〔2026〕1号");
            assertThat(now.in("150202001000").isWorkingDay(friday)).isFalse();
            assertThat(now.in("150100").isWorkingDay(friday)).isTrue();
            assertThat(now.in("150000").isWorkingDay(friday)).isTrue();
            assertThat(now.in("").isWorkingDay(friday)).isTrue();
            assertThat(now.national().isWorkingDay(friday)).isTrue();
            assertThatThrownBy(() -> book.addLocalHoliday(HEAD,
                    new LocalHoliday(Ids.next(), "150200", "包头市", "又一节", "文件", friday, friday, null)))
                    .isInstanceOf(Refusal.class);
            book.withdrawLocalHoliday(HEAD, holiday.id(), "文件已废止");
            assertThat(calendar.now().in("150202").isWorkingDay(friday)).isTrue();
            assertThat(calendar.now().version()).isEqualTo(change.version() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLocalHolidayWithoutItsDocumentIsRefused(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            CalendarBook book = book(ledger, OfficeCalendar.over(ledger));
            LocalHoliday bare = new LocalHoliday(Ids.next(), "150000", "内蒙古", "示例节", " ", NEW_YEAR, NEW_YEAR, null);
            assertThatThrownBy(() -> book.addLocalHoliday(HEAD, bare)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.basis()).isEqualTo("全国年节及纪念日放假办法第四条"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProgramBringsAlongIsTakenUpOnce(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            CalendarBook book = book(ledger, OfficeCalendar.over(ledger));
            assertThat(book.takeUpShipped()).isPresent();
            assertThat(book.takeUpShipped()).isEmpty();
            assertThat(journal(ledger)).hasSize(1);
        }
    }

    @Test
    void theWordsAreFoundInASavedPageWhateverStandsAroundThemAndHoweverItIsEncoded() throws Exception {
        HolidayNotice plain = NoticeReader.read(MadeUpNotice.OF_2027);
        byte[] utf8 = MadeUpNotice.page().getBytes(StandardCharsets.UTF_8);
        byte[] gbk = MadeUpNotice.page().replace("UTF-8", "GBK").getBytes(Charset.forName("GB18030"));
        byte[] text = MadeUpNotice.OF_2027.getBytes(StandardCharsets.UTF_8);
        assertThat(NoticeReader.read(NoticeFile.text("2027.html", utf8))).isEqualTo(plain);
        assertThat(NoticeReader.read(NoticeFile.text("2027.htm", gbk))).isEqualTo(plain);
        assertThat(NoticeReader.read(NoticeFile.text("2027.txt", text))).isEqualTo(plain);
        assertThatThrownBy(() -> NoticeFile.text("2027.docx", new byte[]{'P', 'K', 3, 4, 5}))
                .isInstanceOf(UnreadableNoticeException.class)
                .hasMessageContaining("粘贴");
    }

    @Test
    void everyShippedNoticeIsReadTheSameOutOfAPage() throws Exception {
        for (HolidayNotice notice : HolidayNotices.shipped()) {
            String file = "/org/gongkai/law/calendar/notices/" + notice.date().getYear() + "-"
                    + notice.number().replaceAll(".*〕(\\d+)号", "$1") + ".txt";
            String words;
            try (var in = HolidayNotices.class.getResourceAsStream(file)) {
                words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            StringBuilder page = new StringBuilder("<html><body><div>首页</div>");
            words.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> page.append("<p>")
                            .append(line)
                            .append("</p>"));
            page.append("<div>相关链接</div></body></html>");
            assertThat(NoticeReader.read(NoticeFile.text("n.html", page.toString().getBytes(StandardCharsets.UTF_8))))
                    .as(file)
                    .isEqualTo(notice);
        }
    }
}
