package org.gongkai.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.agency.SignedIn;
import org.gongkai.calendar.CalendarFollower.Consequence;
import org.gongkai.law.calendar.CalendarComparison;
import org.gongkai.law.calendar.HolidayNotice;
import org.gongkai.law.calendar.HolidayNotices;
import org.gongkai.law.calendar.NoticeReader;
import org.gongkai.law.calendar.UnreadableNoticeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.files.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be done to the office's calendar: import a holiday notice by its own words, withdraw one that was imported by
 * mistake, enter and withdraw local holidays. It is one calendar for all agencies of the installation, and so its changes
 * stand in the installation's journal.
 */
@Component
public final class CalendarBook {

    static final String DOCUMENT_RULE = "全国年节及纪念日放假办法第四条";
    private static final int LONGEST_LOCAL_HOLIDAY = 15;

    private final Ledger ledger;
    private final OfficeCalendar calendar;
    private final CalendarStore store;
    private final List<CalendarFollower> followers;

    CalendarBook(Ledger ledger, OfficeCalendar calendar, CalendarStore store,
            List<CalendarFollower> followers) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.store = store;
        this.followers = followers;
    }

    /** The book over these books, outside the server. */
    public static CalendarBook over(Ledger ledger, OfficeCalendar calendar, List<CalendarFollower> followers) {
        return new CalendarBook(ledger, calendar, new CalendarStore(), followers);
    }

    /**
     * What a change of the calendar would do.
     *
     * @param notice       the notice it is about
     * @param known        whether it is there already, so that nothing would change
     * @param comparison   the days that would be of another sort
     * @param consequences what would become of open cases, of what is not yet public, and so on
     */
    public record Preview(HolidayNotice notice, boolean known, CalendarComparison comparison,
            List<Consequence> consequences) {

        public Preview {
            consequences = List.copyOf(consequences);
        }
    }

    /**
     * Where the words of a notice come from.
     *
     * @param fileName the file's name; empty when they were pasted
     * @param fileHash its SHA-256; empty when they were pasted
     */
    public record NoticeSource(String fileName, String fileHash) {

        /** The words were pasted. */
        public static final NoticeSource PASTED = new NoticeSource("", "");
    }

    /** A change of the calendar. */
    public Optional<CalendarChange> change(UUID id) {
        return ledger.read(sql -> store.change(sql, id));
    }

    /**
     * What importing a notice would do; changes nothing.
     *
     * @throws UnreadableNoticeException if it is no notice, or contradicts those there are
     */
    public Preview preview(String text) throws UnreadableNoticeException {
        HolidayNotice notice = NoticeReader.read(text);
        Calendars before = calendar.now();
        return preview(notice, before, before.with(notice));
    }

    /** What withdrawing a notice would do; changes nothing. */
    public Preview previewWithdrawal(UUID id) throws UnreadableNoticeException {
        StoredNotice stored = counting(ledger.read(sql -> store.notice(sql, id)));
        Calendars before = calendar.now();
        return preview(NoticeReader.read(stored.text()), before, before.without(stored.number()));
    }

    private Preview preview(HolidayNotice notice, Calendars before, Calendars after) {
        CalendarComparison comparison = CalendarComparison.of(before.national(), after.national());
        return new Preview(notice, before.national().notices().contains(notice), comparison,
                followers.stream().map(follower -> follower.consequenceOf(before, after)).toList());
    }

    /**
     * Imports a notice.
     *
     * @param text   its words
     * @param source where they come from
     * @return the change of the calendar; empty when the notice was there already
     * @throws UnreadableNoticeException if it is no notice, or contradicts those there are; nothing was changed
     */
    public Optional<CalendarChange> importNotice(SignedIn who, String text, NoticeSource source)
            throws UnreadableNoticeException {
        HolidayNotice notice = NoticeReader.read(text);
        Calendars before = calendar.now();
        if (before.national().notices().contains(notice)) {
            return Optional.empty();
        }
        LocalDate first = CalendarComparison.of(before.national(), before.with(notice).national()).first();
        return ledger.change(who.actor(), change -> {
            store.lockedState(change.sql());
            boolean there = store.notices(change.sql())
                    .stream()
                    .anyMatch(other -> other.counts() && other.number().equals(notice.number()));
            if (there) {
                return Optional.empty();
            }
            UUID id = Ids.next();
            store.insert(change,
                    new StoredNotice(id, notice.number(), notice.year(), notice.title(), notice.date(), text,
                            source.fileName(), source.fileHash(),
                            change.actor().code(), change.at(), null));
            return Optional.of(next(change, CalendarChange.Kind.NOTICE_IMPORTED, id, null, "导入" + notice, first, ""));
        });
    }

    /**
     * Withdraws a notice that was imported by mistake.
     *
     * @throws Refusal when it is withdrawn already, when another notice rests on it, or no reason is given
     */
    public CalendarChange withdrawNotice(SignedIn who, UUID id, String reason) {
        requireReason(reason);
        return ledger.change(who.actor(), change -> {
            store.lockedState(change.sql());
            StoredNotice notice = counting(store.notice(change.sql(), id));
            LocalDate first;
            try {
                Calendars before = Calendars.of(0, store.notices(change.sql()), List.of());
                first = CalendarComparison.of(before.national(), before.without(notice.number()).national()).first();
            } catch (UnreadableNoticeException needed) {
                throw Refusal.of("reason", "还有通知以这份通知为基础：" + needed.message(false));
            }
            store.withdrawNotice(change, id, reason.strip());
            return next(change, CalendarChange.Kind.NOTICE_WITHDRAWN, id, null,
                    "撤回《" + notice.title() + "》（" + notice.number() + "）", first, reason.strip());
        });
    }

    /**
     * Enters days off that a local government gives.
     *
     * @throws Refusal when something is missing or cannot be right
     */
    public CalendarChange addLocalHoliday(SignedIn who, LocalHoliday holiday) {
        check(holiday);
        return ledger.change(who.actor(), change -> {
            store.lockedState(change.sql());
            boolean there = store.localHolidays(change.sql())
                    .stream()
                    .anyMatch(other -> other.counts() && other.regionCode().equals(holiday.regionCode())
                            && !other.last().isBefore(holiday.first()) && !other.first().isAfter(holiday.last()));
            if (there) {
                throw Refusal.of("first", "这个地区在这几天已经登记了节日。请核对日期；原来的登记有误的，请先撤回。");
            }
            store.insert(change, holiday);
            return next(change, CalendarChange.Kind.LOCAL_HOLIDAY_ADDED, null, holiday.id(), "登记" + title(holiday),
                    holiday.first(), "");
        });
    }

    /** Withdraws a local holiday that was entered by mistake. */
    public CalendarChange withdrawLocalHoliday(SignedIn who, UUID id, String reason) {
        requireReason(reason);
        return ledger.change(who.actor(), change -> {
            store.lockedState(change.sql());
            LocalHoliday holiday = store.localHoliday(change.sql(), id)
                    .filter(LocalHoliday::counts)
                    .orElseThrow(() -> Refusal.of("没有这条地方节日，或者已经撤回。请刷新页面。"));
            store.withdrawLocalHoliday(change, id, reason.strip());
            return next(change, CalendarChange.Kind.LOCAL_HOLIDAY_WITHDRAWN, null, id, "撤回" + title(holiday),
                    holiday.first(),
                    reason.strip());
        });
    }

    /** Notes that an update of the program has brought other notices along, so that what hangs on them is worked anew. */
    public Optional<CalendarChange> takeUpShipped() {
        String digest = shippedDigest();
        if (ledger.read(store::shippedDigest).equals(digest)) {
            return Optional.empty();
        }
        return ledger.change(Actor.program("calendar"), change -> {
            if (store.lockedState(change.sql()).getShippedDigest().equals(digest)) {
                change.journal(JournalDraft.of(Ids.INSTALLATION, "calendar.looked-at", "calendar", ""));
                return Optional.empty();
            }
            return Optional.of(next(change, CalendarChange.Kind.PROGRAM_UPDATED, null, null,
                    "程序自带的放假通知：" + HolidayNotices.shipped().getFirst().year() + "年至"
                            + HolidayNotices.shipped().getLast().year() + "年",
                    null, ""));
        });
    }

    private CalendarChange next(Change change, CalendarChange.Kind kind, @Nullable UUID notice,
            @Nullable UUID localHoliday, String summary, @Nullable LocalDate first, String reason) {
        CalendarChange what = store.next(change, kind, notice, localHoliday, summary, first, shippedDigest());
        change.journal(new JournalDraft(Ids.INSTALLATION,
                "calendar." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "calendar/" + (notice != null ? notice : localHoliday != null ? localHoliday : what.id()), reason, null,
                "{\"version\":" + what.version() + ",\"summary\":\"" + summary.replace("\"", "”") + "\"}"));
        followers.forEach(follower -> follower.follow(change, what));
        return what;
    }

    private static String shippedDigest() {
        StringBuilder all = new StringBuilder();
        HolidayNotices.shipped().forEach(notice -> all.append(notice).append(notice.periods()).append('\n'));
        MessageDigest digest = Sha256.digest();
        digest.update(all.toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.of(digest);
    }

    private static StoredNotice counting(Optional<StoredNotice> found) {
        return found.filter(StoredNotice::counts).orElseThrow(() -> Refusal.of("没有这份通知，或者已经撤回。请刷新页面。"));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.of("reason", "请写明撤回的理由。");
        }
    }

    private static void check(LocalHoliday holiday) {
        if (!holiday.regionCode().matches("\\d{2,12}")) {
            throw Refusal.of("regionCode", "行政区划代码应为2至12位数字，如内蒙古自治区150000。");
        }
        if (holiday.regionName().isBlank()) {
            throw Refusal.of("regionName", "请填写地区名称。");
        }
        if (holiday.name().isBlank()) {
            throw Refusal.of("name", "请填写节日名称。");
        }
        if (holiday.document().isBlank()) {
            throw Refusal.of("document", "请填写规定放假的文件名称和文号。").because(DOCUMENT_RULE);
        }
        LocalDate first = holiday.first();
        if (first.isBefore(WorkingCalendar.FIRST) || holiday.last().isAfter(WorkingCalendar.LAST)) {
            throw Refusal.of("first",
                    "日期超出可计算的范围（" + WorkingCalendar.FIRST + " 至 " + WorkingCalendar.LAST + "）。请核对年份。");
        }
        if (holiday.last().isBefore(first) || holiday.last().isAfter(first.plusDays(LONGEST_LOCAL_HOLIDAY - 1L))) {
            throw Refusal.of("last", "放假的最后一天应不早于第一天，并且总共不超过" + LONGEST_LOCAL_HOLIDAY + "天。请核对。");
        }
    }

    private static String title(LocalHoliday holiday) {
        return holiday.regionName() + holiday.name() + "（" + holiday.first()
                + (holiday.first().equals(holiday.last()) ? "" : "至" + holiday.last()) + "）";
    }
}
