package org.gongkai.ledger.jobs;

/**
 * Does what effects of one kind ask for. It is called at least once for each; in between the process may have died, so doing
 * it twice must come to the same as doing it once. No transaction is open: what it writes to the books is a change of its
 * own.
 */
public interface EffectHandler {

    /** The kind it is for, such as {@code site.build}. */
    String kind();

    /** In the words of the office, for the page of operations, such as 生成网站页面. */
    default String label() {
        return kind();
    }

    /** How often and how soon it is tried again. */
    default Retry retry() {
        return Retry.USUAL;
    }

    /**
     * Does it. When it returns, it is done.
     *
     * @throws EffectFailure        with what went wrong in words that may be shown; also to say that no retry will help
     * @throws InterruptedException from {@link Progress}: the program is being stopped, go on another time
     * @throws Exception            anything else; shown is only its type, since messages may hold personal data
     */
    void handle(Effect effect) throws Exception;
}
