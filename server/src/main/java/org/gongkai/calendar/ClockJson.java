package org.gongkai.calendar;

import java.time.LocalDate;

import org.gongkai.law.clock.ClockDay;
import org.gongkai.law.clock.ClockRemark;
import org.gongkai.law.clock.ClockState;
import org.gongkai.law.clock.ClockStep;
import org.gongkai.law.clock.ReplyClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reply clock as JSON, for other programs: what {@code gongkai clock --json} prints and {@code /clock.json} answers. */
public final class ClockJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ClockJson() {}

    /** The clock as one line of JSON, texts in one of the languages. */
    public static String of(ReplyClock clock, boolean english) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("due", text(clock.due().orElse(null)));
        root.put("provisional", clock.isProvisional());
        state(root.putObject("state"), clock.state());
        root.put("limit", clock.limit());
        ArrayNode days = root.putArray("days");
        for (ClockDay day : clock.days()) {
            ObjectNode node = days.addObject();
            node.put("date", day.date().toString());
            node.put("kind", day.kind().code());
            node.put("count", day.count());
            node.put("article", day.article().in(english));
            if (!day.name().chinese().isEmpty()) {
                node.put("name", day.name().in(english));
            }
            if (day.assumed()) {
                node.put("assumed", true);
            }
        }
        ArrayNode steps = root.putArray("events");
        for (ClockStep step : clock.steps()) {
            ObjectNode node = steps.addObject();
            node.put("event", step.event().kind().code());
            node.put("date", text(step.event().date()));
            node.put("effect", step.effect().in(english));
            node.put("article", step.basis().citation().in(english));
        }
        ArrayNode remarks = root.putArray("remarks");
        for (ClockRemark remark : clock.remarks()) {
            ObjectNode node = remarks.addObject();
            node.put("message", remark.text().in(english));
            node.put("article", remark.basis().citation().in(english));
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void state(ObjectNode node, ClockState state) {
        switch (state) {
            case ClockState.NotStarted ignored -> node.put("name", "notStarted");
            case ClockState.Running running -> node.put("name", "running").put("since", running.start().toString());
            case ClockState.Stopped stopped -> {
                node.put("name", "stopped").put("since", stopped.since().toString());
                node.put("daysLeft", stopped.daysLeft()).put("dueAtLatest", text(stopped.dueAtLatest()));
                ArrayNode causes = node.putArray("causes");
                stopped.causes().forEach(cause -> causes.add(cause.code()));
            }
            case ClockState.Ended ended -> node.put("name", "ended")
                    .put("by", ended.by().code())
                    .put("date", ended.date().toString())
                    .put("late", ended.isLate());
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
