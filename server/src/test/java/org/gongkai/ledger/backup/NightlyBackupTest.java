package org.gongkai.ledger.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NightlyBackupTest {

    @TempDir Path home;

    private BackupState.Success night(LedgerSettings settings, Path folder, String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        try (Ledger ledger = Ledger.open(settings, clock);
                FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
            NightlyBackup nightly = new NightlyBackup(ledger, files, settings.data(), folder);
            nightly.run(BackupProgress.SILENT);
            return nightly.state().lastSuccess();
        }
    }

    @Test
    void everyNightHasABackupTheOldOnesGoAndThoseMadeByHandStay() throws IOException {
        LedgerSettings settings = LedgerSettings.sqlite(home.resolve("data"));
        Path folder = home.resolve("backups");
        Files.createDirectories(folder.resolve(".nightly-2026-02-01.tar.unfinished"));
        Files.writeString(folder.resolve(".nightly-2026-02-01.tar.unfinished/archive"), "half");
        Files.writeString(folder.resolve("gongkai-20200101-000000.tar"), "made by hand");
        Instant first = Instant.parse("2026-02-09T18:30:00Z");
        for (int i = 0; i < 10; i++) {
            night(settings, folder, first.plus(Duration.ofDays(i)).toString());
        }
        try (var inside = Files.list(folder)) {
            // Half past two in China is the day before in Greenwich.
            assertThat(inside.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder(
                    "gongkai-20200101-000000.tar", "nightly-2026-02-13.tar", "nightly-2026-02-14.tar",
                    "nightly-2026-02-15.tar", "nightly-2026-02-16.tar", "nightly-2026-02-17.tar",
                    "nightly-2026-02-18.tar", "nightly-2026-02-19.tar");
        }
        BackupState state = BackupState.read(settings.data());
        assertThat(state.lastSuccess().file()).endsWith("nightly-2026-02-19.tar");
        assertThat(state.lastSuccess().faults()).isZero();
        assertThat(state.isFailing()).isFalse();
        assertThat(SampleOffice.restore(folder.resolve("nightly-2026-02-19.tar"),
                LedgerSettings.sqlite(home.resolve("to"))).findings()).isEmpty();
    }

    @Test
    void aNightThatFailsIsNotedWithTheRemedyAndTheLastSuccessStays() throws IOException {
        LedgerSettings settings = LedgerSettings.sqlite(home.resolve("data"));
        night(settings, home.resolve("backups"), "2026-02-09T18:30:00Z");
        Path notAFolder = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> night(settings, notAFolder.resolve("backups"), "2026-02-10T18:30:00Z"))
                .isInstanceOf(LedgerException.class);
        BackupState state = BackupState.read(settings.data());
        assertThat(state.isFailing()).isTrue();
        assertThat(state.lastFailure().reason()).contains("备份文件无法写入");
        assertThat(state.lastSuccess().file()).endsWith("nightly-2026-02-10.tar");
    }
}
