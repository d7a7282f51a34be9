package org.gongkai.calendar;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.calendar.CalendarBook.NoticeSource;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.law.calendar.HolidayNotice;
import org.gongkai.law.calendar.UnreadableNoticeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.files.Sha256;
import org.gongkai.look.Day;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The year, its notices, and what can be done to them. */
@Controller
final class CalendarPages implements Menu {

    private static final int CHANGES = 20;

    private final CalendarBook book;
    private final CalendarStore store;
    private final OfficeCalendar calendar;
    private final AgencyStore agencies;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    CalendarPages(CalendarBook book, CalendarStore store, OfficeCalendar calendar, AgencyStore agencies, Access access,
            Ledger ledger, Clock clock) {
        this.access = access;
        this.book = book;
        this.store = store;
        this.calendar = calendar;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(700, "/office/calendar", "工作日历", Permission.READ_AGENCIES));
    }

    @Needs(Permission.READ_AGENCIES)
    @GetMapping("/office/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, SignedIn who, Model model) {
        Calendars calendars = calendar.now();
        String region = ledger.read(sql -> agencies.find(sql, who.agency()).map(it -> it.region().code()).orElse(""));
        WorkingCalendar working = calendars.in(region);
        int wanted = year == null ? ChinaTime.today(clock).getYear() : year;
        int shown = Math.clamp(wanted, WorkingCalendar.FIRST.getYear(), WorkingCalendar.LAST.getYear());
        List<Day> days = LocalDate.ofYearDay(shown, 1)
                .datesUntil(LocalDate.ofYearDay(shown, 1).plusYears(1))
                .map(date -> Day.of(working.day(date)))
                .toList();
        model.addAttribute("year", shown);
        model.addAttribute("days", days);
        model.addAttribute("assumed", working.isAssumed(shown));
        model.addAttribute("laidDown", calendars.laidDown());
        model.addAttribute("notices",
                working.notices().stream().filter(notice -> notice.year() == shown).toList());
        model.addAttribute("stored", ledger.read(store::notices));
        model.addAttribute("contradicting", calendars.contradicting());
        model.addAttribute("changes", ledger.read(sql -> store.changes(sql, CHANGES)));
        model.addAttribute("workingDays", days.stream()
                .filter(day -> day.kind() == Day.Kind.WORKING || day.kind() == Day.Kind.MAKE_UP)
                .count());
        model.addAttribute("manages", access.may(who, Permission.MANAGE_CALENDAR));
        model.addAttribute("readsCases", who.may(Permission.READ_APPLICATIONS));
        return "calendar/year";
    }

    @Needs(Permission.MANAGE_CALENDAR)
    @GetMapping("/office/calendar/notices/new")
    String form(Model model) {
        return form("", Problems.none(), model);
    }

    @Needs(Permission.MANAGE_CALENDAR)
    @PostMapping("/office/calendar/notices/preview")
    String preview(@RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model, HttpServletResponse response) throws IOException {
        String words = text;
        NoticeSource source = NoticeSource.PASTED;
        String field = "text";
        try {
            if (file != null && !file.isEmpty()) {
                field = "file";
                byte[] content = file.getSize() > NoticeFile.LARGEST
                        ? new byte[NoticeFile.LARGEST + 1]
                        : file.getBytes();
                String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                words = NoticeFile.text(name, content);
                source = new NoticeSource(name.substring(Math.max(0, name.length() - 200)),
                        HexFormat.of().formatHex(Sha256.digest().digest(content)));
            } else if (text.isBlank()) {
                throw new UnreadableNoticeException(0, "请粘贴通知全文，或者选择文件。", "Paste the notice or choose a file.");
            }
            CalendarBook.Preview preview = book.preview(words);
            model.addAttribute("preview", preview);
            model.addAttribute("text", words);
            model.addAttribute("source", source);
            return "calendar/preview";
        } catch (UnreadableNoticeException unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(words, Problems.of(field, unreadable.message(false)), model);
        }
    }

    @Needs(Permission.MANAGE_CALENDAR)
    @PostMapping("/office/calendar/notices")
    String importNotice(@RequestParam String text, @RequestParam(defaultValue = "") String fileName,
            @RequestParam(defaultValue = "") String fileHash, SignedIn who, Model model, HttpServletResponse response) {
        boolean file = !fileName.isBlank() && fileName.length() <= 200 && Sha256.isOne(fileHash);
        try {
            HolidayNotice notice = book.preview(text).notice();
            book.importNotice(who, text, file ? new NoticeSource(fileName, fileHash) : NoticeSource.PASTED);
            return "redirect:/office/calendar?year=" + notice.year();
        } catch (UnreadableNoticeException unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(text, Problems.of("text", unreadable.message(false)), model);
        }
    }

    private static String form(String text, Problems problems, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("problems", problems);
        return "calendar/form";
    }

    @Needs(Permission.READ_AGENCIES)
    @GetMapping("/office/calendar/notices/{id}")
    String notice(@PathVariable UUID id, SignedIn who, Model model) {
        return notice(id, Problems.none(), "", who, model);
    }

    @Needs(Permission.MANAGE_CALENDAR)
    @PostMapping("/office/calendar/notices/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who, Model model,
            HttpServletResponse response) {
        try {
            book.withdrawNotice(who, id, reason);
            return "redirect:/office/calendar/notices/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return notice(id, Problems.of(refusal.field(), refusal.message()), reason, who, model);
        }
    }

    private String notice(UUID id, Problems problems, String reason, SignedIn who, Model model) {
        StoredNotice notice = ledger.read(sql -> store.notice(sql, id)).orElseThrow(OutOfReach::new);
        boolean mayWithdraw = access.may(who, Permission.MANAGE_CALENDAR) && notice.counts();
        CalendarBook.Preview withdrawal = null;
        String obstacle = "";
        if (mayWithdraw) {
            try {
                withdrawal = book.previewWithdrawal(id);
            } catch (UnreadableNoticeException needed) {
                obstacle = needed.message(false);
            }
        }
        model.addAttribute("notice", notice);
        model.addAttribute("withdrawal", withdrawal);
        model.addAttribute("obstacle", obstacle);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "calendar/notice";
    }

    @Needs(Permission.READ_AGENCIES)
    @GetMapping("/office/calendar/local-holidays")
    String localHolidays(SignedIn who, Model model) {
        return localHolidays(LocalHolidayForm.EMPTY, Problems.none(), who, model);
    }

    @Needs(Permission.MANAGE_CALENDAR)
    @PostMapping("/office/calendar/local-holidays")
    String addLocalHoliday(LocalHolidayForm form, SignedIn who, Model model, HttpServletResponse response) {
        Problems problems = Problems.none();
        LocalDate first = day(form.first(), "first", problems);
        LocalDate last = form.last().isBlank() ? first : day(form.last(), "last", problems);
        if (problems.isEmpty() && first != null && last != null) {
            try {
                book.addLocalHoliday(who, new LocalHoliday(Ids.next(), form.regionCode().strip(),
                        form.regionName().strip(), form.name().strip(), form.document().strip(), first, last, null));
                return "redirect:/office/calendar/local-holidays";
            } catch (Refusal refusal) {
                problems.add(refusal.field(), refusal.message());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return localHolidays(form, problems, who, model);
    }

    @Needs(Permission.MANAGE_CALENDAR)
    @PostMapping("/office/calendar/local-holidays/{id}/withdraw")
    String withdrawLocalHoliday(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who) {
        book.withdrawLocalHoliday(who, id, reason);
        return "redirect:/office/calendar/local-holidays";
    }

    private String localHolidays(LocalHolidayForm form, Problems problems, SignedIn who, Model model) {
        model.addAttribute("holidays", ledger.read(store::localHolidays));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("manages", access.may(who, Permission.MANAGE_CALENDAR));
        return "calendar/local";
    }

    private static @Nullable LocalDate day(String text, String field, Problems problems) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            problems.add(field, "请填写日期，如 2026-07-11。");
            return null;
        }
    }
}
