package org.gongkai.filter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.SavedFilterRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.SAVED_FILTER;

/** The table of saved filters. */
@Component
final class FilterStore {

    /** The filters of somebody for a list, in the order they were saved. */
    List<SavedFilter> of(DSLContext sql, UUID person, String list) {
        return sql.selectFrom(SAVED_FILTER)
                .where(SAVED_FILTER.PERSON_ID.eq(person), SAVED_FILTER.LIST_PATH.eq(list))
                .orderBy(SAVED_FILTER.ID)
                .fetch(FilterStore::filter);
    }

    /** A filter of somebody; nothing when it is another's. */
    Optional<SavedFilter> find(DSLContext sql, UUID person, UUID id) {
        return sql.selectFrom(SAVED_FILTER)
                .where(SAVED_FILTER.ID.eq(id), SAVED_FILTER.PERSON_ID.eq(person))
                .fetchOptional(FilterStore::filter);
    }

    void insert(DSLContext sql, SavedFilter filter, Instant at) {
        sql.insertInto(SAVED_FILTER)
                .set(SAVED_FILTER.ID, filter.id())
                .set(SAVED_FILTER.PERSON_ID, filter.person())
                .set(SAVED_FILTER.LIST_PATH, filter.list())
                .set(SAVED_FILTER.FILTER_NAME, filter.name())
                .set(SAVED_FILTER.FILTERS, filter.filters())
                .set(SAVED_FILTER.OPENS, filter.opens())
                .set(SAVED_FILTER.SAVED_AT, at)
                .execute();
    }

    void rename(DSLContext sql, UUID id, String name) {
        sql.update(SAVED_FILTER).set(SAVED_FILTER.FILTER_NAME, name).where(SAVED_FILTER.ID.eq(id)).execute();
    }

    /** The list opens with this one and no other; with none when {@code opens} is false. */
    void open(DSLContext sql, SavedFilter filter, boolean opens) {
        sql.update(SAVED_FILTER)
                .set(SAVED_FILTER.OPENS, false)
                .where(SAVED_FILTER.PERSON_ID.eq(filter.person()), SAVED_FILTER.LIST_PATH.eq(filter.list()))
                .execute();
        if (opens) {
            sql.update(SAVED_FILTER).set(SAVED_FILTER.OPENS, true).where(SAVED_FILTER.ID.eq(filter.id())).execute();
        }
    }

    void delete(DSLContext sql, UUID id) {
        sql.deleteFrom(SAVED_FILTER).where(SAVED_FILTER.ID.eq(id)).execute();
    }

    private static SavedFilter filter(SavedFilterRecord row) {
        return new SavedFilter(row.getId(), row.getPersonId(), row.getListPath(), row.getFilterName(), row.getFilters(),
                row.getOpens());
    }
}
