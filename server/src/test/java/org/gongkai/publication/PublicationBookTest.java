package org.gongkai.publication;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongkai.approval.ApprovalItem;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.publication.Review.Conclusion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongkai.ledger.schema.Tables.PUBLICATION;
import static org.gongkai.publication.TestBooks.AGENCY;
import static org.gongkai.publication.TestBooks.CLERK;
import static org.gongkai.publication.TestBooks.FIRST;
import static org.gongkai.publication.TestBooks.OTHER_CLERK;
import static org.gongkai.publication.TestBooks.SECOND;
import static org.gongkai.publication.TestBooks.SECRECY;
import static org.gongkai.publication.TestBooks.THIRD;

class PublicationBookTest {

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void aTextIsDraftedReviewedApprovedPublishedAndTakenBack(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication published = books.published("友城代表团来访");
            assertThat(published.state()).isEqualTo(PublicationState.PUBLISHED);
            assertThat(published.publishedAt()).isNotNull();
            assertThat(books.ledger.<List<Publication>>read(sql -> books.store.published(sql, AGENCY, null, null, 10)))
                    .extracting(Publication::title)
                    .containsExactly("友城代表团来访");
            Publication asked = books.as(CLERK, change -> books.book.requestWithdrawal(change, published.id(),
                    published.revision(), CLERK, WithdrawalGround.MISTAKE, "日期写错"));
            assertThat(asked.isWithdrawalAskedFor()).isTrue();
            UUID item = books.inbox.ofSubject(AGENCY, published.subject()).getFirst().id();
            for (UUID approver : List.of(FIRST, SECOND, THIRD)) {
                ApprovalItem now = java.util.Objects.requireNonNull(books.inbox.item(item));
                books.approvals.approve(item, approver, now.revision(), "");
            }
            Publication withdrawn = books.now(published);
            assertThat(withdrawn.state()).isEqualTo(PublicationState.WITHDRAWN);
            assertThat(withdrawn.withdrawal()).satisfies(
                    withdrawal -> assertThat(withdrawal.ground()).isEqualTo(WithdrawalGround.MISTAKE));
            assertThat(books.ledger.<List<Publication>>read(sql -> books.store.published(sql, AGENCY, null, null, 10)))
                    .isEmpty();
            assertThat(new Journal(books.ledger).ofSubject(published.subject(), null, 50))
                    .extracting(JournalEntry::kind)
                    .containsExactly("publication.drafted", "publication.submitted", "publication.reviewed",
                            "publication.approved", "publication.published", "publication.withdrawal-requested",
                            "publication.withdrawn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPublishedWithoutAReviewThatPassedThisVeryText(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication drafted = books.drafted("未经审查的信息");
            books.as(CLERK, change -> {
                change.journal(org.gongkai.ledger.JournalDraft.of(AGENCY, "test.forged", drafted.subject(), ""));
                return change.sql()
                        .update(PUBLICATION)
                        .set(PUBLICATION.STATE, PublicationState.APPROVED.name())
                        .where(PUBLICATION.ID.eq(drafted.id()))
                        .execute();
            });
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> books.as(CLERK, change -> books.book.publish(change, drafted.id(), 1)))
                    .satisfies(refusal -> assertThat(refusal.basis()).isEqualTo("条例第十七条"));
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> books.as(CLERK,
                    change -> books.book.plan(change, drafted.id(), 1, Instant.parse("2026-03-01T00:00:00Z"))));
            assertThat(books.now(drafted).state()).isEqualTo(PublicationState.APPROVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSecrecyReviewerDecidesInTheListOfApprovalsIsAReview(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication publication = books.submitted("一周领事提醒");
            books.agree(publication, FIRST);
            ApprovalItem item = books.item(publication);
            books.approvals.approve(item.id(), SECRECY, item.revision(), "已核对来源，不涉密");
            books.agree(publication, SECOND);
            books.agree(publication, THIRD);
            assertThat(books.ledger.<List<Review>>read(sql -> books.store.reviews(sql, publication.id())))
                    .singleElement()
                    .satisfies(review -> {
                        assertThat(review.reviewer()).isEqualTo(SECRECY);
                        assertThat(review.conclusion()).isEqualTo(Conclusion.PASSED);
                        assertThat(review.ground()).isEqualTo("已核对来源，不涉密");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedReviewReturnsTheTextAndCountsForNoLaterVersion(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication publication = books.submitted("含内部电话的通知");
            books.agree(publication, FIRST);
            books.review(publication, Conclusion.REFUSED, "含内部电话，请删去");
            Publication returned = books.now(publication);
            assertThat(returned.state()).isEqualTo(PublicationState.RETURNED);
            assertThat(books.ledger.<List<Publication>>read(sql -> books.store.returnedTo(sql, AGENCY, CLERK, 9)))
                    .hasSize(1);
            Publication edited = books.as(CLERK, change -> books.book.edit(change, returned.id(), returned.revision(),
                    CLERK, books.draft("不含内部电话的通知")));
            assertThat(edited.version()).isEqualTo(2);
            books.as(CLERK, change -> books.book.submit(change, edited.id(), edited.revision()));
            assertThat(TestBooks.waitsAt(books.item(publication), 1)).isTrue();
            books.agree(publication, FIRST);
            books.review(publication, Conclusion.PASSED, "已删去内部电话");
            books.agree(publication, SECOND);
            books.agree(publication, THIRD);
            assertThat(books.now(publication).state()).isEqualTo(PublicationState.APPROVED);
            assertThat(books.ledger.<List<Review>>read(sql -> books.store.reviews(sql, publication.id())))
                    .extracting(Review::version, Review::conclusion)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(2, Conclusion.PASSED),
                            org.assertj.core.groups.Tuple.tuple(1, Conclusion.REFUSED));
            assertThat(books.ledger.<List<TextVersion>>read(sql -> books.store.versions(sql, publication.id())))
                    .extracting(TextVersion::title)
                    .containsExactly("不含内部电话的通知", "含内部电话的通知");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReferredUpwardsWaitsAtTheReview(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication publication = books.submitted("不能确定是否涉密的信息");
            books.agree(publication, FIRST);
            books.review(publication, Conclusion.REFERRED, "报市保密局确定");
            assertThat(books.now(publication).state()).isEqualTo(PublicationState.SUBMITTED);
            assertThat(TestBooks.waitsAt(books.item(publication), 2)).isTrue();
            books.review(publication, Conclusion.PASSED, "市保密局复函：可以公开");
            assertThat(TestBooks.waitsAt(books.item(publication), 3)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheReviewerReviewsAndOnlyAtTheirStep(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication publication = books.submitted("审查顺序");
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> books.review(publication, Conclusion.PASSED, "过早"));
            Publication now = books.now(publication);
            int seen = books.item(publication).revision();
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> books.as(FIRST, change -> books.book
                    .review(change, now.id(), now.revision(), FIRST, seen, Conclusion.PASSED, "越权")))
                    .satisfies(refusal -> assertThat(refusal.message()).contains("保密审查"));
            assertThat(books.ledger.<List<Review>>read(sql -> books.store.reviews(sql, publication.id()))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondEditorIsToldAndNothingIsLost(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication drafted = books.drafted("初稿");
            books.as(CLERK, change -> books.book.edit(change, drafted.id(), 1, CLERK, books.draft("甲的修改")));
            assertThatExceptionOfType(EditedMeanwhile.class).isThrownBy(() -> books.as(OTHER_CLERK,
                    change -> books.book.edit(change, drafted.id(), 1, OTHER_CLERK, books.draft("乙的修改"))));
            assertThat(books.now(drafted).title()).isEqualTo("甲的修改");
            books.as(OTHER_CLERK,
                    change -> books.book.edit(change, drafted.id(), 2, OTHER_CLERK, books.draft("乙的修改")));
            assertThat(books.ledger.<List<TextVersion>>read(sql -> books.store.versions(sql, drafted.id())))
                    .extracting(TextVersion::title)
                    .containsExactly("乙的修改", "甲的修改", "初稿");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLimitOfTwentyWorkingDaysKnowsTheSpringFestival(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            // 2026: off from 15 to 23 February, worked on the Saturdays 14 and 28 February.
            assertThat(books.drafted("春节前形成").dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
            assertThat(books.ledger.<List<Publication>>read(
                    sql -> books.store.dueBy(sql, AGENCY, LocalDate.of(2026, 3, 15), 9))).isEmpty();
            assertThat(books.ledger.<List<Publication>>read(
                    sql -> books.store.dueBy(sql, AGENCY, LocalDate.of(2026, 3, 16), 9))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dueDaysOfWhatIsNotYetPublicAreComputedAnewAndNoOthers(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication draft = books.drafted("尚未公开");
            Publication published = books.published("已经公开");
            LocalDate wrong = LocalDate.of(2026, 3, 2);
            Integer moved = books.as(CLERK, change -> {
                change.journal(org.gongkai.ledger.JournalDraft.of(AGENCY, "test.other-calendar", "calendar", ""));
                books.store.setDue(change.sql(), draft.id(), wrong);
                books.store.setDue(change.sql(), published.id(), wrong);
                return books.book.dueDaysAnew(change, AGENCY);
            });
            assertThat(moved).isEqualTo(1);
            assertThat(books.now(draft).dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
            assertThat(books.now(published).dueOn()).isEqualTo(wrong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPlannedGoesOutWhenItsTimeHasCome(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication approved = books.approved("定时发布");
            Instant when = Instant.parse("2026-02-11T00:30:00Z");
            books.as(CLERK, change -> books.book.plan(change, approved.id(), approved.revision(), when));
            books.planned.publishDue();
            assertThat(books.now(approved).state()).isEqualTo(PublicationState.APPROVED);
            books.clock.set(when);
            books.planned.publishDue();
            assertThat(books.now(approved).state()).isEqualTo(PublicationState.PUBLISHED);
            assertThat(books.now(approved).publishAt()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUrgentReleaseIsPublicAtOnceYetNotBeforeItsSecrecyReview(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication publication = books.submitted("紧急领事提醒");
            ApprovalItem item = books.item(publication);
            books.approvals.release(item.id(), THIRD, item.revision(), "当地安全形势突变");
            assertThat(books.now(publication).state()).isEqualTo(PublicationState.SUBMITTED);
            books.review(publication, Conclusion.PASSED, "不涉密");
            assertThat(books.now(publication).state()).isEqualTo(PublicationState.PUBLISHED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotToBePublicNeedsAReasonAndIsNotSubmitted(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Draft withoutReason = new Draft(books.column.id(), books.kind.id(), "讨论记录", "内容", "",
                    Disclosure.WITHHELD, "", LocalDate.of(2026, 2, 9));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> books.as(CLERK, change -> books.book.draft(change, AGENCY, CLERK, withoutReason)))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("disclosureReason"));
            Draft withReason = new Draft(books.column.id(), books.kind.id(), "讨论记录", "内容", "",
                    Disclosure.WITHHELD, "过程性信息", LocalDate.of(2026, 2, 9));
            Publication drafted = books.as(CLERK, change -> books.book.draft(change, AGENCY, CLERK, withReason));
            assertThat(drafted.isDueSometime()).isFalse();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> books.as(CLERK, change -> books.book.submit(change, drafted.id(), 1)))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("disclosure"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionIsTakenBackAndSubmittedAnew(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Publication submitted = books.submitted("想再改改");
            Publication draft = books.as(CLERK,
                    change -> books.book.recall(change, submitted.id(), submitted.revision(), "再改一稿"));
            assertThat(draft.state()).isEqualTo(PublicationState.DRAFT);
            Publication again = books.as(CLERK, change -> books.book.submit(change, draft.id(), draft.revision()));
            assertThat(again.state()).isEqualTo(PublicationState.SUBMITTED);
            assertThat(again.approvalItem()).isNotEqualTo(submitted.approvalItem());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColumnKeepsItsKeyWhenItIsRenamedAndMovedAndNeverHangsBelowItself(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            Column above = books.as(CLERK, change -> books.columnBook.open(change, AGENCY, "foreign-affairs",
                    new ColumnBook.Entry("外事", null, Channel.WECHAT, 2)));
            Column moved = books.as(CLERK, change -> books.columnBook.change(change, books.column.id(),
                    new ColumnBook.Entry("外事动态", above.id(), Channel.WECHAT, 1)));
            assertThat(moved.key()).isEqualTo("work-news");
            assertThat(books.ledger.<Column>read(sql -> books.columns.column(sql, moved.id()).orElseThrow()))
                    .isEqualTo(moved);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> books.as(CLERK, change -> books.columnBook.change(change, above.id(),
                            new ColumnBook.Entry("外事", moved.id(), Channel.WECHAT, 2))))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("parent"));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> books.as(CLERK, change -> books.columnBook.open(change, AGENCY, "work-news",
                            new ColumnBook.Entry("另一个", null, Channel.PORTAL, 3))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsAreFilteredAndGoOnAfterTheLastRowOfThePageBefore(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home))) {
            List<Publication> drafted = List.of(books.drafted("甲一"), books.drafted("乙二"), books.drafted("甲三%"));
            assertThat(list(books, new PublicationStore.Filter(null, null, "甲"), null)).containsExactly("甲三%", "甲一");
            assertThat(list(books, new PublicationStore.Filter(null, null, "%"), null)).containsExactly("甲三%");
            assertThat(list(books, PublicationStore.Filter.ALL, drafted.get(1).id())).containsExactly("甲一");
            assertThat(list(books, new PublicationStore.Filter(null, PublicationState.PUBLISHED, ""), null)).isEmpty();
            assertThat(list(books, new PublicationStore.Filter(UUID.randomUUID(), null, ""), null)).isEmpty();
        }
    }

    private static List<String> list(TestBooks books, PublicationStore.Filter filter, UUID after) {
        return books.ledger.<List<Publication>>read(sql -> books.store.list(sql, AGENCY, filter, after, 50))
                .stream()
                .map(Publication::title)
                .toList();
    }
}
