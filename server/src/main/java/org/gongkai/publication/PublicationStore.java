package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.PublicationRecord;
import org.gongkai.ledger.schema.tables.records.PublicationReviewRecord;
import org.gongkai.ledger.schema.tables.records.PublicationVersionRecord;
import org.gongkai.publication.Publication.Withdrawal;
import org.gongkai.publication.Review.Conclusion;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.PUBLICATION;
import static org.gongkai.ledger.schema.Tables.PUBLICATION_REVIEW;
import static org.gongkai.ledger.schema.Tables.PUBLICATION_VERSION;

/** The tables of publications, their texts and their reviews. */
@Component
public final class PublicationStore {

    /** The publication with this key. */
    public Optional<Publication> find(DSLContext sql, UUID id) {
        return sql.selectFrom(PUBLICATION).where(PUBLICATION.ID.eq(id)).fetchOptional(PublicationStore::publication);
    }

    /**
     * Which of an agency's publications a list shows.
     *
     * @param column only of this column; null for all
     * @param state  only in this state; null for all
     * @param text   only with this in the title or the document number; empty for all
     */
    public record Filter(@Nullable UUID column, @Nullable PublicationState state, String text) {

        /** All of them. */
        public static final Filter ALL = new Filter(null, null, "");

        Condition condition(UUID agency) {
            List<Condition> all = new ArrayList<>();
            all.add(PUBLICATION.AGENCY_ID.eq(agency));
            if (column != null) {
                all.add(PUBLICATION.COLUMN_ID.eq(column));
            }
            if (state != null) {
                all.add(PUBLICATION.STATE.eq(state.name()));
            }
            if (!text.isBlank()) {
                all.add(PUBLICATION.TITLE.contains(text.strip())
                        .or(PUBLICATION.DOCUMENT_NUMBER.contains(text.strip())));
            }
            return DSL.and(all);
        }
    }

    /**
     * An agency's publications, the latest drafted first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Publication> list(DSLContext sql, UUID agency, Filter filter, @Nullable UUID after, int limit) {
        var all = sql.selectFrom(PUBLICATION)
                .where(filter.condition(agency))
                .orderBy(PUBLICATION.ID.desc());
        return after == null
                ? all.limit(limit).fetch(PublicationStore::publication)
                : all.seek(after).limit(limit).fetch(PublicationStore::publication);
    }

    /** How many publications of an agency a list shows in all. */
    public int count(DSLContext sql, UUID agency, Filter filter) {
        return sql.fetchCount(sql.selectFrom(PUBLICATION).where(filter.condition(agency)));
    }

    /**
     * What the public can read, the latest published first.
     *
     * @param column only of this column; null for all
     * @param after  the last of the page before; null for the first page
     */
    public List<Publication> published(DSLContext sql, UUID agency, @Nullable UUID column, @Nullable Publication after,
            int limit) {
        Condition which = column == null
                ? PUBLICATION.AGENCY_ID.eq(agency)
                : PUBLICATION.AGENCY_ID.eq(agency).and(PUBLICATION.COLUMN_ID.eq(column));
        var all = sql.selectFrom(PUBLICATION)
                .where(which, PUBLICATION.STATE.eq(PublicationState.PUBLISHED.name()))
                .orderBy(PUBLICATION.PUBLISHED_AT.desc(), PUBLICATION.ID.desc());
        return after == null
                ? all.limit(limit).fetch(PublicationStore::publication)
                : all.seek(after.publishedAt(), after.id()).limit(limit).fetch(PublicationStore::publication);
    }

    /** The agencies that have published something. */
    public List<UUID> publishingAgencies(DSLContext sql) {
        return sql.selectDistinct(PUBLICATION.AGENCY_ID)
                .from(PUBLICATION)
                .where(PUBLICATION.STATE.eq(PublicationState.PUBLISHED.name()))
                .fetch(PUBLICATION.AGENCY_ID);
    }

    /** What was returned to somebody, the longest waiting first. */
    public List<Publication> returnedTo(DSLContext sql, UUID agency, UUID drafter, int limit) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.AGENCY_ID.eq(agency), PUBLICATION.DRAFTED_BY_ID.eq(drafter),
                        PUBLICATION.STATE.eq(PublicationState.RETURNED.name()))
                .orderBy(PUBLICATION.DUE_ON, PUBLICATION.ID)
                .limit(limit)
                .fetch(PublicationStore::publication);
    }

    /** What is to be public by a day and is not yet, the first due first. */
    public List<Publication> dueBy(DSLContext sql, UUID agency, LocalDate day, int limit) {
        return sql.selectFrom(PUBLICATION)
                .where(dueBy(agency, day))
                .orderBy(PUBLICATION.DUE_ON, PUBLICATION.ID)
                .limit(limit)
                .fetch(PublicationStore::publication);
    }

    /** How many are to be public by a day and are not yet. */
    public int countDueBy(DSLContext sql, UUID agency, LocalDate day) {
        return sql.fetchCount(sql.selectFrom(PUBLICATION).where(dueBy(agency, day)));
    }

    private static Condition dueBy(UUID agency, LocalDate day) {
        return PUBLICATION.AGENCY_ID.eq(agency)
                .and(PUBLICATION.STATE.in(beforePublication()))
                .and(PUBLICATION.DISCLOSURE.eq(Disclosure.PUBLIC.name()))
                .and(PUBLICATION.DUE_ON.le(day));
    }

    private static List<String> beforePublication() {
        return Arrays.stream(PublicationState.values())
                .filter(PublicationState::isBeforePublication)
                .map(Enum::name)
                .toList();
    }

    /** How many an agency has, by the day of formation, that are to be public and are not yet. */
    Map<LocalDate, Integer> unpublishedByFormation(DSLContext sql, UUID agency) {
        return sql.select(PUBLICATION.FORMED_ON, DSL.count())
                .from(PUBLICATION)
                .where(PUBLICATION.AGENCY_ID.eq(agency),
                        PUBLICATION.STATE.in(beforePublication()),
                        PUBLICATION.DISCLOSURE.eq(Disclosure.PUBLIC.name()))
                .groupBy(PUBLICATION.FORMED_ON)
                .fetchMap(PUBLICATION.FORMED_ON, DSL.count());
    }

    /** The agencies that have something that is not public yet. */
    List<UUID> agenciesWithUnpublished(DSLContext sql) {
        return sql.selectDistinct(PUBLICATION.AGENCY_ID)
                .from(PUBLICATION)
                .where(PUBLICATION.STATE.in(beforePublication()))
                .fetch(PUBLICATION.AGENCY_ID);
    }

    /** What was approved and is planned to go out by a moment. */
    public List<Publication> plannedBy(DSLContext sql, Instant moment) {
        return sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.STATE.eq(PublicationState.APPROVED.name()), PUBLICATION.PUBLISH_AT.le(moment))
                .orderBy(PUBLICATION.PUBLISH_AT, PUBLICATION.ID)
                .fetch(PublicationStore::publication);
    }

    /** The versions of a text, the latest first. */
    public List<TextVersion> versions(DSLContext sql, UUID id) {
        return sql.selectFrom(PUBLICATION_VERSION)
                .where(PUBLICATION_VERSION.PUBLICATION_ID.eq(id))
                .orderBy(PUBLICATION_VERSION.VERSION_NUMBER.desc())
                .fetch(PublicationStore::version);
    }

    /** A version of a text. */
    public Optional<TextVersion> version(DSLContext sql, UUID id, int number) {
        return sql.selectFrom(PUBLICATION_VERSION)
                .where(PUBLICATION_VERSION.PUBLICATION_ID.eq(id), PUBLICATION_VERSION.VERSION_NUMBER.eq(number))
                .fetchOptional(PublicationStore::version);
    }

    /** The secrecy reviews of a publication, the latest first. */
    public List<Review> reviews(DSLContext sql, UUID id) {
        return sql.selectFrom(PUBLICATION_REVIEW)
                .where(PUBLICATION_REVIEW.PUBLICATION_ID.eq(id))
                .orderBy(PUBLICATION_REVIEW.REVIEWED_AT.desc(), PUBLICATION_REVIEW.ID.desc())
                .fetch(PublicationStore::review);
    }

    /** The latest secrecy review of one version. */
    public Optional<Review> latestReview(DSLContext sql, UUID id, int version) {
        return sql.selectFrom(PUBLICATION_REVIEW)
                .where(PUBLICATION_REVIEW.PUBLICATION_ID.eq(id), PUBLICATION_REVIEW.VERSION_NUMBER.eq(version))
                .orderBy(PUBLICATION_REVIEW.REVIEWED_AT.desc(), PUBLICATION_REVIEW.ID.desc())
                .limit(1)
                .fetchOptional(PublicationStore::review);
    }

    void insert(DSLContext sql, Publication publication) {
        sql.insertInto(PUBLICATION)
                .set(PUBLICATION.ID, publication.id())
                .set(PUBLICATION.AGENCY_ID, publication.agency())
                .set(PUBLICATION.REVISION, publication.revision())
                .set(PUBLICATION.DRAFTED_BY_ID, publication.draftedBy())
                .set(PUBLICATION.DRAFTED_AT, publication.draftedAt())
                .set(changing(publication))
                .execute();
    }

    /** Writes a publication whose revision is one more than it was; false when somebody else was first. */
    boolean update(DSLContext sql, Publication publication) {
        return sql.update(PUBLICATION)
                .set(PUBLICATION.REVISION, publication.revision())
                .set(changing(publication))
                .where(PUBLICATION.ID.eq(publication.id()), PUBLICATION.REVISION.eq(publication.revision() - 1))
                .execute() == 1;
    }

    /** The due day is computed: it changes with the calendar and not by an act. */
    void setDue(DSLContext sql, UUID id, LocalDate due) {
        sql.update(PUBLICATION).set(PUBLICATION.DUE_ON, due).where(PUBLICATION.ID.eq(id)).execute();
    }

    private static PublicationRecord changing(Publication publication) {
        Withdrawal withdrawal = publication.withdrawal();
        PublicationRecord row = new PublicationRecord();
        row.setColumnId(publication.column());
        row.setKindId(publication.kind());
        row.setTitle(publication.title());
        row.setDocumentNumber(publication.documentNumber());
        row.setDisclosure(publication.disclosure().name());
        row.setDisclosureReason(publication.disclosureReason());
        row.setFormedOn(publication.formedOn());
        row.setDueOn(publication.dueOn());
        row.setState(publication.state().name());
        row.setVersionNumber(publication.version());
        row.setStateSinceAt(publication.since());
        row.setApprovalItemId(publication.approvalItem());
        row.setPublishAt(publication.publishAt());
        row.setPublishedAt(publication.publishedAt());
        row.setWithdrawnAt(withdrawal == null ? null : withdrawal.at());
        row.setWithdrawalGround(withdrawal == null ? null : withdrawal.ground().name());
        row.setWithdrawalReason(withdrawal == null ? null : withdrawal.reason());
        return row;
    }

    void insert(DSLContext sql, UUID publication, TextVersion version) {
        sql.insertInto(PUBLICATION_VERSION)
                .set(PUBLICATION_VERSION.PUBLICATION_ID, publication)
                .set(PUBLICATION_VERSION.VERSION_NUMBER, version.number())
                .set(PUBLICATION_VERSION.TITLE, version.title())
                .set(PUBLICATION_VERSION.BODY, version.body())
                .set(PUBLICATION_VERSION.MADE_BY_ID, version.by())
                .set(PUBLICATION_VERSION.MADE_AT, version.at())
                .execute();
    }

    void insert(DSLContext sql, Review review) {
        sql.insertInto(PUBLICATION_REVIEW)
                .set(PUBLICATION_REVIEW.ID, review.id())
                .set(PUBLICATION_REVIEW.PUBLICATION_ID, review.publication())
                .set(PUBLICATION_REVIEW.VERSION_NUMBER, review.version())
                .set(PUBLICATION_REVIEW.REVIEWER_ID, review.reviewer())
                .set(PUBLICATION_REVIEW.CONCLUSION, review.conclusion().name())
                .set(PUBLICATION_REVIEW.GROUND, review.ground())
                .set(PUBLICATION_REVIEW.REVIEWED_ON, review.on())
                .set(PUBLICATION_REVIEW.REVIEWED_AT, review.at())
                .execute();
    }

    private static Publication publication(PublicationRecord row) {
        String ground = row.getWithdrawalGround();
        return new Publication(row.getId(), row.getAgencyId(), row.getColumnId(), row.getKindId(), row.getTitle(),
                row.getDocumentNumber(), Disclosure.valueOf(row.getDisclosure()), row.getDisclosureReason(),
                row.getFormedOn(), row.getDueOn(), PublicationState.valueOf(row.getState()), row.getVersionNumber(),
                row.getRevision(), row.getDraftedById(), row.getDraftedAt(), row.getStateSinceAt(),
                row.getApprovalItemId(), row.getPublishAt(), row.getPublishedAt(), ground == null
                        ? null
                        : new Withdrawal(WithdrawalGround.valueOf(ground), row.getWithdrawalReason(),
                                row.getWithdrawnAt()));
    }

    private static TextVersion version(PublicationVersionRecord row) {
        return new TextVersion(row.getVersionNumber(), row.getTitle(), row.getBody(), row.getMadeById(),
                row.getMadeAt());
    }

    private static Review review(PublicationReviewRecord row) {
        return new Review(row.getId(), row.getPublicationId(), row.getVersionNumber(), row.getReviewerId(),
                Conclusion.valueOf(row.getConclusion()), row.getGround(), row.getReviewedOn(), row.getReviewedAt());
    }
}
