package org.gongkai.law.clock;

import java.util.Optional;

import org.gongkai.law.Bilingual;

/**
 * The kinds of events that a reply clock knows, in the order in which they take effect when they fall on one day. Each has
 * the name by which the command line and the JSON call it.
 */
public enum EventKind {
    // @formatter:off
    RECEIVED               ("received",               "收到申请",         "application received",           Basis.RECEIPT),
    CLARIFICATION_ASKED    ("clarification-asked",    "告知补正",         "clarification asked",            Basis.CLARIFICATION),
    CLARIFICATION_ANSWERED ("clarification-answered", "收到补正申请",     "clarification received",         Basis.CLARIFICATION),
    FEE_ASKED              ("fee-asked",              "发出收费通知",     "fee notice sent",                Basis.FEE),
    FEE_PAID               ("fee-paid",               "完成缴费",         "fee paid",                       Basis.FEE),
    THIRD_PARTY_ASKED      ("third-party-asked",      "征求第三方意见",   "third party asked",              Basis.CONSULTATION),
    THIRD_PARTY_RECEIVED   ("third-party-received",   "第三方收到征求意见书", "letter reached third party", Basis.THIRD_PARTY),
    THIRD_PARTY_ANSWERED   ("third-party-answered",   "收到第三方意见",   "third party answered",           Basis.CONSULTATION),
    AGENCY_ASKED           ("agency-asked",           "征求其他机关意见", "other agency asked",             Basis.CONSULTATION),
    AGENCY_RECEIVED        ("agency-received",        "其他机关收到征求意见书", "letter reached other agency", Basis.AGENCY),
    AGENCY_ANSWERED        ("agency-answered",        "收到其他机关意见", "other agency answered",          Basis.CONSULTATION),
    EXTENDED               ("extended",               "延长答复期限",     "reply extended",                 Basis.REPLY),
    DELAYED                ("delayed",                "确定延迟答复日期", "later reply date set",           Basis.DELAY),
    SERVED                 ("served",                 "送达答复",         "reply served",                   Basis.SERVICE),
    WITHDRAWN              ("withdrawn",              "申请人撤回申请",   "application withdrawn",          Basis.WITHDRAWAL),
    ABANDONED              ("abandoned",              "视为放弃申请",     "application deemed abandoned",   Basis.CLARIFICATION);
    // @formatter:on

    private final String code;
    private final Bilingual title;
    private final Basis basis;

    EventKind(String code, String chinese, String english, Basis basis) {
        this.code = code;
        this.title = new Bilingual(chinese, english);
        this.basis = basis;
    }

    /** The kind with this code or this Chinese name. */
    public static Optional<EventKind> ofName(String name) {
        for (EventKind kind : values()) {
            if (kind.code.equalsIgnoreCase(name) || kind.title.chinese().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@code third-party-asked}. */
    public String code() {
        return code;
    }

    /** {@code 征求第三方意见}. */
    public Bilingual title() {
        return title;
    }

    /** The rule by which it has its effect. */
    public Basis basis() {
        return basis;
    }
}
