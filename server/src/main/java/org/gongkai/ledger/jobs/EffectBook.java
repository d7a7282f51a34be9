package org.gongkai.ledger.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.schema.tables.records.EffectRecord;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.EFFECT;
import static org.gongkai.ledger.schema.Tables.EFFECT_ATTEMPT;
import static org.gongkai.ledger.schema.Tables.SCHEDULED_TASKS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

/**
 * The effects as the administrator sees them: what waits, runs and failed, and what can be done about it. What a person does
 * here stands in the journal of the installation.
 */
public final class EffectBook {

    private final Ledger ledger;
    private final Outbox outbox;

    /** @param outbox that wakes the jobs when somebody wants something done now */
    public EffectBook(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /**
     * How many effects of a kind are in a state.
     *
     * @param oldest when the oldest of them was put in
     */
    public record Count(String kind, EffectState state, int number, Instant oldest) {}

    /**
     * An effect in a list.
     *
     * @param inOrder whether it takes turns with others of its key
     * @param attempts in all
     * @param nextAt  when it is tried; null when it runs, is over, or waits for its turn
     * @param problem what was wrong at the last attempt, without personal data
     */
    public record Row(UUID id, String kind, String key, boolean inOrder, EffectState state, Instant putAt, String putBy,
            int attempts, @Nullable Instant nextAt, @Nullable Instant endedAt, @Nullable String problem, long done,
            long total, String message) {

        /** How much is done, of a hundred; -1 when it is not known. */
        public int percent() {
            return total <= 0 ? -1 : (int) Math.max(0, Math.min(100, done * 100 / total));
        }

        /** Whether it waits for another of its key. */
        public boolean waitsForTurn() {
            return state == EffectState.WAITING && inOrder && nextAt == null;
        }
    }

    /** How an attempt ended. */
    public enum AttemptOutcome {
        // @formatter:off
        RUNNING("进行中"), DONE("完成"), FAILED("失败"), STOPPED("随程序停止而中断"), LOST("程序异常中断");
        // @formatter:on

        private final String chinese;

        AttemptOutcome(String chinese) {
            this.chinese = chinese;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }
    }

    /** An attempt at an effect. */
    public record Attempt(int number, String node, Instant startedAt, @Nullable Instant endedAt,
            AttemptOutcome outcome, @Nullable String problem) {}

    /** How many there are, by kind and state, except those that are over. */
    public List<Count> counts() {
        return ledger.read(sql -> sql.select(EFFECT.KIND, EFFECT.STATE, count(), min(EFFECT.PUT_AT))
                .from(EFFECT)
                .where(EFFECT.STATE.in(EffectState.WAITING.name(), EffectState.RUNNING.name(),
                        EffectState.FAILED.name(), EffectState.HELD.name()))
                .groupBy(EFFECT.KIND, EFFECT.STATE)
                .orderBy(EFFECT.KIND, EFFECT.STATE)
                .fetch(row -> new Count(row.value1(), EffectState.valueOf(row.value2()), row.value3(), row.value4())));
    }

    /**
     * Effects in a state, the latest first.
     *
     * @param before only those put in before this one; null for the first page
     */
    public List<Row> inState(EffectState state, @Nullable UUID before, int limit) {
        return ledger.read(sql -> sql.selectFrom(EFFECT)
                .where(EFFECT.STATE.eq(state.name()))
                .and(before == null ? noCondition() : EFFECT.ID.lt(before))
                .orderBy(EFFECT.ID.desc())
                .limit(limit)
                .fetch(EffectBook::row));
    }

    /** The latest effect of a kind with a key; null when there is none. */
    public @Nullable Row latest(String kind, String key) {
        return ledger.<Optional<Row>>read(sql -> sql.selectFrom(EFFECT)
                .where(EFFECT.EFFECT_KEY.eq(key), EFFECT.KIND.eq(kind))
                .orderBy(EFFECT.ID.desc())
                .limit(1)
                .fetchOptional(EffectBook::row)).orElse(null);
    }

    /** An effect; null when there is none. */
    public @Nullable Row find(UUID effect) {
        EffectRecord found = ledger.<Optional<EffectRecord>>read(
                sql -> Optional.ofNullable(EffectStore.find(sql, effect))).orElse(null);
        return found == null ? null : row(found);
    }

    /** The attempts at an effect, the latest first. */
    public List<Attempt> attempts(UUID effect) {
        return ledger.read(sql -> sql.selectFrom(EFFECT_ATTEMPT)
                .where(EFFECT_ATTEMPT.EFFECT_ID.eq(effect))
                .orderBy(EFFECT_ATTEMPT.ATTEMPT_NUMBER.desc())
                .limit(100)
                .fetch(row -> new Attempt(row.getAttemptNumber(), row.getNode(), row.getStartedAt(), row.getEndedAt(),
                        AttemptOutcome.valueOf(row.getOutcome()), row.getProblem())));
    }

    /** When a recurring job runs next; null when it is not scheduled. */
    public @Nullable Instant nextRun(RecurringJob job) {
        return ledger.<Optional<Long>>read(sql -> sql.select(SCHEDULED_TASKS.EXECUTION_TIME)
                .from(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.eq(Jobs.kindOf(job)))
                .fetchOptional(SCHEDULED_TASKS.EXECUTION_TIME)).map(Instant::ofEpochMilli).orElse(null);
    }

    /**
     * Has an effect that failed, is on hold, or waits for its next attempt, done now, with all its attempts before it again.
     *
     * @throws Refusal when it runs, or is over
     */
    public UUID retry(Change change, UUID effect) {
        EffectRecord row = held(change, effect);
        boolean onHold = EffectStore.state(row) == EffectState.HELD;
        retry(change, row);
        change.journal(JournalDraft.of(Ids.INSTALLATION, onHold ? "effect.resumed" : "effect.retried",
                "effect/" + effect, ""));
        return effect;
    }

    /**
     * Has all effects of a kind that failed done again; how many there are.
     *
     * @throws Refusal when there is none
     */
    public int retryAll(Change change, String kind) {
        return all(change, kind, EffectState.FAILED, "effect.retried-all");
    }

    /**
     * Has all effects of a kind that are on hold done; how many there are.
     *
     * @throws Refusal when there is none
     */
    public int resumeAll(Change change, String kind) {
        return all(change, kind, EffectState.HELD, "effect.resumed-all");
    }

    private int all(Change change, String kind, EffectState state, String act) {
        List<EffectRecord> found = EffectStore.ofKind(change.sql(), kind, state);
        if (found.isEmpty()) {
            throw Refusal.of("该类事项没有“" + state.chinese() + "”的，可能已由他人处理。请刷新页面查看。");
        }
        found.forEach(each -> retry(change, held(change, each.getId())));
        change.journal(JournalDraft.of(Ids.INSTALLATION, act, "effect-kind/" + kind, found.size() + " 项"));
        return found.size();
    }

    /**
     * Puts all that waits or runs on hold, so that nothing is done twice in an office that was restored from a backup; the
     * change it belongs to writes the journal. No jobs may be at work.
     *
     * @return how many effects are on hold because of it
     */
    public static int holdAll(Change change) {
        return EffectStore.holdAll(change.sql(), change.at());
    }

    private void retry(Change change, EffectRecord row) {
        switch (EffectStore.state(row)) {
            case FAILED, HELD -> {
                EffectStore.waitUntil(change.sql(), row.getId(), 0, row.getProblem(), change.at());
                EffectStore.schedule(change.sql(), row.getId(), change.at());
            }
            case WAITING -> EffectStore.hasten(change.sql(), row.getId(), change.at());
            case RUNNING -> throw Refusal.of("该事项正在执行，无须重试。");
            case DONE, GIVEN_UP -> throw Refusal.of("该事项已经结束，不能重试。");
        }
        outbox.wakeAfter(change);
    }

    /**
     * Gives an effect up that waits or failed: nothing more is done about it, and those behind it take their turn.
     *
     * @param reason why, in the words of the person; no personal data
     * @throws Refusal when it runs, is over, or no reason is given
     */
    public UUID giveUp(Change change, UUID effect, String reason) {
        if (reason.isBlank()) {
            throw Refusal.of("reason", "请填写放弃的理由。");
        }
        EffectRecord row = held(change, effect);
        switch (EffectStore.state(row)) {
            case FAILED, HELD -> {
            }
            case WAITING -> {
                if (!EffectStore.unscheduleWaiting(change.sql(), effect)) {
                    throw Refusal.of("该事项正在执行，请待其结束后再处理。");
                }
            }
            case RUNNING -> throw Refusal.of("该事项正在执行，请待其结束后再处理。");
            case DONE, GIVEN_UP -> throw Refusal.of("该事项已经结束，无须放弃。");
        }
        EffectStore.end(change.sql(), effect, EffectState.GIVEN_UP, row.getProblem(), change.at());
        EffectStore.wakeNext(change.sql(), row, change.at());
        change.journal(JournalDraft.of(Ids.INSTALLATION, "effect.given-up", "effect/" + effect, reason.strip()));
        outbox.wakeAfter(change);
        return effect;
    }

    /**
     * Has a recurring job run now, besides its timetable.
     *
     * @return the effect that is the run
     * @throws Refusal when a run waits or runs already
     */
    public UUID runNow(Change change, RecurringJob job) {
        String kind = Jobs.kindOf(job);
        if (!EffectStore.ofKind(change.sql(), kind, EffectState.WAITING, EffectState.RUNNING).isEmpty()) {
            throw Refusal.of("该作业已在等待或正在执行，请待其结束。");
        }
        change.journal(JournalDraft.of(Ids.INSTALLATION, "job.run-now", "job/" + job.name(), ""));
        return outbox.put(change, kind, job.name(), "");
    }

    private static EffectRecord held(Change change, UUID effect) {
        EffectRecord row = EffectStore.hold(change.sql(), effect);
        if (row == null) {
            throw Refusal.of("没有这一事项，可能已超过保留期限。请刷新页面查看。");
        }
        return row;
    }

    private static Row row(EffectRecord row) {
        return new Row(row.getId(), row.getKind(), row.getEffectKey(), row.getInOrder(), EffectStore.state(row),
                row.getPutAt(), row.getPutBy(), row.getAttempts(), row.getNextAt(), row.getEndedAt(), row.getProblem(),
                row.getProgressDone(), row.getProgressTotal(), row.getProgressMessage());
    }
}
