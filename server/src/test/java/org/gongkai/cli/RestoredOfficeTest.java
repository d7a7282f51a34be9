package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Clock;

import org.gongkai.agency.Agency;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.TestAgencies;
import org.gongkai.agency.signin.Origin;
import org.gongkai.agency.signin.Sessions;
import org.gongkai.agency.signin.Stage;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.jobs.EffectBook;
import org.gongkai.ledger.jobs.EffectState;
import org.gongkai.ledger.jobs.Outbox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.schema.Tables.OFFICE_SESSION;

class RestoredOfficeTest {

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void nobodyIsSignedInAndNothingLeavesTheOfficeByItself(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        try (TestAgencies office = new TestAgencies(settings, Clock.systemUTC())) {
            Agency city = office.agency("示例市政府办公室", null);
            Person clerk = office.person("zhao", city, Role.CLERK);
            office.change(change -> {
                new Outbox().put(change, "site.build", "publication/1", "{}");
                return office.bean(Sessions.class).begin(change, clerk, Stage.OPEN, new Origin("127.0.0.1", "测试"));
            });
        }

        assertThat(RestoredOffice.calm(settings, Clock.systemUTC())).isEqualTo(new RestoredOffice.Calmed(1, 1));

        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            assertThat(ledger.<Integer>read(sql -> sql.fetchCount(OFFICE_SESSION))).isZero();
            assertThat(new EffectBook(ledger, new Outbox()).inState(EffectState.HELD, null, 10))
                    .singleElement()
                    .satisfies(row -> assertThat(row.key()).isEqualTo("publication/1"));
            assertThat(new Journal(ledger).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 1))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.kind()).isEqualTo("office.restored"));
            assertThat(JournalProof.of(ledger, null, seen -> {
            }).whole()).isTrue();
        }
    }
}
