package org.gongkai.law.annual;

/** What may stand in an input cell of a statutory table. */
public enum ValueKind {
    /** A number of things: a whole number, never negative (件数). */
    COUNT,
    /** A change against last year, which may be negative (增/减, format of 2019). */
    CHANGE,
    /** Money in units of 10,000 yuan, an exact decimal (万元). */
    TEN_THOUSAND_YUAN,
    /** Money that carries its own unit, as in 采购总金额 of the format of 2019. */
    MONEY_WITH_UNIT
}
