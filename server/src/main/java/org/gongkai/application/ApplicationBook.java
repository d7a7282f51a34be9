package org.gongkai.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.PersonStore;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.application.AllowedEvents;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.calendar.CalendarRangeException;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.Basis;
import org.gongkai.law.clock.ClockContradictionException;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be done with applications: register, say what happened, correct what was said, decide and close, name a handler.
 *
 * <p>Acts belong to a change of the caller, who has asked {@code Access} before; only what the Regulation reserves to the
 * head of the disclosure office is told by a parameter. Each act computes the due day anew in the same change. What the law
 * does not allow at that point is refused with the article. The journal says what was done without saying who applies or
 * what is sought.
 */
@Component
public final class ApplicationBook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_VALUE = 100;

    private final ApplicationStore store;
    private final OfficeCalendar calendar;
    private final AgencyStore agencies;
    private final PersonStore people;

    ApplicationBook(ApplicationStore store, OfficeCalendar calendar, AgencyStore agencies, PersonStore people) {
        this.store = store;
        this.calendar = calendar;
        this.agencies = agencies;
        this.people = people;
    }

    /**
     * Something that happened, as it is entered.
     *
     * @param kind  what
     * @param date  when; for an extension and a delay the day the applicant was told
     * @param value whose opinion, where several are asked; the working days of an extension; the later day of a delay
     * @param note  a remark; may be empty
     */
    public record NewEvent(EventKind kind, LocalDate date, String value, String note) {

        public NewEvent {
            value = value.strip();
            note = note.strip();
        }
    }

    /**
     * How an application ends.
     *
     * @param outcome what was decided
     * @param decided the day of the decision
     * @param ended   the day the reply was served, the application withdrawn, or deemed abandoned
     * @param note    a remark; may be empty
     */
    public record Closing(Outcome outcome, LocalDate decided, LocalDate ended, String note) {}

    /** Whether who acts is the head of the disclosure office (政府信息公开工作机构负责人), who alone extends reply limits. */
    public enum Hand {
        /** Somebody who handles applications. */
        HANDLER,
        /** The head. */
        HEAD
    }

    /**
     * Enters an application that came in, gives it a number, and starts its clock if the day of receipt is settled.
     *
     * @param agency  to which it was made
     * @param handler who handles it; null for nobody yet
     */
    public ApplicationCase register(Change change, UUID agency, Registration entry, @Nullable UUID handler) {
        entry.check(today(change));
        int year = entry.arrived().getYear();
        String number = "%d-%04d".formatted(year, store.nextSerial(change, agency, year));
        List<ClockEvent> events = new ArrayList<>();
        LocalDate received = entry.received();
        if (received != null) {
            events.add(new ClockEvent.Received(received));
        }
        DueDate dueDate = DueDate.of(events, calendarOf(change, agency));
        ApplicationCase application = new ApplicationCase(Ids.next(), agency, number, entry.channel(), entry.arrived(),
                entry.kind(), entry.sought(), entry.form(), entry.way(), handler, change.at(), dueDate, null);
        store.insert(change, application, entry.who());
        enter(change, application.id(), OwnEvent.REGISTERED.code(), entry.arrived(), entry.channel().code(), "");
        if (received != null) {
            enter(change, application.id(), EventKind.RECEIVED.code(), received, "", "");
        }
        ObjectNode after = JSON.createObjectNode()
                .put("number", number)
                .put("channel", entry.channel().code())
                .put("arrived", entry.arrived().toString())
                .put("applicantKind", entry.kind().code());
        journal(change, application, "registered", "", null, clock(after, dueDate));
        return application;
    }

    /**
     * Says that something happened.
     *
     * @throws Refusal when the law does not allow it at that point, or it contradicts what is known
     */
    public ApplicationCase record(Change change, UUID id, NewEvent entry, Hand hand) {
        ApplicationCase application = existing(change, id);
        if (CaseFile.isEnd(entry.kind())) {
            throw Refusal.of("kind", "送达、撤回、视为放弃即为办结。请在“办结”中登记，并选择处理结果。");
        }
        List<CaseEvent> events = store.events(change.sql(), id);
        AllowedEvents.objection(entry.kind(), CaseFile.clockEvents(events)).ifPresent(objection -> {
            throw Refusal.of("kind", objection.message()).because(article(objection.basis()));
        });
        check(change, application, entry, hand);
        CaseEvent entered = enter(change, id, entry.kind().code(), entry.date(), entry.value(), entry.note());
        events.add(entered);
        DueDate dueDate = computed(change, application, events, entry.kind());
        store.keep(change.sql(), id, dueDate);
        journal(change, application, entry.kind().code(), "", clock(JSON.createObjectNode(), application.dueDate()),
                clock(described(entered), dueDate));
        return reread(change, id);
    }

    /**
     * Corrects an event: the one that was wrong stays and says so, another takes its place, or none.
     *
     * @param event       the event that was wrong
     * @param reason      why; must not be empty
     * @param replacement what is right, of the same kind; null when it never happened
     */
    public ApplicationCase correct(Change change, UUID id, UUID event, String reason, @Nullable NewEvent replacement,
            Hand hand) {
        ApplicationCase application = existing(change, id);
        if (reason.isBlank()) {
            throw Refusal.of("reason", "请写明更正的理由。");
        }
        List<CaseEvent> events = store.events(change.sql(), id);
        CaseEvent wrong = events.stream()
                .filter(found -> found.id().equals(event) && found.counts())
                .findFirst()
                .orElseThrow(() -> Refusal.of("这个事件已经更正过。请刷新页面。"));
        EventKind kind = wrong.clockKind()
                .orElseThrow(() -> Refusal.of("“" + wrong.title() + "”不能更正。处理结果有误的，请先更正“"
                        + EventKind.SERVED.title().chinese() + "”等办结事件，再重新办结。"));
        if (kind == EventKind.EXTENDED && hand != Hand.HEAD) {
            throw onlyTheHead();
        }
        events.remove(wrong);
        CaseEvent entered = null;
        if (replacement != null) {
            if (replacement.kind() != kind) {
                throw Refusal.of("更正不能改变事件的种类。请撤销原事件，再登记正确的事件。");
            }
            check(change, application, replacement, hand);
            entered = enter(change, id, kind.code(), replacement.date(), replacement.value(), replacement.note());
            events.add(entered);
        }
        store.supersede(change, wrong.id(), reason.strip(), entered == null ? null : entered.id());
        AllowedEvents.objection(CaseFile.clockEvents(events)).ifPresent(objection -> {
            throw Refusal.of("date", "更正后各事件前后不符：" + objection.message()).because(article(objection.basis()));
        });
        DueDate dueDate = computed(change, application, events, kind);
        if (dueDate.isOpen() && !application.dueDate().isOpen()) {
            reopen(change, application, events, reason.strip());
        }
        store.keep(change.sql(), id, dueDate);
        ObjectNode after = entered == null ? JSON.createObjectNode() : described(entered);
        journal(change, application, "event-corrected", reason.strip(),
                clock(described(wrong), application.dueDate()), clock(after, dueDate));
        return reread(change, id);
    }

    /** Decides an application and closes it. */
    public ApplicationCase close(Change change, UUID id, Closing closing) {
        ApplicationCase application = existing(change, id);
        Outcome outcome = closing.outcome();
        List<CaseEvent> events = store.events(change.sql(), id);
        List<ClockEvent> before = CaseFile.clockEvents(events);
        AllowedEvents.objection(outcome.endsBy(), before).ifPresent(objection -> {
            throw Refusal.of("outcome", objection.message()).because(article(objection.basis()));
        });
        requireGround(outcome, before);
        LocalDate today = today(change);
        if (closing.decided().isAfter(closing.ended())) {
            throw Refusal.of("decided", "作出决定的日期不能晚于办结日期。请核对两个日期。");
        }
        if (closing.ended().isAfter(today)) {
            throw Refusal.of("ended", "办结日期不能晚于今天。请在送达后登记。");
        }
        LocalDate received = application.dueDate().received();
        if (received != null && closing.decided().isBefore(received)) {
            throw Refusal.of("decided", "作出决定的日期早于收到申请之日（" + received + "）。请核对。");
        }
        checkLength("note", closing.note(), LONGEST_NOTE);
        enter(change, id, OwnEvent.DECIDED.code(), closing.decided(), outcome.code(), "");
        events.add(enter(change, id, outcome.endsBy().code(), closing.ended(), "", closing.note().strip()));
        DueDate dueDate = computed(change, application, events, outcome.endsBy());
        store.decide(change, id, outcome);
        store.keep(change.sql(), id, dueDate);
        ObjectNode after = JSON.createObjectNode()
                .put("outcome", outcome.code())
                .put("row", outcome.rowCode())
                .put("decided", closing.decided().toString())
                .put("ended", closing.ended().toString());
        journal(change, application, "closed", "", clock(JSON.createObjectNode(), application.dueDate()),
                clock(after, dueDate));
        return reread(change, id);
    }

    /** Names who handles an application: somebody who works in its agency. */
    public ApplicationCase assign(Change change, UUID id, UUID handler) {
        ApplicationCase application = existing(change, id);
        boolean works = people.find(change.sql(), handler)
                .filter(person -> person.active() && person.agency().equals(application.agency()))
                .isPresent();
        if (!works) {
            throw Refusal.of("handler", "经办人应为本单位在职人员。请重新选择。");
        }
        assign(change, application, handler, "");
        return reread(change, id);
    }

    /** Gives all open applications of somebody who leaves to another. */
    public void handOver(Change change, UUID from, UUID to) {
        for (UUID id : store.openOf(change.sql(), from)) {
            assign(change, existing(change, id), to, "离任移交");
        }
    }

    private void assign(Change change, ApplicationCase application, UUID handler, String reason) {
        store.assign(change, application.id(), handler);
        enter(change, application.id(), OwnEvent.ASSIGNED.code(), today(change), handler.toString(), reason);
        UUID before = application.handler();
        journal(change, application, "assigned", reason,
                JSON.createObjectNode().put("handler", before == null ? null : before.toString()),
                JSON.createObjectNode().put("handler", handler.toString()));
    }

    private void check(Change change, ApplicationCase application, NewEvent entry, Hand hand) {
        if (entry.kind() == EventKind.EXTENDED && hand != Hand.HEAD) {
            throw onlyTheHead();
        }
        if (entry.date().isAfter(today(change))) {
            throw Refusal.of("date", "日期不能晚于今天。请在事件发生后登记。");
        }
        if (entry.kind() == EventKind.RECEIVED) {
            ReceiptChannel channel = application.channel();
            boolean wrong = channel.isReceivedOnArrival()
                    ? !entry.date().equals(application.arrived())
                    : entry.date().isBefore(application.arrived());
            if (wrong) {
                throw Refusal.of("date", channel.chinese() + "的申请于" + application.arrived() + "来件，" + channel.rule())
                        .because(ReceiptChannel.BASIS);
            }
        }
        checkLength("note", entry.note(), LONGEST_NOTE);
        checkLength("value", entry.value(), LONGEST_VALUE);
    }

    private static void checkLength(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.of(field, "不能超过" + longest + "个字。请精简。");
        }
    }

    private static Refusal onlyTheHead() {
        return Refusal.of("kind", "延长答复期限应当经政府信息公开工作机构负责人同意。请由负责人登记。").because(article(Basis.REPLY));
    }

    private static void requireGround(Outcome outcome, List<ClockEvent> events) {
        boolean asked = events.stream().anyMatch(event -> event.kind() == EventKind.CLARIFICATION_ASKED);
        boolean corrected = events.stream().anyMatch(event -> event.kind() == EventKind.CLARIFICATION_ANSWERED);
        boolean feeAsked = events.stream().anyMatch(event -> event.kind() == EventKind.FEE_ASKED);
        boolean paid = events.stream().anyMatch(event -> event.kind() == EventKind.FEE_PAID);
        String missing = switch (outcome) {
            case NOT_CORRECTED -> asked && !corrected ? "" : "没有告知补正后逾期未补正的情形。";
            case STILL_UNCLEAR -> asked && corrected ? "" : "没有补正后仍不明确的情形：应先告知补正，并收到补正申请。";
            case NOT_PAID -> feeAsked && !paid ? "" : "没有发出收费通知后逾期未缴费的情形。";
            default -> "";
        };
        if (!missing.isEmpty()) {
            throw Refusal.of("outcome", missing + "请核对处理结果，或者补登事件。").because(outcome.article());
        }
    }

    /** An end that was entered by mistake takes the decision with it. */
    private void reopen(Change change, ApplicationCase application, List<CaseEvent> events, String reason) {
        for (CaseEvent event : events) {
            if (event.counts() && event.kind().equals(OwnEvent.DECIDED.code())) {
                store.supersede(change, event.id(), reason, null);
            }
        }
        store.decide(change, application.id(), null);
    }

    private DueDate computed(Change change, ApplicationCase application, List<CaseEvent> events, EventKind because) {
        WorkingCalendar working = calendarOf(change, application.agency());
        try {
            ReplyClock.of(CaseFile.clockEvents(events), working);
        } catch (ClockContradictionException contradiction) {
            throw Refusal.of("date", contradiction.message(false)).because(article(because.basis()));
        } catch (CalendarRangeException tooFar) {
            throw Refusal.of("date", tooFar.message(false));
        }
        return DueDate.of(CaseFile.clockEvents(events), working);
    }

    private CaseEvent enter(Change change, UUID application, String kind, LocalDate date, String value, String note) {
        CaseEvent event = new CaseEvent(Ids.next(), kind, date, value, note, change.actor().code(), change.at(), null);
        try {
            event.clockEvent();
        } catch (ClockContradictionException wrong) {
            throw Refusal.of("value", wrong.message(false));
        }
        store.insert(change, application, event);
        return event;
    }

    private ApplicationCase existing(Change change, UUID id) {
        return store.locked(change.sql(), id).orElseThrow(() -> Refusal.of("没有这件申请。请从列表重新打开。"));
    }

    private ApplicationCase reread(Change change, UUID id) {
        return store.find(change.sql(), id).orElseThrow();
    }

    private WorkingCalendar calendarOf(Change change, UUID agency) {
        return calendar.heldIn(change).in(regionOf(change.sql(), agency));
    }

    /** The administrative division of an agency, by whose calendar its clocks go. */
    String regionOf(DSLContext sql, UUID agency) {
        return agencies.find(sql, agency).map(found -> found.region().code()).orElse("");
    }

    static LocalDate today(Change change) {
        return ChinaTime.dayOf(change.at());
    }

    /** The day it is in China. */
    static LocalDate today(Clock clock) {
        return ChinaTime.today(clock);
    }

    private static String article(Basis basis) {
        return basis.citation().chinese();
    }

    private static ObjectNode described(CaseEvent event) {
        ObjectNode node = JSON.createObjectNode().put("event", event.kind()).put("date", event.date().toString());
        Optional<EventKind> kind = event.clockKind();
        if (kind.isPresent() && (kind.get() == EventKind.EXTENDED || kind.get() == EventKind.DELAYED)) {
            node.put("value", event.value());
        }
        return node;
    }

    private static ObjectNode clock(ObjectNode node, DueDate dueDate) {
        LocalDate due = dueDate.due();
        return node.put("phase", dueDate.phase().name())
                .put("due", due == null ? null : due.toString())
                .put("provisional", dueDate.provisional());
    }

    private static void journal(Change change, ApplicationCase application, String act, String reason,
            @Nullable ObjectNode before, ObjectNode after) {
        change.journal(new JournalDraft(application.agency(), "application." + act, subject(application.id()), reason,
                before == null ? null : before.toString(), after.toString()));
    }

    /** What the journal calls an application. */
    static String subject(UUID application) {
        return "application/" + application;
    }
}
