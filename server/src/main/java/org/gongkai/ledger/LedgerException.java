package org.gongkai.ledger;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The books cannot be opened, read or written. Nothing was half-written. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened, with the remedy, in the words of the person who has to help. */
    public enum Reason {
        // @formatter:off
        UNKNOWN_DATABASE("数据库地址无法识别，应以 jdbc:postgresql: 开头；不指定时使用数据目录中的 SQLite。",
                         "The database URL is not known; it must begin with jdbc:postgresql:. Without one, SQLite in the data folder is used."),
        IN_USE("数据目录正被另一个公开平台进程使用。请先停止那个进程，或用 --data 指定别的目录。",
               "The data folder is in use by another Gongkai process. Stop that one first, or name another folder with --data."),
        NOT_WRITABLE("数据目录无法写入。请检查目录权限和磁盘是否只读。",
                     "The data folder cannot be written. Check its permissions and whether the disk is read-only."),
        DISK_FULL("磁盘空间已满，本次操作没有保存。请清理磁盘空间后重试。",
                  "The disk is full; nothing was saved. Free some space and try again."),
        UNREACHABLE("数据库连接不上，本次操作没有保存。系统会自动重连，请稍后重试。",
                    "The database cannot be reached; nothing was saved. The connection is restored by itself; try again later."),
        UNCERTAIN("提交时与数据库的连接中断，不能确定是否已保存。请刷新查看后再决定是否重做。",
                  "The connection broke while committing; it is not certain whether this was saved. Look before doing it again."),
        CORRUPT("数据库文件已损坏。请停止服务并用最近的备份恢复（gongkai restore）。",
                "The database file is damaged. Stop the server and restore the latest backup (gongkai restore)."),
        NEWER("数据由更新版本的程序建立。请使用不低于该版本的程序。",
              "The data were made by a newer version. Use that version or a later one."),
        OLDER("数据由较早版本的程序建立，尚未升级。请先用本版本启动一次服务（gongkai serve），再执行本命令。",
              "The data were made by an older version and are not brought up to date. Start the server of this version once, then run this again."),
        NO_BOOKS("这里没有账本。请用 --data 指定数据目录，或用 --db 指定数据库。",
                 "There are no books here. Name the data folder with --data, or the database with --db."),
        FILE_DAMAGED("文件内容与登记的摘要不符，可能已损坏，未予提供。请从最近的备份中恢复该文件。",
                     "The file does not have the content it was stored with and is not delivered. Restore it from the latest backup."),
        FILE_MISSING("文件不在文件库中。请从最近的备份中恢复该文件。",
                     "The file is not in the store. Restore it from the latest backup."),
        FILES_UNREACHABLE("对象存储连接不上或拒绝访问，本次操作没有保存。请检查地址、存储桶和密钥的设置。",
                          "The object store cannot be reached or refuses; nothing was saved. Check endpoint, bucket and keys."),
        CLOCK_SET_BACK("系统时间早于账本最后一条记录的时间，本次操作没有保存。请校正服务器时间。",
                       "The clock is behind the last entry of the journal; nothing was saved. Correct the server's clock."),
        SIGN_IN_REFUSED("数据库拒绝了用户名或口令。请检查 gongkai.db-user 和 gongkai.db-password。",
                        "The database refuses the user or the password. Check gongkai.db-user and gongkai.db-password."),
        NO_DATABASE("数据库不存在。请先在 PostgreSQL 中建库（见 docs/operations.md），或改正 gongkai.db。",
                    "There is no such database. Create it in PostgreSQL first (docs/operations.md), or correct gongkai.db."),
        FORBIDDEN("数据库用户权限不足。请使该用户成为数据库的所有者，或授予建表和读写权限（见 docs/operations.md）。",
                  "The database user lacks rights. Make it the owner of the database, or grant it the right to create and write tables (docs/operations.md)."),
        NOT_EMPTY("目标不是空的，为避免覆盖数据，没有写入。请另指定空目录或空数据库。",
                  "The target is not empty; nothing was written, so that nothing is overwritten. Name an empty folder or database."),
        RESTORE_UNFINISHED("数据目录中的恢复没有完成，不能使用。请重新执行 gongkai restore，会先清除上次的残留。",
                           "A restore into the data folder did not end, so it cannot be used. Run gongkai restore again; it clears what was left."),
        BACKUP_NOT_WRITABLE("备份文件无法写入。请检查目标目录是否存在、可写。",
                            "The backup cannot be written. Check that its folder is there and can be written."),
        NO_ARCHIVE("没有这个备份文件。请检查文件名和路径。", "There is no such backup. Check its name and folder."),
        BROKEN_ARCHIVE("备份文件不完整或已损坏，没有恢复。请改用另一份备份。",
                       "The backup is incomplete or damaged; nothing was restored. Use another one."),
        HOSTILE_ARCHIVE("备份文件中有不应出现的内容，没有恢复。请确认它由本平台生成且未被改动。",
                        "The backup holds what cannot be in one; nothing was restored. Make sure it was made by this program and not tampered with."),
        FAILED("数据库操作失败，本次操作没有保存。", "The database refused; nothing was saved.");
        // @formatter:on

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;
    private final String detail;

    /**
     * A failure with what it was about.
     *
     * @param detail a path or a number that helps to find it, without personal data; may be empty
     */
    public LedgerException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason.english + (detail.isEmpty() ? "" : " (" + detail + ")"), cause);
        this.reason = reason;
        this.detail = detail;
    }

    /** What a file system refused, as a failure with a remedy. */
    public static LedgerException of(IOException failure) {
        return Failures.of(failure);
    }

    public Reason reason() {
        return reason;
    }

    /** What to tell the user. */
    public String message(boolean english) {
        return (english ? reason.english : reason.chinese) + (detail.isEmpty()
                ? ""
                : english ? " (" + detail + ")" : "（" + detail + "）");
    }
}
