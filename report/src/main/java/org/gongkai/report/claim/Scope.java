package org.gongkai.report.claim;

/** What a claim covers. Only {@link #WHOLE} may be held against the tables. */
public enum Scope {
    /** The whole agency or region and the whole year of the report. */
    WHOLE,
    /** Another year than the report's. */
    OTHER_YEAR,
    /** A quarter, a month, half a year. */
    PART_OF_YEAR,
    /** One body or level among several (本级, a county, one office). */
    PART_OF_BODY,
    /** Since some year, over several years (累计). */
    CUMULATIVE,
    /** A growth or a difference, not an amount (增加 N 件). */
    DIFFERENCE
}
