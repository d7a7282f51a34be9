package org.gongkai.publication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.gongkai.ledger.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublicationActTest {

    @Test
    void everyStateIsReachedFromTheDraftAndOnlyTheWithdrawnIsTheEnd() {
        Set<PublicationState> reached = EnumSet.of(PublicationState.DRAFT);
        for (int round = 0; round < PublicationState.values().length; round++) {
            for (PublicationState state : EnumSet.copyOf(reached)) {
                Arrays.stream(PublicationAct.values())
                        .filter(act -> act.isPossibleIn(state))
                        .forEach(act -> reached.add(act.from(state)));
            }
        }
        assertThat(reached).containsExactly(PublicationState.values());
        for (PublicationState state : PublicationState.values()) {
            boolean goesOn = Arrays.stream(PublicationAct.values()).anyMatch(act -> act.isPossibleIn(state));
            assertThat(goesOn).as(state.chinese()).isEqualTo(state != PublicationState.WITHDRAWN);
        }
    }

    @Test
    void thePublicSeesNothingThatWasNotApproved() {
        for (PublicationAct act : PublicationAct.values()) {
            for (PublicationState state : PublicationState.values()) {
                if (act.isPossibleIn(state) && act.from(state) == PublicationState.PUBLISHED) {
                    assertThat(state).isIn(PublicationState.APPROVED, PublicationState.PUBLISHED);
                }
            }
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheStateInWords() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PublicationAct.EDIT.from(PublicationState.SUBMITTED))
                .satisfies(refusal -> assertThat(refusal.message()).contains("审批中").contains("修改"));
    }
}
