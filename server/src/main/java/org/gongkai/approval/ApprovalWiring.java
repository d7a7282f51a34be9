package org.gongkai.approval;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.DelegatedRoles;
import org.gongkai.agency.HandOver;
import org.gongkai.agency.Permission;
import org.gongkai.agency.Role;
import org.gongkai.calendar.Calendars;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What approvals give to the agency: the roles of those who stand in, and the open work of those who leave. */
@Configuration(proxyBeanMethods = false)
class ApprovalWiring {

    /** By the office's calendar: imported notices and the local holidays of the agency's region included. */
    @Bean
    DueDay dueDay(Ledger ledger, OfficeCalendar calendar, AgencyStore agencies) {
        return new DueDay() {
            @Override
            public LocalDate after(UUID agency, LocalDate from, int workingDays) {
                return ledger.read(sql -> in(calendar.now(sql), sql, agency).plusWorkingDays(from, workingDays));
            }

            @Override
            public LocalDate after(Change change, UUID agency, LocalDate from, int workingDays) {
                return in(calendar.heldIn(change), change.sql(), agency).plusWorkingDays(from, workingDays);
            }

            private WorkingCalendar in(Calendars calendars, DSLContext sql, UUID agency) {
                return calendars.in(agencies.find(sql, agency).map(found -> found.region().code()).orElse(""));
            }
        };
    }

    @Bean
    DelegatedRoles delegatedApprovals(RoleHolders people) {
        return (sql, person, agency, day) -> rolesStoodInFor(sql, people, agency, person, day);
    }

    @Bean
    HandOver openApprovals(ApprovalBook book, DelegationBook delegations) {
        return (change, from, to) -> {
            delegations.endAllOf(change, from);
            book.handOver(change, from, to);
        };
    }

    /** The approving roles that somebody has on a day because they stand in for others. */
    static Set<Role> rolesStoodInFor(DSLContext sql, RoleHolders people, UUID agency, UUID delegate, LocalDate day) {
        Set<UUID> principals = DelegationStore.principals(sql, agency, delegate, day);
        Set<Role> roles = new TreeSet<>();
        if (!principals.isEmpty()) {
            Staff staff = people.staff(sql, agency);
            principals.forEach(principal -> roles.addAll(staff.rolesOf(principal)));
            roles.removeIf(role -> !Permission.APPROVE.isOf(role));
        }
        return roles;
    }
}
