package org.gongkai.application;

import java.util.UUID;

import org.gongkai.application.DueDates.Progress;
import org.gongkai.ledger.jobs.Effect;
import org.gongkai.ledger.jobs.EffectHandler;
import org.springframework.stereotype.Component;

/** Computes the due days anew after a change of the calendar, as work beside the pages. */
@Component
final class DueDateEffect implements EffectHandler {

    private final DueDates dueDates;

    DueDateEffect(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @Override
    public String kind() {
        return DueDates.EFFECT;
    }

    @Override
    public String label() {
        return "按新的放假安排重新计算答复期限";
    }

    @Override
    public void handle(Effect effect) throws InterruptedException {
        UUID calendarChange = UUID.fromString(effect.payload());
        long open = dueDates.openCases();
        for (Progress at = dueDates.step(calendarChange); !at.finished(); at = dueDates.step(calendarChange)) {
            effect.progress()
                    .report(at.examined(), open, "已核对" + at.examined() + "件，变动" + at.moved() + "件");
        }
    }
}
