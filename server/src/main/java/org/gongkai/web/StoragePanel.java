package org.gongkai.web;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.ledger.DatabaseKind;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.Fact;
import org.gongkai.look.Tone;
import org.gongkai.operations.OperationsPanel;
import org.springframework.stereotype.Component;

/** Where the books and files lie, how large they are, and how much room is left. */
@Component
final class StoragePanel implements OperationsPanel {

    private static final long GIB = 1L << 30;
    /** Below either, somebody must make room soon. */
    private static final long LITTLE = 5 * GIB;
    private static final double LITTLE_PART = 0.1;

    private final Ledger ledger;
    private final OfficeSettings settings;

    StoragePanel(Ledger ledger, OfficeSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Shown show() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("数据库", ledger.kind() == DatabaseKind.SQLITE ? "SQLite（数据目录内）" : "PostgreSQL"));
        facts.add(new Fact("数据库大小", size(databaseSize())));
        facts.add(new Fact("附件", settings.fileSettings().isLocal()
                ? "数据目录内"
                : "对象存储 " + settings.fileSettings().bucket()));
        try {
            FileStore disk = Files.getFileStore(settings.data().toAbsolutePath());
            long free = disk.getUsableSpace();
            long all = disk.getTotalSpace();
            facts.add(new Fact("磁盘剩余", size(free) + "（共 " + size(all) + "）"));
            return free < LITTLE && free < all * LITTLE_PART
                    ? Shown.of("存储", Tone.URGENT, "磁盘剩余空间不足 " + size(free) + "。空间用尽后将不能保存，请尽快清理或者扩容。", facts)
                    : Shown.of("存储", Tone.GOOD, "", facts);
        } catch (IOException unknown) {
            return Shown.of("存储", Tone.WAITING, "无法读取磁盘剩余空间，请检查数据目录所在的磁盘。", facts);
        }
    }

    private long databaseSize() {
        if (ledger.kind() == DatabaseKind.POSTGRESQL) {
            return ledger.read(sql -> sql.fetchSingle("select pg_database_size(current_database())")
                    .get(0, Long.class));
        }
        Path file = settings.ledger().databaseFile();
        return bytes(file) + bytes(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException notThere) {
            return 0;
        }
    }

    private static String size(long bytes) {
        return bytes < GIB ? "%.1f MB".formatted(bytes / 1048576.0) : "%.1f GB".formatted(bytes / (double) GIB);
    }
}
