package org.gongkai.agency;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongkai.agency.signin.Origin;
import org.gongkai.agency.signin.Sessions;
import org.gongkai.agency.signin.Stage;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeopleBookTest {

    @TempDir Path home;

    /** A book that keeps whose work something is. */
    static final class SomeBook implements HandOver {

        final List<UUID> handed = new ArrayList<>();
        boolean fails;

        @Override
        public void handOver(Change change, UUID from, UUID to) {
            change.journal(JournalDraft.of(new UUID(5, 5), "case.handed-over", "person/" + from, ""));
            if (fails) {
                throw Refusal.of("有一件事项正在审批，暂不能移交。");
            }
            handed.addAll(List.of(from, to));
        }
    }

    private TestAgencies open(TestDatabase database) {
        return new TestAgencies(database.fresh(home), Clock.systemUTC(), SomeBook.class);
    }

    private static List<Role> rolesOf(TestAgencies office, Person person) {
        return office.ledger()
                .read(sql -> office.bean(RoleStore.class)
                        .ofPerson(sql, person.id(), LocalDate.now())
                        .stream()
                        .map(RoleGrant::role)
                        .toList());
    }

    private static Person now(TestAgencies office, Person person) {
        return office.ledger().read(sql -> office.bean(PersonStore.class).find(sql, person.id())).orElseThrow();
    }

    private static void leave(TestAgencies office, Person person, Person successor) {
        office.change(change -> {
            office.bean(PeopleBook.class).leave(change, person.id(), successor == null ? null : successor.id(), "调离");
            return 0;
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoLeavesHandsOverTheirWorkAndLosesRolesAndSessionsAtOnce(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市外事办公室", null);
            Person wang = office.person("wang", city, Role.CLERK, Role.FIRST_APPROVER);
            Person li = office.person("li", city, Role.CLERK);
            Sessions sessions = office.bean(Sessions.class);
            String token = office
                    .change(change -> sessions.begin(change, wang, Stage.OPEN, new Origin("10.0.0.1", "Chrome")));
            assertThat(sessions.signedIn(token)).isPresent();
            leave(office, wang, li);
            assertThat(sessions.signedIn(token)).isEmpty();
            assertThat(rolesOf(office, wang)).isEmpty();
            assertThat(rolesOf(office, li)).containsExactly(Role.CLERK);
            assertThat(now(office, wang)).satisfies(left -> {
                assertThat(left.active()).isFalse();
                assertThat(left.successor()).isEqualTo(li.id());
            });
            assertThat(office.bean(SomeBook.class).handed).containsExactly(wang.id(), li.id());
            assertThat(new Journal(office.ledger()).ofSubject("person/" + wang.id(), null, 20))
                    .extracting(JournalEntry::kind)
                    .contains("person.left", "case.handed-over", "role.ended");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHandOverThatFailsInOneBookChangesNothing(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市外事办公室", null);
            Person wang = office.person("wang", city, Role.CLERK);
            Person li = office.person("li", city, Role.CLERK);
            office.bean(SomeBook.class).fails = true;
            assertThatThrownBy(() -> leave(office, wang, li)).hasMessageContaining("暂不能移交");
            assertThat(now(office, wang).active()).isTrue();
            assertThat(rolesOf(office, wang)).containsExactly(Role.CLERK);
            assertThat(new Journal(office.ledger()).ofSubject("person/" + wang.id(), null, 20))
                    .extracting(JournalEntry::kind)
                    .doesNotContain("person.left");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSuccessorMustBeAbleToDoTheWork(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市外事办公室", null);
            Person wang = office.person("wang", city, Role.CLERK);
            Person idle = office.person("idle", city);
            Person gone = office.person("gone", city);
            leave(office, gone, null);
            assertThatThrownBy(() -> leave(office, wang, null)).hasMessageContaining("须指定接办人");
            assertThatThrownBy(() -> leave(office, wang, idle)).hasMessageContaining("没有业务角色");
            assertThatThrownBy(() -> leave(office, wang, gone)).hasMessageContaining("在职人员");
            assertThatThrownBy(() -> leave(office, wang, wang)).hasMessageContaining("另一名");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastAdministratorOfAKindStays(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Person only = office.person("anquan", city, Role.SECURITY_ADMINISTRATOR);
            assertThatThrownBy(() -> leave(office, only, null)).hasMessageContaining("最后一名安全管理员");
            assertThatThrownBy(() -> end(office, only, city, Role.SECURITY_ADMINISTRATOR)).hasMessageContaining("最后一名");
            office.person("anquan2", city, Role.SECURITY_ADMINISTRATOR);
            end(office, only, city, Role.SECURITY_ADMINISTRATOR);
            assertThat(rolesOf(office, only)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void administratorsDoNoBusinessAndAreDifferentPeopleInTheWholeInstallation(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Agency bureau = office.agency("市教育局", city);
            Person clerk = office.person("wang", city, Role.CLERK);
            Person audit = office.person("shenji", city, Role.AUDITOR);
            assertThatThrownBy(() -> grant(office, clerk, bureau, Role.SYSTEM_ADMINISTRATOR))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("管理员不办理业务");
            assertThatThrownBy(() -> grant(office, audit, bureau, Role.SECURITY_ADMINISTRATOR))
                    .hasMessageContaining("三员分立");
            assertThat(grant(office, clerk, bureau, Role.FIRST_APPROVER)).hasSize(1);
            assertThat(rolesOf(office, clerk)).containsExactlyInAnyOrder(Role.CLERK, Role.FIRST_APPROVER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoleGivenForATimeEndsByItself(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Person clerk = office.person("wang", city);
            LocalDate today = LocalDate.now(ChinaTime.ZONE);
            office.change(
                    change -> office.bean(RoleBook.class).grant(change, clerk.id(), city.id(), Role.CLERK, today));
            RoleStore store = office.bean(RoleStore.class);
            assertThat(office.list(sql -> store.ofPerson(sql, clerk.id(), today))).hasSize(1);
            assertThat(office.list(sql -> store.ofPerson(sql, clerk.id(), today.plusDays(1)))).isEmpty();
            assertThat(office.list(sql -> store.inAgency(sql, city.id(), today.plusDays(1)))).isEmpty();
            assertThatThrownBy(() -> office.change(change -> office.bean(RoleBook.class)
                    .grant(change, clerk.id(), city.id(), Role.SUPERVISOR, today.minusDays(1))))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("until"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGivesThemselvesARole(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Person security = office.person("anquan", city, Role.SECURITY_ADMINISTRATOR);
            assertThatThrownBy(() -> office.ledger()
                    .change(Actor.person(security.id()), change -> office.bean(RoleBook.class)
                            .grant(change, security.id(), city.id(), Role.SUPERVISOR, null)))
                    .hasMessageContaining("不能变更自己的角色");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLoginNameIsTakenForEverInWhateverCase(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Person wang = office.person("Wang.Fang", city);
            assertThat(wang.loginName()).isEqualTo("wang.fang");
            leave(office, wang, null);
            assertThatThrownBy(() -> office.person("WANG.fang", city)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.field()).isEqualTo("loginName"));
            assertThat(office.find(sql -> office.bean(PersonStore.class).byLoginName(sql, " WANG.FANG ")))
                    .contains(now(office, wang));
        }
    }

    @ParameterizedTest
    @EnumSource
    void peoplePageByLoginNameAndTheJournalNamesNobodyInItsSubject(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            for (String name : List.of("chen", "an", "bai", "deng")) {
                office.person(name, city);
            }
            PersonStore store = office.bean(PersonStore.class);
            assertThat(office.list(sql -> store.ofAgency(sql, city.id(), null, 2))).extracting(Person::loginName)
                    .containsExactly("an", "bai");
            assertThat(office.list(sql -> store.ofAgency(sql, city.id(), "bai", 5)))
                    .extracting(Person::loginName)
                    .containsExactly("chen", "deng");
            new Journal(office.ledger()).each(null, null, entry -> assertThat(entry.subject() + entry.kind())
                    .doesNotContain("chen", "同志"));
        }
    }

    private static List<RoleRules.Conflict> grant(TestAgencies office, Person person, Agency agency, Role role) {
        return office.change(
                change -> office.bean(RoleBook.class).grant(change, person.id(), agency.id(), role, null));
    }

    private static void end(TestAgencies office, Person person, Agency agency, Role role) {
        office.change(change -> {
            office.bean(RoleBook.class).end(change, person.id(), agency.id(), role);
            return 0;
        });
    }
}
