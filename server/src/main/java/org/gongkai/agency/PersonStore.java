package org.gongkai.agency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.PersonRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.PERSON;

/** The table of people. */
@Component
public final class PersonStore {

    /** The person with this key. */
    public Optional<Person> find(DSLContext sql, UUID id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PersonStore::person);
    }

    /** The person with this login name, in whatever case it is written. */
    public Optional<Person> byLoginName(DSLContext sql, String loginName) {
        return sql.selectFrom(PERSON)
                .where(PERSON.LOGIN_NAME.eq(loginName.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(PersonStore::person);
    }

    /**
     * The people of an agency, by login name; those who have left too.
     *
     * @param after the last login name of the page before; null for the first page
     */
    public List<Person> ofAgency(DSLContext sql, UUID agency, @Nullable String after, int limit) {
        var all = sql.selectFrom(PERSON).where(PERSON.AGENCY_ID.eq(agency)).orderBy(PERSON.LOGIN_NAME);
        return after == null
                ? all.limit(limit).fetch(PersonStore::person)
                : all.seek(after).limit(limit).fetch(PersonStore::person);
    }

    /** Those who work in an agency now, by name. */
    public List<Person> activeIn(DSLContext sql, UUID agency) {
        return sql.selectFrom(PERSON)
                .where(PERSON.AGENCY_ID.eq(agency), PERSON.ACTIVE.isTrue())
                .orderBy(PERSON.NAME, PERSON.LOGIN_NAME)
                .fetch(PersonStore::person);
    }

    /** The people with these keys, those who have left too. */
    public List<Person> all(DSLContext sql, Collection<UUID> people) {
        return sql.selectFrom(PERSON).where(PERSON.ID.in(people)).fetch(PersonStore::person);
    }

    /** The names of people, those who have left too. */
    public Map<UUID, String> names(DSLContext sql, Collection<UUID> people) {
        return sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    boolean hasActiveIn(DSLContext sql, UUID agency) {
        return sql.fetchExists(PERSON, PERSON.AGENCY_ID.eq(agency), PERSON.ACTIVE.isTrue());
    }

    void insert(DSLContext sql, Person person, Instant at) {
        sql.insertInto(PERSON)
                .set(PERSON.ID, person.id())
                .set(PERSON.LOGIN_NAME, person.loginName())
                .set(PERSON.NAME, person.name())
                .set(PERSON.PHONE, person.phone())
                .set(PERSON.EMAIL, person.email())
                .set(PERSON.AGENCY_ID, person.agency())
                .set(PERSON.ACTIVE, person.active())
                .set(PERSON.CREATED_AT, at)
                .set(PERSON.CHANGED_AT, at)
                .execute();
    }

    void update(DSLContext sql, Person person, Instant at) {
        sql.update(PERSON)
                .set(PERSON.NAME, person.name())
                .set(PERSON.PHONE, person.phone())
                .set(PERSON.EMAIL, person.email())
                .set(PERSON.CHANGED_AT, at)
                .where(PERSON.ID.eq(person.id()))
                .execute();
    }

    /** Whoever changes a person's roles calls this first: changes of one person then go one after the other. */
    void lock(DSLContext sql, UUID person, Instant at) {
        sql.update(PERSON).set(PERSON.CHANGED_AT, at).where(PERSON.ID.eq(person)).execute();
    }

    void leave(DSLContext sql, UUID person, @Nullable UUID successor, Instant at) {
        sql.update(PERSON)
                .set(PERSON.ACTIVE, false)
                .set(PERSON.LEFT_AT, at)
                .set(PERSON.CHANGED_AT, at)
                .set(PERSON.SUCCESSOR_ID, successor)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    private static Person person(PersonRecord row) {
        return new Person(row.getId(), row.getLoginName(), row.getName(), row.getPhone(), row.getEmail(),
                row.getAgencyId(), row.getActive(), row.getSuccessorId());
    }
}
