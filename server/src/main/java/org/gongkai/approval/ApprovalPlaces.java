package org.gongkai.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.agency.Duties;
import org.gongkai.agency.Duty;
import org.gongkai.agency.Duty.Urgency;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.springframework.stereotype.Component;

/** Approvals in the navigation and on the home page. */
@Component
class ApprovalPlaces implements Menu, Duties {

    /** So many working days before its limit something is told as due soon. */
    private static final int SOON = 3;

    private final ApprovalInbox inbox;
    private final DueDay dueDay;

    ApprovalPlaces(ApprovalInbox inbox, DueDay dueDay) {
        this.inbox = inbox;
        this.dueDay = dueDay;
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(300, ApprovalPages.LIST, "待办审批", Permission.READ_APPROVALS,
                        who -> inbox.count(who.agency(), who.person())),
                new Place(840, RoutePages.PATH, "审批流程", Permission.MANAGE_ROUTES));
    }

    @Override
    public List<Duty> of(SignedIn who, LocalDate today) {
        if (!who.may(Permission.READ_APPROVALS)) {
            return List.of();
        }
        LocalDate soon = dueDay.after(who.agency(), today, SOON);
        List<Duty> duties = new ArrayList<>();
        inbox.waitingFor(who.agency(), who.person(), null)
                .rows()
                .forEach(line -> duties.add(duty(line, line.kind().chinese() + "审批", today, soon)));
        inbox.secondLooksOf(who.agency(), who.person())
                .forEach(line -> duties.add(duty(line, "紧急发布二次复核", today, soon)));
        duties.sort(Duty.BY_URGENCY);
        return duties.subList(0, Math.min(MOST, duties.size()));
    }

    private static Duty duty(ApprovalLine line, String kind, LocalDate today, LocalDate soon) {
        return new Duty(urgency(line, today, soon), line.dueOn(), kind, line.title(),
                ApprovalPages.LIST + "/" + line.id(),
                "本单位审批时限");
    }

    private static Urgency urgency(ApprovalLine line, LocalDate today, LocalDate soon) {
        LocalDate due = line.dueOn();
        if (line.isOverdue(today)) {
            return Urgency.OVERDUE;
        }
        if (line.state() instanceof ItemState.Waiting waiting && waiting.urgent() || today.equals(due)) {
            return Urgency.TODAY;
        }
        return due != null && !due.isAfter(soon) ? Urgency.SOON : Urgency.LATER;
    }

    @Override
    public Total total(SignedIn who, LocalDate today) {
        int count = who.may(Permission.READ_APPROVALS) ? inbox.countWaitingFor(who.agency(), who.person()) : 0;
        return new Total("待我审批", count, ApprovalPages.LIST);
    }
}
