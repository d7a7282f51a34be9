package org.gongkai.ledger.jobs;

/**
 * Something that recurs by itself. Each run is an effect, so it is tried again when it fails, goes on after a crash, runs on
 * one node only, and stands on the page of operations. A run that is due while the one before has not ended is left out; one
 * that was missed because nothing ran is made up for at the start. A failed run gives way to the next.
 */
public interface RecurringJob {

    /** Its name, such as {@code backup.nightly}. */
    String name();

    /** In the words of the office, such as 夜间备份. */
    String label();

    /** When it runs. */
    Timetable timetable();

    /** How often and how soon a run that failed is tried again. */
    default Retry retry() {
        return Retry.USUAL;
    }

    /**
     * One run; see {@link EffectHandler#handle} for what may be thrown.
     *
     * @param progress where an earlier attempt of the same run came to, and to report on
     */
    void run(Progress progress) throws Exception;
}
