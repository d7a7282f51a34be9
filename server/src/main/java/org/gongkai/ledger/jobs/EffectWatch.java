package org.gongkai.ledger.jobs;

import java.time.Duration;

/** Is told of every attempt, for measurements. Must return at once. */
public interface EffectWatch {

    /** How an attempt went. */
    enum Outcome {
        DONE, FAILED, STOPPED;

        /** As it is written in names of measurements. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An attempt ended. */
    void attempted(String kind, Outcome outcome, Duration took);
}
