package org.gongkai.report.batch;

/** Is told how far a batch has come. Called by several threads. */
public interface BatchProgress {

    /** A part of the work. */
    enum Step {
        READING, CHECKING, WRITING
    }

    /** A step begins. */
    void begin(Step step, long total, long alreadyDone);

    /** One more file of the step is done. */
    void advance();

    /** The step is done. */
    void end();

    /** Says nothing. */
    BatchProgress SILENT = new BatchProgress() {
        @Override
        public void begin(Step step, long total, long alreadyDone) {}

        @Override
        public void advance() {}

        @Override
        public void end() {}
    };
}
