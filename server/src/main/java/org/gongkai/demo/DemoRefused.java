package org.gongkai.demo;

/** A demonstration and real books are never mixed. */
public final class DemoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was asked for. */
    public enum Why {

        // @formatter:off
        REAL_BOOKS("这里已有正式数据，不能作为演示打开。请为演示另指定数据目录（--data），或者不加 --demo 启动。",
                "There are real books here. Give the demonstration a folder of its own (--data), or start without --demo."),
        DEMO_BOOKS("这里是演示数据，不能作为正式平台使用。请加 --demo 启动，或者另指定数据目录（--data）。",
                "These are the books of a demonstration. Start with --demo, or name another folder (--data)."),
        NOTHING_TO_THROW_AWAY("--fresh 只能用于演示数据。", "--fresh is for demonstrations only.");
        // @formatter:on

        private final String chinese;
        private final String english;

        Why(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Why why;

    public DemoRefused(Why why) {
        super(why.english, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is wrong and what to do. */
    public String message(boolean english) {
        return english ? why.english : why.chinese;
    }
}
