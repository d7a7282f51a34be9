package org.gongkai.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongkai.agency.PersonStore;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.EffectBook.Attempt;
import org.gongkai.ledger.jobs.EffectBook.Row;
import org.gongkai.ledger.jobs.EffectState;
import org.gongkai.look.Badge;
import org.gongkai.look.Fact;
import org.gongkai.look.Moment;
import org.gongkai.look.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Effects and who did things, in the words of the office. */
@Component
public final class EffectWords {

    private static final String PERSON = "person:";
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ChinaTime.ZONE);

    private final JobsAtWork jobs;
    private final Ledger ledger;
    private final PersonStore people;

    EffectWords(JobsAtWork jobs, Ledger ledger, PersonStore people) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.people = people;
    }

    /** A kind of effects. */
    public String label(String kind) {
        return jobs.label(kind);
    }

    /** How an effect stands. */
    public Badge badge(Row row) {
        return row.waitsForTurn()
                ? new Badge(Tone.STOPPED, "等待前一项")
                : row.state() == EffectState.WAITING && row.problem() != null
                        ? new Badge(Tone.WAITING, "等待重试")
                        : new Badge(tone(row.state()), row.state().chinese());
    }

    /** The tone of a state. */
    public Tone tone(EffectState state) {
        return switch (state) {
            case WAITING, GIVEN_UP -> Tone.PLAIN;
            case RUNNING -> Tone.INFO;
            case HELD -> Tone.WAITING;
            case FAILED -> Tone.URGENT;
            case DONE -> Tone.GOOD;
        };
    }

    /** How an attempt ended. */
    public Badge badge(Attempt attempt) {
        return new Badge(switch (attempt.outcome()) {
            case RUNNING -> Tone.INFO;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.URGENT;
            case STOPPED, LOST -> Tone.WAITING;
        }, attempt.outcome().chinese());
    }

    /** How far it is, in words; empty when it is not known. */
    public String progress(Row row) {
        String number = row.total() > 0 ? row.done() + " / " + row.total() : row.done() > 0 ? "已处理 " + row.done() : "";
        return row.message().isEmpty() ? number : number.isEmpty() ? row.message() : row.message() + "，" + number;
    }

    /** What is known of an effect. */
    public List<Fact> facts(Row row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("类别", label(row.kind())));
        facts.add(new Fact("对象", row.key()));
        facts.add(new Fact("编号", row.id().toString()));
        facts.add(new Fact("提出时间", moment(row.putAt())));
        facts.add(new Fact("提出人", actor(row.putBy())));
        facts.add(new Fact("次序", row.inOrder() ? "与同一对象的事项依次执行" : "可与其他事项同时执行"));
        facts.add(new Fact("已执行", row.attempts() + " 次"));
        if (row.nextAt() != null && row.state() == EffectState.WAITING) {
            facts.add(new Fact("下次执行", moment(row.nextAt())));
        }
        if (row.endedAt() != null) {
            facts.add(new Fact("结束时间", moment(row.endedAt())));
        }
        return facts;
    }

    /** A moment; a dash for none. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "—" : Moment.of(moment).text();
    }

    /** A moment to the second, where the order of things is their meaning. */
    public String exact(Instant moment) {
        return EXACT.format(moment);
    }

    /** How long an attempt took. */
    public String took(Attempt attempt) {
        if (attempt.endedAt() == null) {
            return "—";
        }
        Duration took = Duration.between(attempt.startedAt(), attempt.endedAt());
        return took.toMinutes() > 0
                ? took.toMinutes() + " 分 " + took.toSecondsPart() + " 秒"
                : "%d.%03d 秒".formatted(took.toSeconds(), took.toMillisPart());
    }

    /** Who did something: the name of a person, or the task of the program. */
    public String actor(String code) {
        if (!code.startsWith(PERSON)) {
            return code.startsWith("program:") ? JournalWords.program(code.substring("program:".length())) : code;
        }
        UUID person = Keys.of(code.substring(PERSON.length()));
        return person == null
                ? code
                : ledger.read(sql -> people.find(sql, person)).map(found -> found.name()).orElse(code);
    }
}
