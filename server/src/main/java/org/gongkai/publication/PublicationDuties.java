package org.gongkai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Duties;
import org.gongkai.agency.Duty;
import org.gongkai.agency.Duty.Urgency;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.approval.DueDay;
import org.gongkai.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What the book of publications asks of whoever writes: what was returned to them, and what is to be public soon. */
@Component
final class PublicationDuties implements Duties {

    /** So many working days before the limit it is told. */
    private static final int SOON = 3;

    private final Ledger ledger;
    private final PublicationStore store;
    private final DueDay dueDay;

    PublicationDuties(Ledger ledger, PublicationStore store, DueDay dueDay) {
        this.ledger = ledger;
        this.store = store;
        this.dueDay = dueDay;
    }

    @Override
    public List<Duty> of(SignedIn who, LocalDate today) {
        if (!who.may(Permission.WRITE_PUBLICATIONS)) {
            return List.of();
        }
        LocalDate soon = dueDay.after(who.agency(), today, SOON);
        return ledger.read(sql -> {
            List<Duty> duties = new ArrayList<>();
            Set<UUID> told = new LinkedHashSet<>();
            for (Publication each : store.dueBy(sql, who.agency(), soon, MOST)) {
                told.add(each.id());
                duties.add(new Duty(urgency(each, today), each.dueOn(), "主动公开（" + each.state().chinese() + "）",
                        each.title(), each.officePath(), "条例第二十六条"));
            }
            for (Publication each : store.returnedTo(sql, who.agency(), who.person(), MOST)) {
                if (told.add(each.id())) {
                    duties.add(new Duty(Urgency.LATER, each.dueOn(), "退回修改", each.title(), each.officePath(), ""));
                }
            }
            duties.sort(Duty.BY_URGENCY);
            return duties.size() > MOST ? duties.subList(0, MOST) : duties;
        });
    }

    private static Urgency urgency(Publication publication, LocalDate today) {
        return publication.dueOn().isBefore(today)
                ? Urgency.OVERDUE
                : publication.dueOn().equals(today) ? Urgency.TODAY : Urgency.SOON;
    }

    @Override
    public Total total(SignedIn who, LocalDate today) {
        int count = who.may(Permission.WRITE_PUBLICATIONS)
                ? ledger.read(sql -> store.countDueBy(sql, who.agency(), LocalDate.of(9999, 12, 31)))
                : 0;
        return new Total("尚未公开的信息", count, PublicationPages.LIST);
    }
}
