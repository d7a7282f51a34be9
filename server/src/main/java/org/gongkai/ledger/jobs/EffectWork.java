package org.gongkai.ledger.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.jobs.EffectStore.Outcome;
import org.gongkai.ledger.schema.tables.records.EffectRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at one effect: begins it, hands it over, writes down how it ended. The scheduler has picked its row for this
 * node; how it goes on is written here, in one transaction with the effect, so the scheduler itself has nothing left to do.
 */
final class EffectWork {

    private static final Logger LOG = LoggerFactory.getLogger(EffectWork.class);

    private static final String NO_HANDLER = "没有能处理这类事项的程序，可能是版本不一致。请检查各节点的程序版本。";
    private static final String DIED = "执行时程序中途停止，已达到最多次数，未再重试。请先查看日志中的原因，再决定是否重试。";

    private static final int WRITE_ATTEMPTS = 20;
    private static final Duration WRITE_PAUSE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, EffectHandler> handlers;
    private final List<EffectWatch> watches;
    private final String node;
    private final Runnable wake;

    EffectWork(Ledger ledger, Map<String, EffectHandler> handlers, List<EffectWatch> watches, String node,
            Runnable wake) {
        this.ledger = ledger;
        this.clock = ledger.clock();
        this.handlers = handlers;
        this.watches = watches;
        this.node = node;
        this.wake = wake;
    }

    /** What an attempt starts from. */
    private record Begun(EffectRecord row, int attempt, int tries) {}

    CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        Claim claim = new Claim(UUID.fromString(instance.getId()), context.getExecution().version, node);
        Begun begun = ledger.machinery(sql -> begin(sql, claim));
        if (begun != null) {
            work(claim, begun, context);
        }
        return (complete, operations) -> {
        };
    }

    private @Nullable Begun begin(DSLContext sql, Claim claim) {
        EffectRecord row = EffectStore.find(sql, claim.effect());
        if (row == null || row.getState().equals(EffectState.FAILED.name())
                || row.getState().equals(EffectState.HELD.name()) || EffectStore.state(row).isOver()) {
            EffectStore.unschedule(sql, claim);
            return null;
        }
        Instant now = now();
        if (row.getInOrder() && !EffectStore.isItsTurn(sql, row)) {
            EffectStore.park(sql, claim, now);
            return null;
        }
        if (row.getTries() >= retry(row).attempts()) {
            // Only attempts that were cut off are counted and yet not written down as failures.
            EffectStore.endAttempt(sql, claim, Outcome.LOST, null, now);
            EffectStore.unschedule(sql, claim);
            EffectStore.end(sql, claim.effect(), EffectState.FAILED, DIED, now);
            return null;
        }
        Begun begun = new Begun(row, row.getAttempts() + 1, row.getTries() + 1);
        EffectStore.begin(sql, claim, begun.attempt(), begun.tries(), now);
        return begun;
    }

    private Retry retry(EffectRecord row) {
        EffectHandler handler = handlers.get(row.getKind());
        return handler == null ? Retry.USUAL : handler.retry();
    }

    private void work(Claim claim, Begun begun, ExecutionContext context) {
        EffectRecord row = begun.row();
        Progress progress = new Progress(
                new Progress.Report(row.getProgressDone(), row.getProgressTotal(), row.getProgressMessage(),
                        row.getProgressPosition()),
                report -> ledger.machinery(sql -> EffectStore.progress(sql, claim, report)),
                () -> context.getSchedulerState().isShuttingDown());
        Instant started = clock.instant();
        EffectWatch.Outcome outcome;
        try {
            EffectHandler handler = handlers.get(row.getKind());
            if (handler == null) {
                throw EffectFailure.of(NO_HANDLER, null);
            }
            handler.handle(new Effect(claim.effect(), row.getKind(), row.getEffectKey(), row.getPayload(),
                    begun.attempt(), progress));
            write(claim, progress, (sql, now) -> done(sql, claim, row, now));
            outcome = EffectWatch.Outcome.DONE;
        } catch (Throwable failure) {
            if (context.getSchedulerState().isShuttingDown() && isStop(failure)) {
                write(claim, progress, (sql, now) -> stopped(sql, claim, begun, now));
                outcome = EffectWatch.Outcome.STOPPED;
            } else {
                LOG.warn("Effect {} of kind {} failed at attempt {}: {}", claim.effect(), row.getKind(),
                        begun.attempt(), told(failure));
                LOG.debug("The failure in full", failure);
                write(claim, progress, (sql, now) -> failed(sql, claim, begun, failure, now));
                outcome = EffectWatch.Outcome.FAILED;
            }
            if (failure instanceof VirtualMachineError error) {
                throw error;
            }
        }
        Duration took = Duration.between(started, clock.instant());
        for (EffectWatch watch : watches) {
            watch.attempted(row.getKind(), outcome, took);
        }
        wake.run();
    }

    private boolean done(DSLContext sql, Claim claim, EffectRecord row, Instant now) {
        if (!EffectStore.unschedule(sql, claim)) {
            return false;
        }
        EffectStore.end(sql, claim.effect(), EffectState.DONE, null, now);
        EffectStore.endAttempt(sql, claim, Outcome.DONE, null, now);
        EffectStore.wakeNext(sql, row, now);
        return true;
    }

    /** The attempt does not count: it was we who cut it off. */
    private boolean stopped(DSLContext sql, Claim claim, Begun begun, Instant now) {
        if (!EffectStore.unpick(sql, claim, now)) {
            return false;
        }
        EffectStore.waitUntil(sql, claim.effect(), begun.tries() - 1, begun.row().getProblem(), now);
        EffectStore.endAttempt(sql, claim, Outcome.STOPPED, null, now);
        return true;
    }

    private boolean failed(DSLContext sql, Claim claim, Begun begun, Throwable failure, Instant now) {
        Retry retry = retry(begun.row());
        boolean last = begun.tries() >= retry.attempts() || failure instanceof EffectFailure known && known.isLasting();
        Instant next = now.plus(retry.pause(begun.tries(), ThreadLocalRandom.current().nextDouble()));
        if (!(last ? EffectStore.unschedule(sql, claim) : EffectStore.unpick(sql, claim, next))) {
            return false;
        }
        if (last) {
            EffectStore.end(sql, claim.effect(), EffectState.FAILED, told(failure), now);
        } else {
            EffectStore.waitUntil(sql, claim.effect(), begun.tries(), told(failure), next);
        }
        EffectStore.endAttempt(sql, claim, Outcome.FAILED, told(failure), now);
        return true;
    }

    /** How an attempt ended, as one transaction. */
    private interface Ending {
        boolean write(DSLContext sql, Instant now);
    }

    /**
     * Writes the ending down. When the database is gone for the moment, it waits for it; when it stays away, the effect is
     * handed over again, as after a crash.
     */
    private void write(Claim claim, Progress progress, Ending ending) {
        // An interrupt was meant for the handler; now the database must be written.
        boolean interrupted = Thread.interrupted();
        try {
            for (int attempt = 1;; attempt++) {
                try {
                    boolean own = ledger.machinery(sql -> {
                        Progress.Report report = progress.unwritten();
                        if (report != null) {
                            EffectStore.progress(sql, claim, report);
                        }
                        return ending.write(sql, now());
                    });
                    if (!own) {
                        LOG.warn("Effect {} was taken over by another node while it ran here", claim.effect());
                    }
                    return;
                } catch (LedgerException refused) {
                    if (attempt == WRITE_ATTEMPTS) {
                        throw refused;
                    }
                    Thread.sleep(WRITE_PAUSE);
                }
            }
        } catch (InterruptedException stop) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isStop(Throwable failure) {
        return failure instanceof InterruptedException || Thread.currentThread().isInterrupted();
    }

    /** What may be shown: our own words, or else what kind of failure it was and where; messages may hold personal data. */
    static String told(Throwable failure) {
        if (failure instanceof EffectFailure known && known.getMessage() != null) {
            return known.getMessage();
        }
        if (failure instanceof LedgerException known) {
            return known.message(false);
        }
        if (failure instanceof Refusal refusal) {
            return refusal.message();
        }
        StringBuilder told = new StringBuilder(failure.getClass().getSimpleName());
        for (StackTraceElement place : failure.getStackTrace()) {
            if (place.getClassName().startsWith("org.gongkai.")) {
                return told.append("（")
                        .append(place.getFileName())
                        .append(':')
                        .append(place.getLineNumber())
                        .append("）")
                        .toString();
            }
        }
        return told.toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
