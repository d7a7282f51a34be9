package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.calendar.ClockJson;
import org.gongkai.calendar.ClockVerdict;
import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.CalendarRangeException;
import org.gongkai.law.calendar.NoticeReader;
import org.gongkai.law.calendar.UnreadableNoticeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockContradictionException;
import org.gongkai.law.clock.ClockDay;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.ClockRemark;
import org.gongkai.law.clock.ClockStep;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.EventReader;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.report.command.Session;
import org.gongkai.report.terminal.Grid;
import org.gongkai.report.terminal.Style;
import org.gongkai.report.terminal.TextWidth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai clock}: by when an application has to be answered, and why. Needs no office. */
@Command(name = "clock")
final class ClockCommand extends OfficeCommand {

    private static final int COLUMNS = 5;
    private static final int LINES_BETWEEN = COLUMNS + 1;

    @Option(names = "--received", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "clock.received") private String received = "";

    @Option(names = "--event", paramLabel = "NAME=VALUE", descriptionKey = "clock.event") private List<String> events = new ArrayList<>();

    @Option(names = "--notice", paramLabel = "FILE", descriptionKey = "clock.notice") private List<Path> notices = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "clock.json") private boolean json;

    ClockCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        try {
            ReplyClock clock = ReplyClock.of(readEvents(), calendar());
            if (json) {
                session.out().println(ClockJson.of(clock, words.english()));
            } else {
                print(clock);
            }
            return GOOD;
        } catch (ClockContradictionException wrong) {
            return refuse(wrong.message(words.english()));
        } catch (CalendarRangeException wrong) {
            return refuse(wrong.message(words.english()));
        } catch (UnreadableNoticeException wrong) {
            return refuse(wrong.message(words.english()));
        }
    }

    private int refuse(String message) {
        session.err().println(message);
        return NOT_DONE;
    }

    private List<ClockEvent> readEvents() {
        List<ClockEvent> read = new ArrayList<>();
        read.add(EventReader.read(EventKind.RECEIVED.code(), received));
        for (String event : events) {
            int sign = event.indexOf('=');
            read.add(EventReader.read(sign < 0 ? event : event.substring(0, sign),
                    sign < 0 ? "" : event.substring(sign + 1)));
        }
        return read;
    }

    private WorkingCalendar calendar() throws UnreadableNoticeException {
        WorkingCalendar calendar = WorkingCalendar.shipped();
        for (Path file : notices) {
            calendar = calendar.with(NoticeReader.read(text(file)));
        }
        return calendar;
    }

    private String text(Path file) throws UnreadableNoticeException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw new UnreadableNoticeException(0, "放假通知文件“" + file + "”不是 UTF-8 文本。请另存为 UTF-8 编码的文本文件。",
                    "The notice " + file + " is not UTF-8 text. Save it as such.");
        } catch (IOException wrong) {
            throw new UnreadableNoticeException(0, "读不到放假通知文件“" + file + "”。请核对文件名。",
                    "The notice " + file + " cannot be read. Check its name.");
        }
    }

    private void print(ReplyClock clock) {
        session.out().println(text(ClockVerdict.of(clock)));
        session.out().println();
        for (ClockStep step : clock.steps()) {
            session.out()
                    .println(words.of("clock.step", step.event().date() == null ? "" : step.event().date(),
                            text(step.event().kind().title()), text(step.effect()), text(step.basis().citation())));
        }
        for (ClockRemark remark : clock.remarks()) {
            session.out().println(words.of("clock.remark", text(remark.text())));
        }
        if (!clock.days().isEmpty()) {
            session.out().println();
            table(clock.days()).forEach(session.out()::println);
        }
    }

    private List<String> table(List<ClockDay> days) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("clock.date"), words.of("clock.weekday"), words.of("clock.kind"),
                words.of("clock.count"), words.of("clock.article")));
        for (ClockDay day : days) {
            String name = text(day.name());
            rows.add(List.of(day.date().toString(), words.of("clock.weekday." + day.date().getDayOfWeek().getValue()),
                    text(day.kind().title()) + (name.isEmpty() ? "" : words.of("clock.name", name))
                            + (day.assumed() ? words.of("clock.assumed") : ""),
                    day.count() == null ? "" : day.count().toString(), text(day.article())));
        }
        return Grid.draw(cells(rows), widths(rows), ruled(rows.size()), session.terminal());
    }

    private static List<Grid.Cell> cells(List<List<String>> rows) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < COLUMNS; column++) {
                boolean figure = column == COLUMNS - 2;
                Grid.Align align = row == 0 ? Grid.Align.CENTRE : figure ? Grid.Align.RIGHT : Grid.Align.LEFT;
                cells.add(new Grid.Cell(row, column, 1, 1, rows.get(row).get(column), align,
                        row == 0 ? Style.BOLD : Style.PLAIN));
            }
        }
        return cells;
    }

    /** As wide as the text asks for; the last column gets what the terminal leaves. */
    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[COLUMNS];
        int left = session.terminal().columns() - LINES_BETWEEN;
        for (int column = 0; column < COLUMNS; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], TextWidth.of(row.get(column)));
            }
            if (column == COLUMNS - 1) {
                widths[column] = Math.min(widths[column], Math.max(TextWidth.of(rows.get(0).get(column)) * 2, left));
            }
            left -= widths[column];
        }
        return widths;
    }

    private static boolean[] ruled(int rows) {
        boolean[] ruled = new boolean[rows];
        ruled[0] = true;
        return ruled;
    }

    private String text(Bilingual text) {
        return text.in(words.english());
    }
}
