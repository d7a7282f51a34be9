package org.gongkai.ledger.jobs;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * How far a long piece of work has come: shown on the page of operations, and kept so that it goes on from there after a stop
 * or a crash. Report as often as you like, it is written at most once a second, and the last report always.
 *
 * <pre>{@code
 * String from = effect.progress().position();          // null at the beginning
 * for (Item item : itemsAfter(from)) {
 *     …
 *     effect.progress().report(++done, total, "正在生成", item.key());
 * }
 * }</pre>
 */
public final class Progress {

    /** How often at most it is written. */
    static final Duration PACE = Duration.ofSeconds(1);

    private static final int LONGEST_MESSAGE = 500;

    /** What was reported last. */
    record Report(long done, long total, String message, @Nullable String position) {

        static final Report NOTHING = new Report(0, 0, "", null);
    }

    /** Writes it down; false when somebody else has taken the work over. */
    interface Notes {
        boolean write(Report report);
    }

    private final Notes notes;
    private final BooleanSupplier stopping;
    private final ReentrantLock lock = new ReentrantLock();
    private Report last;
    private boolean unwritten;
    private long writtenAt;

    Progress(Report begin, Notes notes, BooleanSupplier stopping) {
        this.last = begin;
        this.notes = notes;
        this.stopping = stopping;
        this.writtenAt = System.nanoTime() - PACE.toNanos();
    }

    /** Where an earlier attempt came to, as it was reported; null when there is nothing to go on from. */
    public @Nullable String position() {
        lock.lock();
        try {
            return last.position();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reports; the position stays as it is.
     *
     * @param done    of {@code total}
     * @param total   0 when it is not known
     * @param message in Chinese, without personal data; may be empty
     * @throws InterruptedException when the work is to stop here: the program is being stopped, or another node has taken
     *                              the work over. Let it through; the work is handed over again.
     */
    public void report(long done, long total, String message) throws InterruptedException {
        report(done, total, message, position());
    }

    /**
     * Reports, with the position from which the work can go on.
     *
     * @throws InterruptedException as above
     */
    public void report(long done, long total, String message, @Nullable String position) throws InterruptedException {
        lock.lock();
        try {
            last = new Report(done, total, message.length() > LONGEST_MESSAGE
                    ? message.substring(0, LONGEST_MESSAGE)
                    : message, position);
            unwritten = true;
            if (System.nanoTime() - writtenAt >= PACE.toNanos()) {
                write();
            }
        } finally {
            lock.unlock();
        }
        if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("the program is being stopped");
        }
    }

    private void write() throws InterruptedException {
        writtenAt = System.nanoTime();
        unwritten = false;
        if (!notes.write(last)) {
            throw new InterruptedException("taken over by another node");
        }
    }

    /** What was reported last and is not yet written; null when all is. */
    @Nullable
    Report unwritten() {
        lock.lock();
        try {
            return unwritten ? last : null;
        } finally {
            lock.unlock();
        }
    }
}
