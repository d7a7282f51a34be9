package org.gongkai.law.clock;

import org.gongkai.law.Bilingual;

/** Whose opinion is asked before a decision. The time it takes is not counted (条例第三十三条第三款). */
public enum Consulted {
    /** 第三方, whose rights disclosure may harm: silent, the agency decides by itself. */
    THIRD_PARTY("第三方", "third party", StatutoryLimit.THIRD_PARTY_OPINION, EventKind.THIRD_PARTY_ASKED,
            EventKind.THIRD_PARTY_RECEIVED,
            EventKind.THIRD_PARTY_ANSWERED),
    /** 其他机关, which made the information jointly: silent, it counts as agreeing. */
    AGENCY("其他机关", "other agency", StatutoryLimit.AGENCY_OPINION, EventKind.AGENCY_ASKED, EventKind.AGENCY_RECEIVED,
            EventKind.AGENCY_ANSWERED);

    private final Bilingual title;
    private final StatutoryLimit limit;
    private final EventKind asked;
    private final EventKind received;
    private final EventKind answered;

    Consulted(String chinese, String english, StatutoryLimit limit, EventKind asked, EventKind received,
            EventKind answered) {
        this.title = new Bilingual(chinese, english);
        this.limit = limit;
        this.asked = asked;
        this.received = received;
        this.answered = answered;
    }

    /** {@code 第三方}. */
    public Bilingual title() {
        return title;
    }

    /** The 15 working days they have, by the article that gives them. */
    public StatutoryLimit limit() {
        return limit;
    }

    EventKind asked() {
        return asked;
    }

    EventKind received() {
        return received;
    }

    EventKind answered() {
        return answered;
    }
}
