package org.gongkai.law.calendar;

import org.gongkai.law.Bilingual;

/** A text is not a holiday notice as it should be, or does not fit those there are. Says where, what, and what to do. */
public final class UnreadableNoticeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Bilingual text;

    /**
     * @param line the line, from 1; 0 when the notice as a whole is meant
     */
    public UnreadableNoticeException(int line, String chinese, String english) {
        super(line == 0 ? chinese : "第" + line + "行：" + chinese);
        this.line = line;
        this.text = new Bilingual(chinese, english);
    }

    /** The line, from 1; 0 when the notice as a whole is meant. */
    public int line() {
        return line;
    }

    /** What is wrong and what to do, the line first. */
    public String message(boolean english) {
        if (line == 0) {
            return text.in(english);
        }
        return (english ? "line " + line + ": " : "第" + line + "行：") + text.in(english);
    }
}
