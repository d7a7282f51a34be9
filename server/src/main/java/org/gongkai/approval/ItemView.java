package org.gongkai.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.approval.ItemState.Approved;
import org.gongkai.approval.ItemState.Confirmed;
import org.gongkai.approval.ItemState.Objected;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Returned;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.ItemState.Withdrawn;
import org.gongkai.look.Badge;
import org.gongkai.look.Happening;
import org.gongkai.look.Moment;
import org.gongkai.look.Step;
import org.gongkai.look.Step.State;
import org.gongkai.look.Tone;
import org.jspecify.annotations.Nullable;

/**
 * An item as its page shows it.
 *
 * @param item  the item
 * @param names of all who have to do with it
 */
public record ItemView(ApprovalItem item, Map<UUID, String> names) {

    /** Where an item stands, as a badge. */
    public static Badge badge(ItemState state) {
        Tone tone = switch (state) {
            case Waiting waiting -> waiting.urgent() ? Tone.WAITING : Tone.INFO;
            case Returned ignored -> Tone.WAITING;
            case Withdrawn ignored -> Tone.PLAIN;
            case Approved ignored -> Tone.GOOD;
            case Released ignored -> Tone.WAITING;
            case Confirmed ignored -> Tone.GOOD;
            case Objected ignored -> Tone.URGENT;
        };
        return new Badge(tone, state.chinese());
    }

    /** Everybody who has to do with an item. */
    static Set<UUID> people(ApprovalItem item) {
        Set<UUID> people = new HashSet<>(Set.of(item.drafter()));
        item.history().forEach(act -> people.addAll(act.authority().people()));
        return people;
    }

    public Badge badge() {
        return badge(item.state());
    }

    /** The name of somebody. */
    public String name(UUID person) {
        return names.getOrDefault(person, "（未知人员）");
    }

    /** Who did something: 代 names for whom they stood in. */
    public String actor(ActTaken act) {
        UUID onBehalf = act.onBehalf();
        return name(act.person()) + (onBehalf == null ? "" : "（代" + name(onBehalf) + "）");
    }

    /** Whether it should have been done before a day. */
    public boolean isOverdue(LocalDate today) {
        return item.dueOn() != null && item.dueOn().isBefore(today) && (item.state() instanceof Waiting
                || item.state() instanceof Released);
    }

    /** Where a return usually goes from here. */
    public String usualReturn() {
        return item.state() instanceof Waiting waiting
                ? String.valueOf(item.route().step(waiting.step()).returnsTo())
                : "";
    }

    /** The route with what has become of each step in the present round. */
    public List<Step> steps() {
        Map<Integer, ActTaken> done = new HashMap<>();
        int returnedBy = 0;
        int skippedFrom = 0;
        for (ActTaken act : item.history()) {
            switch (act.act()) {
                case SUBMITTED, RESUBMITTED -> {
                    done.clear();
                    returnedBy = 0;
                    skippedFrom = 0;
                }
                case APPROVED -> done.put(act.step(), act);
                case RELEASED -> {
                    done.put(act.bound(), act);
                    skippedFrom = act.step();
                }
                case RETURNED -> {
                    int to = act.to();
                    done.keySet().removeIf(step -> to > 0 && step >= to || step == act.bound());
                    done.remove(item.route().last());
                    returnedBy = to == 0 ? act.step() : 0;
                    skippedFrom = 0;
                }
                case WRITTEN, WITHDRAWN, CONFIRMED, OBJECTED, HANDED_OVER -> {
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        List<Integer> skipped = skippedFrom == 0 ? List.of() : item.route().skippedFrom(skippedFrom);
        for (int number = 1; number <= item.route().last(); number++) {
            steps.add(step(number, done.get(number), returnedBy, skipped.contains(number)));
        }
        return steps;
    }

    private Step step(int number, @Nullable ActTaken act, int returnedBy, boolean skipped) {
        ApprovalStep step = item.route().step(number);
        if (act != null) {
            String how = act.act() == Act.RELEASED ? "紧急发布　" : "";
            return new Step(State.DONE, step.name(), how + actor(act) + "　" + Moment.of(act.at()).text());
        }
        if (item.state() instanceof Waiting waiting && waiting.step() == number) {
            return new Step(State.CURRENT, step.name(), step.role().chinese()
                    + (item.dueOn() == null ? "" : "　期限" + Moment.of(item.dueOn()).text()));
        }
        if (item.state() instanceof Returned && returnedBy == number) {
            return new Step(State.RETURNED, step.name(), step.role().chinese());
        }
        return skipped
                ? new Step(State.SKIPPED, step.name(), "紧急发布")
                : new Step(State.AHEAD, step.name(), step.role().chinese());
    }

    /** What happened, the oldest first. */
    public List<Happening> timeline() {
        return item.history()
                .stream()
                .map(act -> new Happening(tone(act.act()), Moment.of(act.at()), said(act),
                        actor(act), act.remarks(), ""))
                .toList();
    }

    private String said(ActTaken act) {
        String where = act.step() > 0 && act.act() != Act.HANDED_OVER && act.act() != Act.WITHDRAWN
                ? item.route().step(act.act() == Act.RELEASED ? act.bound() : act.step()).name() + "："
                : "";
        String to = act.act() == Act.RETURNED
                ? act.to() == 0 ? "给起草人" : "到“" + item.route().step(act.to()).name() + "”"
                : act.act() == Act.SUBMITTED && act.round() == 1 ? "审批" : "";
        return where + act.act().chinese() + to;
    }

    private static Tone tone(Act act) {
        return switch (act) {
            case SUBMITTED, RESUBMITTED -> Tone.INFO;
            case APPROVED, CONFIRMED -> Tone.GOOD;
            case RETURNED, RELEASED -> Tone.WAITING;
            case OBJECTED -> Tone.URGENT;
            case WRITTEN, WITHDRAWN, HANDED_OVER -> Tone.PLAIN;
        };
    }
}
