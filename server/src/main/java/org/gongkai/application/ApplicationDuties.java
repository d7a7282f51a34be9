package org.gongkai.application;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.agency.Duties;
import org.gongkai.agency.Duty;
import org.gongkai.agency.Duty.Urgency;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.Basis;
import org.springframework.stereotype.Component;

/** The applications that somebody has to answer; for the head of the office also those that nobody handles yet. */
@Component
final class ApplicationDuties implements Duties {

    private static final int SOON = 3;

    private final CaseList list;
    private final OfficeCalendar calendar;

    ApplicationDuties(CaseList list, OfficeCalendar calendar) {
        this.list = list;
        this.calendar = calendar;
    }

    @Override
    public List<Duty> of(SignedIn who, LocalDate today) {
        if (!who.may(Permission.HANDLE_APPLICATIONS)) {
            return List.of();
        }
        WorkingCalendar working = calendar.now().national();
        return list.openOf(who.person(), who.agency(), who.may(Permission.EXTEND_REPLY_LIMIT), MOST)
                .stream()
                .map(each -> duty(each, today, working))
                .sorted(Duty.BY_URGENCY)
                .toList();
    }

    private static Duty duty(ApplicationCase each, LocalDate today, WorkingCalendar working) {
        DueDate dueDate = each.dueDate();
        String basis = dueDate.phase() == Phase.UNCONFIRMED
                ? ReceiptChannel.BASIS
                : Basis.REPLY.citation().chinese();
        return new Duty(urgency(dueDate, today, working), dueDate.due(), "依申请公开", each.number() + " " + each.brief(),
                "/office/applications/" + each.id(), basis);
    }

    /** A letter whose receipt is not confirmed asks for a telephone call on the day it came (条例第三十一条). */
    private static Urgency urgency(DueDate dueDate, LocalDate today, WorkingCalendar working) {
        LocalDate due = dueDate.due();
        if (dueDate.doubt() != null || dueDate.phase() == Phase.UNCONFIRMED) {
            return Urgency.TODAY;
        }
        if (due == null) {
            return Urgency.WAITING;
        }
        if (due.isBefore(today)) {
            return Urgency.OVERDUE;
        }
        return due.equals(today)
                ? Urgency.TODAY
                : working.workingDaysBetween(today, due) <= SOON ? Urgency.SOON : Urgency.LATER;
    }

    @Override
    public Total total(SignedIn who, LocalDate today) {
        return new Total("我经办的申请", list.openCount(who.person(), who.agency()), "/office/applications?handler=mine");
    }
}
