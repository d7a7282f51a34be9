package org.gongkai.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.backup.BackupState;
import org.gongkai.look.Fact;
import org.gongkai.look.Moment;
import org.gongkai.look.Tone;
import org.gongkai.operations.OperationsPanel;
import org.springframework.stereotype.Component;

/** When the last nightly backup was made, and whether it is too long ago. */
@Component
final class BackupPanel implements OperationsPanel {

    /** A night may be missed by a reboot; two may not. */
    private static final Duration TOO_OLD = Duration.ofHours(49);

    private final OfficeSettings settings;
    private final Ledger ledger;

    BackupPanel(OfficeSettings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Shown show() {
        if (!settings.backup().enabled()) {
            return Shown.of("备份", Tone.WAITING, "夜间备份已在设置中关闭，请确认本系统另有备份。", List.of());
        }
        BackupState state = BackupState.read(settings.data());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("时间", "每天 " + settings.backup().time()));
        facts.add(new Fact("位置", settings.backupFolder().toString()));
        BackupState.Success success = state.lastSuccess();
        if (success != null) {
            facts.add(new Fact("上次成功", Moment.of(success.at()).text()));
            facts.add(new Fact("大小", "%.1f MB，附件 %d 个".formatted(success.bytes() / 1048576.0, success.files())));
        }
        BackupState.Failure failure = state.lastFailure();
        if (state.isFailing() && failure != null) {
            facts.add(new Fact("上次失败", Moment.of(failure.at()).text()));
            return Shown.of("备份", Tone.URGENT, "最近一次夜间备份没有成功：" + failure.reason(), facts);
        }
        if (success == null) {
            return Shown.of("备份", Tone.WAITING, "还没有做过夜间备份。", facts);
        }
        if (success.at().plus(TOO_OLD).isBefore(ledger.clock().instant())) {
            return Shown.of("备份", Tone.URGENT, "已超过两天没有备份，请检查“定时作业”中的夜间备份。", facts);
        }
        return success.faults() > 0
                ? Shown.of("备份", Tone.URGENT, "备份时发现 " + success.faults() + " 处损坏，请查看日志并从较早的备份中恢复受损的文件。", facts)
                : Shown.of("备份", Tone.GOOD, "", facts);
    }
}
