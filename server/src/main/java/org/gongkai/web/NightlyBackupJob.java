package org.gongkai.web;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.backup.Backup;
import org.gongkai.ledger.backup.NightlyBackup;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.jobs.EffectFailure;
import org.gongkai.ledger.jobs.Progress;
import org.gongkai.ledger.jobs.RecurringJob;
import org.gongkai.ledger.jobs.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Backs the office up every night, unless that is switched off. */
@Component
@ConditionalOnProperty(name = "gongkai.backup.enabled", havingValue = "true", matchIfMissing = true)
public final class NightlyBackupJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackupJob.class);

    private final NightlyBackup backup;
    private final Timetable timetable;

    public NightlyBackupJob(Ledger ledger, FileStore files, OfficeSettings settings) {
        this.backup = new NightlyBackup(ledger, files, settings.data(), settings.backupFolder());
        this.timetable = Timetable.daily(settings.backup().time());
    }

    @Override
    public String name() {
        return "backup.nightly";
    }

    @Override
    public String label() {
        return "夜间备份";
    }

    @Override
    public Timetable timetable() {
        return timetable;
    }

    @Override
    public void run(Progress progress) throws Exception {
        try {
            Backup.Result result = backup.run((step, done, total) -> {
            });
            progress.report(result.files(), result.files(), "已备份");
            if (result.findings().isEmpty()) {
                LOG.info("backed up: {} bytes, {} rows, {} files", result.bytes(), result.rows(), result.files());
            } else {
                LOG.warn("backed up, but {} things are wrong; the first: {}", result.findings().size(),
                        result.findings().getFirst());
            }
        } catch (LedgerException failed) {
            throw EffectFailure.of(failed.message(false), failed);
        }
    }
}
