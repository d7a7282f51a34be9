package org.gongkai.report.command;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps libraries from talking to a clerk: their warnings about odd fonts and missing logging providers help nobody at
 * the keyboard. What matters comes as an exception.
 */
final class Libraries {

    /** Held, for a logger that nobody holds is forgotten with its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Libraries() {}

    static void silence() {
        ROOT.setLevel(Level.OFF);
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
}
