package org.gongkai.law.annual;

/** How the Regulation that the annual report rests on is cited. */
public final class Regulation {

    /** Its name, without title marks. */
    public static final String NAME = "中华人民共和国政府信息公开条例";

    /** The number of the State Council decree of 2019 that is in force since 15 May 2019 (国务院令第711号). */
    public static final int DECREE = 711;

    /** The number of the decree of 2007, whose text ended with the revision of 2019 (国务院令第492号). */
    public static final int FORMER_DECREE = 492;

    /** What the annual report is called in its title, after agency and year. */
    public static final String REPORT_NAME = "政府信息公开工作年度报告";

    private Regulation() {}

    /** {@code 国务院令第711号}. */
    public static String decree(int number) {
        return "国务院令第" + number + "号";
    }
}
