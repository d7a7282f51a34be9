package org.gongkai.agency;

import java.util.UUID;

import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Agency.Region;
import org.gongkai.agency.Agency.Tier;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be done with agencies. Acts belong to a change of the caller, who has asked {@link Access} before. They are
 * journaled in the chain of the installation, whose lock lets them happen only one after the other: two moves at the same
 * time could otherwise hang two agencies below each other.
 */
@Component
public final class AgencyBook {

    private final AgencyStore store;
    private final PersonStore people;

    public AgencyBook(AgencyStore store, PersonStore people) {
        this.store = store;
        this.people = people;
    }

    /**
     * What is written of an agency in a form.
     *
     * @param sortKey its place among its siblings, lowest first
     */
    public record Entry(String name, String shortName, Region region, Tier tier, Kind kind, int sortKey) {

        public Entry {
            name = name.strip();
            shortName = shortName.isBlank() ? name : shortName.strip();
            region = new Region(region.code().strip(), region.name().strip());
        }
    }

    /**
     * Adds an agency.
     *
     * @param supervisor the agency above it; null for one at the top
     */
    public Agency add(Change change, @Nullable UUID supervisor, Entry entry) {
        Agency agency = new Agency(Ids.next(), supervisor, entry.name(), entry.shortName(), entry.region(),
                entry.tier(),
                entry.kind(), entry.sortKey(), true, false);
        journal(change, "agency.added", agency.id(), "", null, agency);
        check(change, agency);
        if (supervisor != null && !existing(change, supervisor).active()) {
            throw Refusal.of("supervisor", "上级单位已经撤销，不能在其下增设单位。请另选上级单位。");
        }
        store.insert(change.sql(), agency, change.at());
        return agency;
    }

    /** Changes what is written of an agency; the reason is such as the notice that renamed it. */
    public Agency change(Change change, UUID id, Entry entry, String reason) {
        Agency before = existing(change, id);
        Agency after = new Agency(id, before.supervisor(), entry.name(), entry.shortName(), entry.region(),
                entry.tier(),
                entry.kind(), entry.sortKey(), before.active(), before.secondFactor());
        journal(change, "agency.changed", id, reason, before, after);
        check(change, after);
        store.update(change.sql(), after);
        return after;
    }

    /** Hangs an agency, with all below it, below another. */
    public void move(Change change, UUID id, UUID supervisor, String reason) {
        Agency before = existing(change, id);
        Agency above = existing(change, supervisor);
        Agency after = new Agency(id, supervisor, before.name(), before.shortName(), before.region(), before.tier(),
                before.kind(), before.sortKey(), before.active(), before.secondFactor());
        journal(change, "agency.moved", id, reason, before, after);
        if (id.equals(supervisor) || store.isBelow(change.sql(), supervisor, id)) {
            throw Refusal.of("supervisor", "不能把单位移到它自己或者它的下级之下。请另选上级单位。");
        }
        if (!above.active()) {
            throw Refusal.of("supervisor", "上级单位已经撤销。请另选上级单位。");
        }
        check(change, after);
        store.move(change.sql(), id, supervisor);
    }

    /** Closes an agency that has neither people nor agencies left. Its books stay readable. */
    public void close(Change change, UUID id, String reason) {
        Agency before = existing(change, id);
        Agency after = new Agency(id, before.supervisor(), before.name(), before.shortName(), before.region(),
                before.tier(), before.kind(), before.sortKey(), false, before.secondFactor());
        journal(change, "agency.closed", id, reason, before, after);
        if (store.hasActiveBelow(change.sql(), id)) {
            throw Refusal.of("该单位还有下级单位。请先将下级单位移到别处或者撤销。");
        }
        if (people.hasActiveIn(change.sql(), id)) {
            throw Refusal.of("该单位还有在职人员。请先为他们办理离任交接。");
        }
        store.update(change.sql(), after);
    }

    /** Sets whether everybody in an agency must sign in with a one-time code as well. */
    public void requireSecondFactor(Change change, UUID id, boolean required) {
        Agency before = existing(change, id);
        Agency after = new Agency(id, before.supervisor(), before.name(), before.shortName(), before.region(),
                before.tier(), before.kind(), before.sortKey(), before.active(), required);
        journal(change, "agency.second-factor-set", id, "", before, after);
        store.update(change.sql(), after);
    }

    private Agency existing(Change change, UUID id) {
        return store.find(change.sql(), id).orElseThrow(OutOfReach::new);
    }

    private void check(Change change, Agency agency) {
        if (agency.name().isEmpty() || agency.name().length() > 200) {
            throw Refusal.of("name", "请填写单位全称，不超过200字。");
        }
        if (agency.shortName().length() > 60) {
            throw Refusal.of("shortName", "单位简称不超过60字。");
        }
        if (!agency.region().code().matches("\\d{0,12}")) {
            throw Refusal.of("regionCode", "行政区划代码为2至12位数字，可以不填。");
        }
        if (agency.region().name().isEmpty() || agency.region().name().length() > 100) {
            throw Refusal.of("regionName", "请填写所在行政区划，例如“内蒙古自治区包头市”。");
        }
        if (store.isNameTaken(change.sql(), agency.supervisor(), agency.name(), agency.id())) {
            throw Refusal.of("name", "同一上级之下已有同名单位。请核对名称。");
        }
    }

    private static void journal(Change change, String kind, UUID id, String reason, @Nullable Agency before,
            Agency after) {
        change.journal(new JournalDraft(Ids.INSTALLATION, kind, "agency/" + id, reason,
                before == null ? null : JournalState.of(before), JournalState.of(after)));
    }
}
