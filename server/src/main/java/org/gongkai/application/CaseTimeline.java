package org.gongkai.application;

import java.util.List;

import org.gongkai.law.application.Outcome;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.clock.EventKind;
import org.gongkai.look.Happening;
import org.gongkai.look.Moment;
import org.gongkai.look.Tone;

/** What happened to an application, as a page shows it, the latest first. */
final class CaseTimeline {

    private CaseTimeline() {}

    static List<Happening> of(CaseFile file, CaseNames names) {
        return file.timeline().stream().map(event -> happening(event, names)).toList();
    }

    private static Happening happening(CaseEvent event, CaseNames names) {
        CaseEvent.Superseded superseded = event.superseded();
        String basis = event.clockKind().map(kind -> kind.basis().citation().chinese()).orElse("");
        String what = event.title() + detail(event, names) + (superseded == null ? "" : "（已更正）");
        String remarks = superseded == null
                ? event.note()
                : "更正理由：" + superseded.reason() + "（" + Moment.of(superseded.at()).text() + "，"
                        + names.ofActor(superseded.by()) + "）";
        return new Happening(superseded == null ? tone(event) : Tone.PLAIN, Moment.of(event.date()), what,
                names.ofActor(event.enteredBy()) + "登记", remarks, basis);
    }

    private static String detail(CaseEvent event, CaseNames names) {
        String value = event.value();
        if (value.isEmpty()) {
            return "";
        }
        return "：" + OwnEvent.ofCode(event.kind()).map(own -> switch (own) {
            case REGISTERED -> ReceiptChannel.ofCode(value).map(ReceiptChannel::chinese).orElse(value);
            case ASSIGNED -> names.ofActor("person:" + value);
            case DECIDED -> Outcome.ofCode(value).map(Outcome::chinese).orElse(value);
        })
                .orElseGet(() -> event.clockKind().filter(kind -> kind == EventKind.EXTENDED).isPresent()
                        ? value + "个工作日"
                        : value);
    }

    private static Tone tone(CaseEvent event) {
        return event.clockKind().map(kind -> switch (kind) {
            case CLARIFICATION_ASKED, FEE_ASKED, THIRD_PARTY_ASKED, AGENCY_ASKED -> Tone.STOPPED;
            case SERVED, WITHDRAWN, ABANDONED -> Tone.GOOD;
            case EXTENDED, DELAYED -> Tone.WAITING;
            default -> Tone.INFO;
        }).orElse(event.kind().equals(OwnEvent.DECIDED.code()) ? Tone.GOOD : Tone.INFO);
    }
}
