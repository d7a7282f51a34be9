package org.gongkai.application;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongkai.application.ApplicationBook.Closing;
import org.gongkai.application.ApplicationBook.Hand;
import org.gongkai.application.ApplicationBook.NewEvent;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.clock.EventKind;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApplicationBookTest {

    @TempDir Path home;

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static void refused(String article, String words,
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.basis()).startsWith(article);
            assertThat(refusal.message()).contains(words);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationAtTheCounterGetsItsNumberAndItsDueDay(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-02-10")) {
            ApplicationCase first = books.register("2026-02-10");
            ApplicationCase second = books.register("2026-02-09");
            ApplicationCase elsewhere = books.register(TestBooks.OTHER, TestBooks.counter("2026-02-10"));
            assertThat(first.number()).isEqualTo("2026-0001");
            assertThat(second.number()).isEqualTo("2026-0002");
            assertThat(elsewhere.number()).isEqualTo("2026-0001");
            assertThat(first.dueDate())
                    .isEqualTo(new DueDate(Phase.RUNNING, day("2026-02-10"), day("2026-03-16"), false, false, null,
                            null));
            CaseFile file = books.file(first);
            assertThat(file.application()).isEqualTo(first);
            assertThat(file.events()).extracting(CaseEvent::kind).containsExactly("registered", "received");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnsignedLetterHasNoClockUntilBothSidesConfirm(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-06")) {
            ApplicationCase letter = books.register(TestBooks.AGENCY,
                    TestBooks.by(ReceiptChannel.POST, "2026-03-02", null));
            assertThat(letter.dueDate().phase()).isEqualTo(Phase.UNCONFIRMED);
            assertThat(books.file(letter).allowed()).containsExactly(EventKind.RECEIVED);
            refused("条例第三十一条", "收到申请之日尚未确定",
                    () -> books.record(letter, EventKind.CLARIFICATION_ASKED, "2026-03-05"));
            refused("条例第三十一条", "确认之日", () -> books.record(letter, EventKind.RECEIVED, "2026-03-01"));
            ApplicationCase confirmed = books.record(letter, EventKind.RECEIVED, "2026-03-04");
            assertThat(confirmed.dueDate().due()).isEqualTo(day("2026-04-01"));
            assertThat(confirmed.arrived()).isEqualTo(day("2026-03-02"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingOrCannotBeIsRefusedAndLeavesNoGapInTheNumbers(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-06")) {
            refused("", "不能晚于今天", () -> books.register("2026-03-07"));
            refused("", "应与来件日期相同", () -> books.register(TestBooks.AGENCY,
                    TestBooks.by(ReceiptChannel.REGISTERED_POST, "2026-03-02", "2026-03-05")));
            Registration good = TestBooks.counter("2026-03-06");
            Registration nobody = new Registration(good.channel(), good.arrived(), null, good.kind(),
                    new Applicant("\u202e \u200b", "", "", "", ""), good.sought(), good.form(), good.way());
            assertThat(nobody.problems(books.today()).messages()).containsKeys("name", "phone");
            refused("", "姓名", () -> books.register(TestBooks.AGENCY, nobody));
            Registration endless = new Registration(good.channel(), good.arrived(), null, good.kind(),
                    new Applicant("名".repeat(5000), "", "1", "", ""), good.sought(), good.form(), good.way());
            refused("", "100", () -> books.register(TestBooks.AGENCY, endless));
            assertThat(books.register("2026-03-06").number()).isEqualTo("2026-0001");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachEventMovesTheKeptDueDayInTheSameChange(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-31")) {
            ApplicationCase application = books.register("2026-02-10");
            ApplicationCase stopped = books.record(application, EventKind.THIRD_PARTY_ASKED, "2026-02-12");
            assertThat(stopped.dueDate().phase()).isEqualTo(Phase.STOPPED);
            assertThat(stopped.dueDate().due()).isNull();
            books.record(application, EventKind.THIRD_PARTY_ANSWERED, "2026-02-26");
            ApplicationCase extended = books.record(application, EventKind.EXTENDED, "2026-03-10", "20");
            assertThat(extended.dueDate().due()).isEqualTo(day("2026-04-21"));
            assertThat(extended.dueDate().extended()).isTrue();
            CaseFile file = books.file(application);
            assertThat(DueDate.of(file.clockEvents(), books.calendar.now().national())).isEqualTo(extended.dueDate());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheHeadExtendsAndOnlyOnceAndByTwentyDaysAtMost(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-31")) {
            ApplicationCase application = books.register("2026-03-02");
            refused("条例第三十三条第二款", "负责人", () -> books.change(change -> books.book.record(change, application.id(),
                    new NewEvent(EventKind.EXTENDED, day("2026-03-20"), "10", ""), Hand.HANDLER)));
            refused("条例第三十三条第二款", "1至20",
                    () -> books.record(application, EventKind.EXTENDED, "2026-03-20", "21"));
            refused("条例第三十三条第二款", "届满", () -> {
                books.onThe("2026-04-30");
                books.record(application, EventKind.EXTENDED, "2026-04-20", "10");
            });
            books.record(application, EventKind.EXTENDED, "2026-03-20", "10");
            refused("条例第三十三条第二款", "只能延长一次",
                    () -> books.record(application, EventKind.EXTENDED, "2026-03-25", "5"));
            assertThat(books.file(application).events()).filteredOn(event -> event.kind().equals("extended"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNotHappenedYetOrHasNoQuestionBeforeItIsRefused(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-06")) {
            ApplicationCase application = books.register("2026-03-02");
            refused("", "不能晚于今天", () -> books.record(application, EventKind.CLARIFICATION_ASKED, "2026-03-09"));
            refused("条例第三十条", "尚未告知补正",
                    () -> books.record(application, EventKind.CLARIFICATION_ANSWERED, "2026-03-05"));
            refused("条例第三十三条第三款", "征求",
                    () -> books.record(application, EventKind.THIRD_PARTY_ANSWERED, "2026-03-05"));
            refused("", "办结", () -> books.record(application, EventKind.SERVED, "2026-03-05"));
            refused("", "", () -> books.record(application, EventKind.FEE_ASKED, "2026-03-05", "不该有的值"));
            assertThat(books.file(application).events()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectedEventStaysWithItsReasonAndTheClockFollowsTheRightOne(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-31")) {
            ApplicationCase application = books.register("2026-03-02");
            books.record(application, EventKind.CLARIFICATION_ASKED, "2026-03-05");
            ApplicationCase wrong = books.record(application, EventKind.CLARIFICATION_ANSWERED, "2026-03-12");
            UUID event = books.file(application).events().getLast().id();
            refused("", "理由", () -> books.change(change -> books.book.correct(change, application.id(), event, " ",
                    new NewEvent(EventKind.CLARIFICATION_ANSWERED, day("2026-03-10"), "", ""), Hand.HANDLER)));
            ApplicationCase right = books.change(change -> books.book.correct(change, application.id(), event,
                    "签收日期登记有误", new NewEvent(EventKind.CLARIFICATION_ANSWERED, day("2026-03-10"), "", ""),
                    Hand.HANDLER));
            assertThat(right.dueDate().due()).isBefore(wrong.dueDate().due());
            List<CaseEvent> events = books.file(application).events();
            assertThat(events).filteredOn(found -> !found.counts()).singleElement().satisfies(found -> {
                assertThat(found.id()).isEqualTo(event);
                assertThat(found.superseded().reason()).isEqualTo("签收日期登记有误");
            });
            UUID question = events.stream()
                    .filter(found -> found.kind().equals("clarification-asked"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            refused("条例第三十条", "前后不符", () -> books.change(
                    change -> books.book.correct(change, application.id(), question, "没有告知", null, Hand.HANDLER)));
            refused("", "已经更正", () -> books.change(
                    change -> books.book.correct(change, application.id(), event, "再来", null, Hand.HANDLER)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsClosedWithOneOutcomeAndItsRowAndAnEndEnteredByMistakeOpensItAgain(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-31")) {
            ApplicationCase application = books.register("2026-03-02");
            refused("条例第三十条", "逾期", () -> books.change(change -> books.book.close(change, application.id(),
                    new Closing(Outcome.NOT_CORRECTED, day("2026-03-20"), day("2026-03-20"), ""))));
            refused("", "晚于", () -> books.change(change -> books.book.close(change, application.id(),
                    new Closing(Outcome.GRANTED, day("2026-03-21"), day("2026-03-20"), ""))));
            ApplicationCase closed = books.change(change -> books.book.close(change, application.id(),
                    new Closing(Outcome.NOT_EXISTING, day("2026-03-18"), day("2026-03-20"), "挂号寄出")));
            assertThat(closed.dueDate().phase()).isEqualTo(Phase.CLOSED);
            assertThat(closed.dueDate().closed()).isEqualTo(day("2026-03-20"));
            assertThat(closed.decided().orElseThrow().rowCode()).isEqualTo("3.4.1");
            assertThat(books.file(application).mayBeClosed()).isFalse();
            refused("", "已办结", () -> books.record(application, EventKind.FEE_ASKED, "2026-03-19"));
            UUID end = books.file(application).events().getLast().id();
            ApplicationCase open = books.change(
                    change -> books.book.correct(change, application.id(), end, "误登记", null, Hand.HANDLER));
            assertThat(open.dueDate().isOpen()).isTrue();
            assertThat(open.outcome()).isNull();
            assertThat(books.change(change -> books.book.close(change, application.id(),
                    new Closing(Outcome.GRANTED, day("2026-03-30"), day("2026-03-31"), ""))).outcome())
                    .isEqualTo(Outcome.GRANTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoNeverCorrectsHasGivenUp(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-04-30")) {
            ApplicationCase application = books.register("2026-03-02");
            books.record(application, EventKind.CLARIFICATION_ASKED, "2026-03-05");
            ApplicationCase closed = books.change(change -> books.book.close(change, application.id(),
                    new Closing(Outcome.NOT_CORRECTED, day("2026-04-20"), day("2026-04-20"), "")));
            assertThat(closed.decided().orElseThrow().rowCode()).isEqualTo("3.6.1");
            assertThat(books.file(application).events().getLast().kind()).isEqualTo("abandoned");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theJournalTellsEveryActAndNeverWhoAppliesOrWhatIsSought(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-03-31")) {
            ApplicationCase application = books.register("2026-03-02");
            books.change(change -> books.book.record(change, application.id(),
                    new NewEvent(EventKind.THIRD_PARTY_ASKED, day("2026-03-05"), "某某公司", "寄给王五"), Hand.HANDLER));
            books.change(change -> books.book.close(change, application.id(),
                    new Closing(Outcome.THIRD_PARTY_RIGHTS, day("2026-03-20"), day("2026-03-20"), "张三签收")));
            List<JournalEntry> entries = new Journal(books.ledger).ofSubject("application/" + application.id(), null,
                    100);
            assertThat(entries).extracting(JournalEntry::kind)
                    .containsExactly("application.registered", "application.third-party-asked", "application.closed");
            assertThat(entries.toString()).doesNotContain("张三")
                    .doesNotContain("13800000000")
                    .doesNotContain("经费")
                    .doesNotContain("某某公司")
                    .doesNotContain("王五")
                    .contains("\"row\":\"3.3.4\"");
            assertThat(application.toString() + TestBooks.SOMEBODY).doesNotContain("张三").doesNotContain("经费");
        }
    }
}
