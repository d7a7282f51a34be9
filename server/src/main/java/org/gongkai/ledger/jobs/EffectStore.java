package org.gongkai.ledger.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.schema.tables.records.EffectRecord;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.EFFECT;
import static org.gongkai.ledger.schema.Tables.EFFECT_ATTEMPT;
import static org.gongkai.ledger.schema.Tables.SCHEDULED_TASKS;

/**
 * The rows of effects and, beside each that waits or runs, the scheduler's row: both always in one transaction, so that
 * neither is ever there without the other.
 */
final class EffectStore {

    /** The name of the scheduler's task. */
    static final String TASK = "effect";

    /** How soon one whose turn has not come looks again, should it not be woken when it has. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private static final List<String> NOT_OVER = List.of(EffectState.WAITING.name(), EffectState.RUNNING.name(),
            EffectState.FAILED.name(), EffectState.HELD.name());

    /** The kinds of runs of recurring jobs begin so. */
    private static final String RUNS = Jobs.JOB + "%";

    private EffectStore() {}

    /** How an attempt ended. */
    enum Outcome {
        RUNNING, DONE, FAILED, STOPPED, LOST
    }

    static UUID insert(DSLContext sql, String kind, String key, String payload, boolean inOrder, Instant at,
            Actor actor) {
        UUID id = Ids.next();
        sql.insertInto(EFFECT)
                .set(EFFECT.ID, id)
                .set(EFFECT.KIND, kind)
                .set(EFFECT.EFFECT_KEY, key)
                .set(EFFECT.IN_ORDER, inOrder)
                .set(EFFECT.PAYLOAD, payload)
                .set(EFFECT.STATE, EffectState.WAITING.name())
                .set(EFFECT.PUT_AT, at)
                .set(EFFECT.PUT_BY, actor.code())
                .set(EFFECT.ATTEMPTS, 0)
                .set(EFFECT.TRIES, 0)
                .set(EFFECT.NEXT_AT, at)
                .set(EFFECT.PROGRESS_DONE, 0L)
                .set(EFFECT.PROGRESS_TOTAL, 0L)
                .set(EFFECT.PROGRESS_MESSAGE, "")
                .execute();
        schedule(sql, id, at);
        return id;
    }

    static void schedule(DSLContext sql, UUID effect, Instant at) {
        sql.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, TASK)
                .set(SCHEDULED_TASKS.TASK_INSTANCE, effect.toString())
                .set(SCHEDULED_TASKS.EXECUTION_TIME, at.toEpochMilli())
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .execute();
    }

    static @Nullable EffectRecord find(DSLContext sql, UUID effect) {
        return sql.selectFrom(EFFECT).where(EFFECT.ID.eq(effect)).fetchOne();
    }

    /** The row, held until the end of the transaction. */
    static @Nullable EffectRecord hold(DSLContext sql, UUID effect) {
        var row = sql.selectFrom(EFFECT).where(EFFECT.ID.eq(effect));
        return sql.dialect() == SQLDialect.SQLITE ? row.fetchOne() : row.forUpdate().fetchOne();
    }

    /**
     * Whether it is the turn of one that runs in order: nobody with its key runs, and nobody before it waits. All of the key
     * are held until the end of the transaction, so that no two find this of themselves.
     */
    static boolean isItsTurn(DSLContext sql, EffectRecord effect) {
        var sameKey = sql.selectFrom(EFFECT)
                .where(EFFECT.EFFECT_KEY.eq(effect.getEffectKey()), EFFECT.IN_ORDER.isTrue(),
                        EFFECT.STATE.in(NOT_OVER))
                .orderBy(EFFECT.ID);
        var others = sql.dialect() == SQLDialect.SQLITE ? sameKey.fetch() : sameKey.forUpdate().fetch();
        String own = effect.getId().toString();
        boolean holdsTheTurn = others.stream()
                .anyMatch(other -> other.getId().equals(effect.getId()) && state(other) == EffectState.RUNNING);
        return holdsTheTurn || others.stream()
                .noneMatch(other -> !other.getId().equals(effect.getId())
                        && (state(other) == EffectState.RUNNING || other.getId().toString().compareTo(own) < 0));
    }

    static EffectState state(EffectRecord effect) {
        return EffectState.valueOf(effect.getState());
    }

    /** Lets it wait until it is woken by {@link #wakeNext}. */
    static void park(DSLContext sql, Claim claim, Instant now) {
        if (unpick(sql, claim, now.plus(LOOK_AGAIN))) {
            sql.update(EFFECT).setNull(EFFECT.NEXT_AT).where(EFFECT.ID.eq(claim.effect())).execute();
        }
    }

    /** Wakes the first that waits for its turn with this key. */
    static void wakeNext(DSLContext sql, EffectRecord over, Instant now) {
        if (!over.getInOrder()) {
            return;
        }
        UUID next = sql.select(EFFECT.ID)
                .from(EFFECT)
                .where(EFFECT.EFFECT_KEY.eq(over.getEffectKey()), EFFECT.IN_ORDER.isTrue(),
                        EFFECT.STATE.in(NOT_OVER))
                .orderBy(EFFECT.ID)
                .limit(1)
                .fetchOne(EFFECT.ID);
        if (next != null) {
            hasten(sql, next, now);
        }
    }

    /** Has it looked at now instead of later; does nothing to one that runs. */
    static boolean hasten(DSLContext sql, UUID effect, Instant now) {
        boolean waits = sql.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, now.toEpochMilli())
                .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
                .where(SCHEDULED_TASKS.TASK_NAME.eq(TASK), SCHEDULED_TASKS.TASK_INSTANCE.eq(effect.toString()),
                        SCHEDULED_TASKS.PICKED.isFalse(), SCHEDULED_TASKS.EXECUTION_TIME.gt(now.toEpochMilli()))
                .execute() > 0;
        if (waits) {
            sql.update(EFFECT).set(EFFECT.NEXT_AT, now).where(EFFECT.ID.eq(effect)).execute();
        }
        return waits;
    }

    static void begin(DSLContext sql, Claim claim, int attempt, int tries, Instant now) {
        sql.update(EFFECT_ATTEMPT)
                .set(EFFECT_ATTEMPT.OUTCOME, Outcome.LOST.name())
                .set(EFFECT_ATTEMPT.ENDED_AT, now)
                .where(EFFECT_ATTEMPT.EFFECT_ID.eq(claim.effect()), EFFECT_ATTEMPT.OUTCOME.eq(Outcome.RUNNING.name()))
                .execute();
        sql.insertInto(EFFECT_ATTEMPT)
                .set(EFFECT_ATTEMPT.EFFECT_ID, claim.effect())
                .set(EFFECT_ATTEMPT.ATTEMPT_NUMBER, attempt)
                .set(EFFECT_ATTEMPT.NODE, claim.node())
                .set(EFFECT_ATTEMPT.STARTED_AT, now)
                .set(EFFECT_ATTEMPT.OUTCOME, Outcome.RUNNING.name())
                .execute();
        sql.update(EFFECT)
                .set(EFFECT.STATE, EffectState.RUNNING.name())
                .set(EFFECT.ATTEMPTS, attempt)
                .set(EFFECT.TRIES, tries)
                .setNull(EFFECT.NEXT_AT)
                .where(EFFECT.ID.eq(claim.effect()))
                .execute();
    }

    static void endAttempt(DSLContext sql, Claim claim, Outcome outcome, @Nullable String problem, Instant now) {
        sql.update(EFFECT_ATTEMPT)
                .set(EFFECT_ATTEMPT.OUTCOME, outcome.name())
                .set(EFFECT_ATTEMPT.ENDED_AT, now)
                .set(EFFECT_ATTEMPT.PROBLEM, problem)
                .where(EFFECT_ATTEMPT.EFFECT_ID.eq(claim.effect()), EFFECT_ATTEMPT.OUTCOME.eq(Outcome.RUNNING.name()))
                .execute();
    }

    /** Nothing more happens by itself. */
    static void end(DSLContext sql, UUID effect, EffectState state, @Nullable String problem, Instant now) {
        sql.update(EFFECT)
                .set(EFFECT.STATE, state.name())
                .set(EFFECT.PROBLEM, problem)
                .set(EFFECT.ENDED_AT, now)
                .setNull(EFFECT.NEXT_AT)
                .where(EFFECT.ID.eq(effect))
                .execute();
    }

    static void waitUntil(DSLContext sql, UUID effect, int tries, @Nullable String problem, Instant next) {
        sql.update(EFFECT)
                .set(EFFECT.STATE, EffectState.WAITING.name())
                .set(EFFECT.TRIES, tries)
                .set(EFFECT.PROBLEM, problem)
                .setNull(EFFECT.ENDED_AT)
                .set(EFFECT.NEXT_AT, next)
                .where(EFFECT.ID.eq(effect))
                .execute();
    }

    /** Writes the progress down, unless the claim has ended. */
    static boolean progress(DSLContext sql, Claim claim, Progress.Report report) {
        return sql.update(EFFECT)
                .set(EFFECT.PROGRESS_DONE, report.done())
                .set(EFFECT.PROGRESS_TOTAL, report.total())
                .set(EFFECT.PROGRESS_MESSAGE, report.message())
                .set(EFFECT.PROGRESS_POSITION, report.position())
                .where(EFFECT.ID.eq(claim.effect()), DSL.exists(DSL.selectOne()
                        .from(SCHEDULED_TASKS)
                        .where(SCHEDULED_TASKS.TASK_NAME.eq(TASK),
                                SCHEDULED_TASKS.TASK_INSTANCE.eq(claim.effect().toString()),
                                SCHEDULED_TASKS.VERSION.eq(claim.version()))))
                .execute() > 0;
    }

    /** Takes the scheduler's row away; false when the claim has ended. */
    static boolean unschedule(DSLContext sql, Claim claim) {
        return sql.deleteFrom(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.eq(TASK),
                        SCHEDULED_TASKS.TASK_INSTANCE.eq(claim.effect().toString()),
                        SCHEDULED_TASKS.VERSION.eq(claim.version()))
                .execute() > 0;
    }

    /** Takes the scheduler's row away, unless it is being worked on. */
    static boolean unscheduleWaiting(DSLContext sql, UUID effect) {
        return sql.deleteFrom(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.eq(TASK), SCHEDULED_TASKS.TASK_INSTANCE.eq(effect.toString()),
                        SCHEDULED_TASKS.PICKED.isFalse())
                .execute() > 0;
    }

    /** Gives the scheduler's row back for later; false when the claim has ended. */
    static boolean unpick(DSLContext sql, Claim claim, Instant next) {
        return sql.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.PICKED, false)
                .setNull(SCHEDULED_TASKS.PICKED_BY)
                .setNull(SCHEDULED_TASKS.LAST_HEARTBEAT)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, next.toEpochMilli())
                .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
                .where(SCHEDULED_TASKS.TASK_NAME.eq(TASK),
                        SCHEDULED_TASKS.TASK_INSTANCE.eq(claim.effect().toString()),
                        SCHEDULED_TASKS.VERSION.eq(claim.version()))
                .execute() > 0;
    }

    /** Gives back an effect whose node has died; does nothing when the claim has ended. */
    static void revive(DSLContext sql, Claim claim, Instant now) {
        if (!unpick(sql, claim, now)) {
            return;
        }
        endAttempt(sql, claim, Outcome.LOST, null, now);
        sql.update(EFFECT)
                .set(EFFECT.STATE, EffectState.WAITING.name())
                .set(EFFECT.NEXT_AT, now)
                .where(EFFECT.ID.eq(claim.effect()), EFFECT.STATE.eq(EffectState.RUNNING.name()))
                .execute();
    }

    /** The claims that nodes hold now. */
    static List<Claim> claims(DSLContext sql) {
        return sql.selectFrom(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.eq(TASK), SCHEDULED_TASKS.PICKED.isTrue())
                .fetch(row -> new Claim(UUID.fromString(row.getTaskInstance()), row.getVersion(),
                        String.valueOf(row.getPickedBy())));
    }

    /** Gives back the rows of recurring jobs that a dead process held. */
    static void releaseJobs(DSLContext sql) {
        sql.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.PICKED, false)
                .setNull(SCHEDULED_TASKS.PICKED_BY)
                .setNull(SCHEDULED_TASKS.LAST_HEARTBEAT)
                .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
                .where(SCHEDULED_TASKS.TASK_NAME.ne(TASK), SCHEDULED_TASKS.PICKED.isTrue())
                .execute();
    }

    /** Puts all that waits or runs on hold, and gives up the runs of jobs, which come again by their timetable; how many. */
    static int holdAll(DSLContext sql, Instant now) {
        var open = EFFECT.STATE.in(EffectState.WAITING.name(), EffectState.RUNNING.name());
        sql.deleteFrom(SCHEDULED_TASKS).where(SCHEDULED_TASKS.TASK_NAME.eq(TASK)).execute();
        sql.update(EFFECT_ATTEMPT)
                .set(EFFECT_ATTEMPT.OUTCOME, Outcome.LOST.name())
                .set(EFFECT_ATTEMPT.ENDED_AT, now)
                .where(EFFECT_ATTEMPT.OUTCOME.eq(Outcome.RUNNING.name()))
                .execute();
        sql.update(EFFECT)
                .set(EFFECT.STATE, EffectState.GIVEN_UP.name())
                .set(EFFECT.ENDED_AT, now)
                .setNull(EFFECT.NEXT_AT)
                .where(open, EFFECT.KIND.like(RUNS))
                .execute();
        return sql.update(EFFECT)
                .set(EFFECT.STATE, EffectState.HELD.name())
                .setNull(EFFECT.NEXT_AT)
                .where(open)
                .execute();
    }

    /** Effects of a kind in one of these states, the oldest first. */
    static List<EffectRecord> ofKind(DSLContext sql, String kind, EffectState... states) {
        return sql.selectFrom(EFFECT)
                .where(EFFECT.KIND.eq(kind),
                        EFFECT.STATE.in(java.util.Arrays.stream(states).map(EffectState::name).toList()))
                .orderBy(EFFECT.ID)
                .fetch();
    }

    /** Removes what was over before a moment, so many at most; how many there were. */
    static int removeOver(DSLContext sql, Instant before, Instant runsBefore, int most) {
        List<UUID> old = sql.select(EFFECT.ID)
                .from(EFFECT)
                .where(EFFECT.STATE.in(EffectState.DONE.name(), EffectState.GIVEN_UP.name()),
                        EFFECT.ENDED_AT.lt(before)
                                .or(EFFECT.KIND.startsWith(Jobs.JOB).and(EFFECT.ENDED_AT.lt(runsBefore))))
                .orderBy(EFFECT.ID)
                .limit(most)
                .fetch(EFFECT.ID);
        sql.deleteFrom(EFFECT_ATTEMPT).where(EFFECT_ATTEMPT.EFFECT_ID.in(old)).execute();
        sql.deleteFrom(EFFECT).where(EFFECT.ID.in(old)).execute();
        return old.size();
    }
}
