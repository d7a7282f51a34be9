package org.gongkai.agency;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTest {

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void whatConcernsTheWholeInstallationIsDoneByTheTopAgencyAlone(TestDatabase database) {
        try (TestAgencies office = new TestAgencies(database.fresh(home), Clock.systemUTC())) {
            Access access = office.bean(Access.class);
            Agency city = office.agency("市政府办公室", null);
            Agency bureau = office.agency("市教育局", city);
            Person person = office.person("wang", city);
            SignedIn above = office.signedIn(person, city, Role.SYSTEM_ADMINISTRATOR);
            SignedIn below = office.signedIn(person, bureau, Role.SYSTEM_ADMINISTRATOR);
            SignedIn clerk = office.signedIn(person, city, Role.CLERK);
            for (Permission permission : new Permission[]{Permission.OPERATE, Permission.MANAGE_CALENDAR}) {
                assertThat(access.may(above, permission)).isTrue();
                assertThat(access.may(below, permission)).isFalse();
                assertThat(access.may(below, permission, bureau.id())).isFalse();
                assertThat(access.may(clerk, permission)).isFalse();
                assertThatThrownBy(() -> access.require(below, permission)).isInstanceOf(NotAllowed.class);
            }
            assertThat(access.may(below, Permission.MANAGE_PEOPLE)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void supervisorsAndAdministratorsReachBelowAndNobodyReachesAside(TestDatabase database) {
        try (TestAgencies office = new TestAgencies(database.fresh(home), Clock.systemUTC())) {
            Access access = office.bean(Access.class);
            Agency city = office.agency("市政府办公室", null);
            Agency bureau = office.agency("市教育局", city);
            Agency stranger = office.agency("邻市政府办公室", null);
            Person person = office.person("wang", city);
            SignedIn supervisor = office.signedIn(person, city, Role.SUPERVISOR, Role.CLERK);
            SignedIn clerk = office.signedIn(person, city, Role.CLERK);
            SignedIn administrator = office.signedIn(person, city, Role.SYSTEM_ADMINISTRATOR);
            SignedIn below = office.signedIn(person, bureau, Role.SUPERVISOR, Role.CLERK);

            assertThat(access.may(supervisor, Permission.READ_APPLICATIONS, bureau.id())).isTrue();
            assertThat(access.may(supervisor, Permission.HANDLE_APPLICATIONS, city.id())).isTrue();
            assertThat(access.may(supervisor, Permission.HANDLE_APPLICATIONS, bureau.id())).isFalse();
            assertThat(access.may(administrator, Permission.MANAGE_PEOPLE, bureau.id())).isTrue();
            assertThat(access.may(clerk, Permission.READ_APPLICATIONS, bureau.id())).isFalse();
            assertThat(access.may(below, Permission.READ_APPLICATIONS, city.id())).isFalse();
            assertThat(access.may(supervisor, Permission.READ_APPLICATIONS, stranger.id())).isFalse();

            assertThatCode(() -> access.require(supervisor, Permission.READ_APPLICATIONS, bureau.id()))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> access.require(supervisor, Permission.HANDLE_APPLICATIONS, bureau.id()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> access.require(clerk, Permission.EXTEND_REPLY_LIMIT, city.id()))
                    .isInstanceOf(NotAllowed.class);
            for (UUID unseen : new UUID[]{stranger.id(), new UUID(9, 9)}) {
                assertThatThrownBy(() -> access.require(supervisor, Permission.READ_APPLICATIONS, unseen))
                        .isInstanceOf(OutOfReach.class);
            }
            assertThatThrownBy(() -> access.require(clerk, Permission.READ_APPLICATIONS, bureau.id()))
                    .isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> access.require(below, Permission.READ_APPLICATIONS, city.id()))
                    .isInstanceOf(OutOfReach.class);
        }
    }
}
