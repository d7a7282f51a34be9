package org.gongkai.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Listing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.APPLICATION;

/**
 * Finds applications of an agency: by urgency, in pages; what is due when; how many there are. A page far back costs no more
 * than the first, for they go by due day and key.
 */
@Component
public final class CaseList {

    private final Ledger ledger;
    private final OfficeCalendar calendar;

    CaseList(Ledger ledger, OfficeCalendar calendar) {
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** What a list shows. */
    public enum Show {
        // @formatter:off
        OPEN("open", "在办"),
        OVERDUE("overdue", "已逾期"),
        TODAY("today", "今日到期"),
        SOON("soon", "五个工作日内到期"),
        STOPPED("stopped", "停止计算"),
        UNCONFIRMED("unconfirmed", "待确认收到日期"),
        EXTENDED("extended", "已延期"),
        PROVISIONAL("provisional", "期限暂定"),
        CLOSED("closed", "已办结"),
        ALL("all", "全部");
        // @formatter:on

        private final String code;
        private final String chinese;

        Show(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** The one with this code. */
        public static Optional<Show> ofCode(String code) {
            for (Show show : values()) {
                if (show.code.equals(code)) {
                    return Optional.of(show);
                }
            }
            return Optional.empty();
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * Which cases.
     *
     * @param agency  of which agency
     * @param show    in which state
     * @param handler only those of this person; null for all
     * @param free    only those that nobody handles
     * @param text    only those whose number or subject has this; empty for all
     */
    public record Filter(UUID agency, Show show, @Nullable UUID handler, boolean free, String text) {

        /** All open cases of an agency. */
        public static Filter open(UUID agency) {
            return new Filter(agency, Show.OPEN, null, false, "");
        }
    }

    /**
     * How many open cases there are, by urgency.
     *
     * @param overdue     the last day has passed
     * @param today       the last day is today
     * @param withinThree due within three working days after today
     * @param withinFive  due within five, those within three included
     * @param stopped     the limit does not run
     * @param unconfirmed the day of receipt is not settled
     * @param extended    the limit was extended
     * @param provisional the due day may move
     * @param open        all
     */
    public record Counts(int overdue, int today, int withinThree, int withinFive, int stopped, int unconfirmed,
            int extended, int provisional, int open) {}

    /**
     * A page of a list, the most urgent first; closed cases by their due day as well.
     *
     * @param after the key of the last row of the page before; null for the first page
     */
    public Listing<ApplicationCase> page(Filter filter, LocalDate today, @Nullable String after) {
        Key from = after == null ? null : Key.of(after);
        WorkingCalendar working = calendar.now().national();
        return Listing.of(ledger.read(sql -> {
            var cases = sql.selectFrom(APPLICATION)
                    .where(condition(filter, today, working))
                    .orderBy(APPLICATION.SORT_ON, APPLICATION.ID);
            return from == null
                    ? cases.limit(Listing.SIZE + 1).fetch(ApplicationStore::application)
                    : cases.seek(from.day(), from.id())
                            .limit(Listing.SIZE + 1)
                            .fetch(ApplicationStore::application);
        }), Key::of);
    }

    /** Open cases that are due between two days, both included, the most urgent first. */
    public List<ApplicationCase> casesDueBetween(UUID agency, LocalDate first, LocalDate last, int limit) {
        return ledger.read(sql -> sql.selectFrom(APPLICATION)
                .where(APPLICATION.AGENCY_ID.eq(agency), APPLICATION.IS_OPEN.isTrue(),
                        APPLICATION.SORT_ON.between(first, last))
                .orderBy(APPLICATION.SORT_ON, APPLICATION.ID)
                .limit(limit)
                .fetch(ApplicationStore::application));
    }

    /**
     * Open cases of one handler in an agency, the most urgent first.
     *
     * @param free whether also those that nobody handles
     */
    public List<ApplicationCase> openOf(UUID handler, UUID agency, boolean free, int limit) {
        Condition theirs = APPLICATION.HANDLER_ID.eq(handler);
        return ledger.read(sql -> sql.selectFrom(APPLICATION)
                .where(APPLICATION.AGENCY_ID.eq(agency), APPLICATION.IS_OPEN.isTrue(),
                        free ? theirs.or(APPLICATION.HANDLER_ID.isNull()) : theirs)
                .orderBy(APPLICATION.SORT_ON, APPLICATION.ID)
                .limit(limit)
                .fetch(ApplicationStore::application));
    }

    /** How many open cases a handler has in an agency. */
    public int openCount(UUID handler, UUID agency) {
        return ledger.read(sql -> sql.fetchCount(APPLICATION, APPLICATION.HANDLER_ID.eq(handler),
                APPLICATION.IS_OPEN.isTrue(), APPLICATION.AGENCY_ID.eq(agency)));
    }

    /** How many cases of an agency are overdue or due today; quick, for it stands beside every page. */
    public int urgent(UUID agency, LocalDate today) {
        return ledger.read(sql -> sql.fetchCount(APPLICATION, APPLICATION.AGENCY_ID.eq(agency),
                APPLICATION.IS_OPEN.isTrue(), APPLICATION.SORT_ON.le(today)));
    }

    /** How many open cases an agency has, by urgency. */
    public Counts counts(UUID agency, LocalDate today) {
        WorkingCalendar working = calendar.now().national();
        return ledger.read(sql -> counts(sql, agency, today, working));
    }

    private static Counts counts(DSLContext sql, UUID agency, LocalDate today, WorkingCalendar working) {
        List<Field<?>> counted = new ArrayList<>();
        counted.add(count(overdue(today)));
        counted.add(count(APPLICATION.DUE_ON.eq(today)));
        counted.add(count(within(today, 3, working)));
        counted.add(count(within(today, 5, working)));
        counted.add(count(APPLICATION.PHASE.eq(Phase.STOPPED.name())));
        counted.add(count(APPLICATION.PHASE.eq(Phase.UNCONFIRMED.name())));
        counted.add(count(APPLICATION.EXTENDED.isTrue()));
        counted.add(count(APPLICATION.PROVISIONAL.isTrue()));
        counted.add(DSL.count());
        var row = sql.select(counted)
                .from(APPLICATION)
                .where(APPLICATION.AGENCY_ID.eq(agency), APPLICATION.IS_OPEN.isTrue())
                .fetchSingle();
        int[] number = new int[counted.size()];
        for (int i = 0; i < number.length; i++) {
            Integer found = row.get(i, Integer.class);
            number[i] = found == null ? 0 : found;
        }
        return new Counts(number[0], number[1], number[2], number[3], number[4], number[5], number[6], number[7],
                number[8]);
    }

    private static Field<?> count(Condition condition) {
        return DSL.count().filterWhere(condition);
    }

    private static Condition overdue(LocalDate today) {
        return APPLICATION.DUE_ON.lt(today);
    }

    private static Condition within(LocalDate today, int workingDays, WorkingCalendar working) {
        return APPLICATION.DUE_ON.gt(today).and(APPLICATION.DUE_ON.le(working.plusWorkingDays(today, workingDays)));
    }

    private static Condition condition(Filter filter, LocalDate today, WorkingCalendar working) {
        Condition open = APPLICATION.IS_OPEN.isTrue();
        Condition shown = switch (filter.show()) {
            case OPEN -> open;
            case OVERDUE -> open.and(overdue(today));
            case TODAY -> open.and(APPLICATION.DUE_ON.eq(today));
            case SOON -> open.and(within(today, 5, working));
            case STOPPED -> open.and(APPLICATION.PHASE.eq(Phase.STOPPED.name()));
            case UNCONFIRMED -> open.and(APPLICATION.PHASE.eq(Phase.UNCONFIRMED.name()));
            case EXTENDED -> open.and(APPLICATION.EXTENDED.isTrue());
            case PROVISIONAL -> open.and(APPLICATION.PROVISIONAL.isTrue());
            case CLOSED -> APPLICATION.IS_OPEN.isFalse();
            case ALL -> DSL.noCondition();
        };
        Condition handled = filter.free()
                ? APPLICATION.HANDLER_ID.isNull()
                : filter.handler() == null ? DSL.noCondition() : APPLICATION.HANDLER_ID.eq(filter.handler());
        String text = filter.text().strip();
        Condition found = text.isEmpty()
                ? DSL.noCondition()
                : APPLICATION.NUMBER.containsIgnoreCase(text).or(APPLICATION.SOUGHT.containsIgnoreCase(text));
        return DSL.and(APPLICATION.AGENCY_ID.eq(filter.agency()), shown, handled, found);
    }

    /** Where a page ends. */
    private record Key(LocalDate day, UUID id) {

        static String of(ApplicationCase last) {
            return last.dueDate().sort() + "_" + last.id();
        }

        static Key of(String text) {
            String[] parts = text.split("_", 2);
            try {
                return new Key(LocalDate.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw Refusal.of("翻页参数有误。请从列表第一页重新打开。");
            }
        }
    }
}
