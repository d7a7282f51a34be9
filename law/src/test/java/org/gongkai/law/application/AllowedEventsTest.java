package org.gongkai.law.application;

import java.util.Arrays;
import java.util.List;

import org.gongkai.law.clock.Basis;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.EventReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedEventsTest {

    private static List<ClockEvent> file(String... events) {
        return Arrays.stream(events).map(event -> {
            String[] parts = event.split("=");
            return EventReader.read(parts[0], parts[1]);
        }).toList();
    }

    @Test
    void beforeReceiptIsSettledNothingElseCanHappen() {
        assertThat(AllowedEvents.after(List.of())).containsExactly(EventKind.RECEIVED);
        assertThat(AllowedEvents.objection(EventKind.SERVED, List.of()).orElseThrow().basis()).isEqualTo(Basis.RECEIPT);
    }

    @Test
    void anAnswerNeedsItsQuestionAndComesOnce() {
        List<ClockEvent> fresh = file("received=2026-03-02");
        assertThat(AllowedEvents.after(fresh)).contains(EventKind.CLARIFICATION_ASKED, EventKind.EXTENDED)
                .doesNotContain(EventKind.RECEIVED, EventKind.CLARIFICATION_ANSWERED, EventKind.FEE_PAID,
                        EventKind.THIRD_PARTY_ANSWERED, EventKind.AGENCY_RECEIVED, EventKind.ABANDONED);
        List<ClockEvent> asked = file("received=2026-03-02", "clarification-asked=2026-03-05");
        assertThat(AllowedEvents.after(asked)).contains(EventKind.CLARIFICATION_ANSWERED, EventKind.ABANDONED)
                .doesNotContain(EventKind.CLARIFICATION_ASKED);
        List<ClockEvent> answered = file("received=2026-03-02", "clarification-asked=2026-03-05",
                "clarification-answered=2026-03-09");
        assertThat(AllowedEvents.after(answered)).doesNotContain(EventKind.CLARIFICATION_ANSWERED,
                EventKind.ABANDONED);
    }

    @Test
    void anExtensionIsGivenOnce() {
        assertThat(AllowedEvents.objection(EventKind.EXTENDED, file("received=2026-03-02", "extended=10@2026-03-20"))
                .orElseThrow()
                .basis()).isEqualTo(Basis.REPLY);
    }

    @Test
    void afterTheEndNothingHappens() {
        assertThat(AllowedEvents.after(file("received=2026-03-02", "served=2026-03-20"))).isEmpty();
    }

    @Test
    void aWholeFileIsLookedThroughInTheOrderOfItsDays() {
        assertThat(AllowedEvents.objection(file("clarification-answered=2026-03-09", "received=2026-03-02",
                "clarification-asked=2026-03-05", "served=2026-04-01"))).isEmpty();
        assertThat(AllowedEvents.objection(file("received=2026-03-02", "clarification-answered=2026-03-09"))
                .orElseThrow()
                .message()).contains("尚未告知补正");
        assertThat(AllowedEvents.objection(file("received=2026-03-02", "served=2026-03-20", "extended=5@2026-03-25"))
                .orElseThrow()
                .message()).contains("已办结");
    }
}
