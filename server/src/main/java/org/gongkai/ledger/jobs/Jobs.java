package org.gongkai.ledger.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.DatabaseKind;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.schema.tables.records.EffectRecord;
import org.jooq.DSLContext;

/**
 * Works off the {@link Outbox} and the recurring jobs as long as it is open, on virtual threads. Several nodes on one
 * PostgreSQL share the work; one effect is never run by two of them at once.
 */
public final class Jobs implements AutoCloseable {

    /** What the kinds of the runs of recurring jobs begin with. */
    static final String JOB = "job.";

    /** Who puts in the runs of recurring jobs. */
    private static final Actor TIMETABLE = Actor.program("timetable");
    private static final String SUPERSEDED = "已由下一次运行取代。";

    private final Ledger ledger;
    private final Scheduler scheduler;

    private Jobs(Ledger ledger, List<EffectHandler> handlers, List<RecurringJob> recurring, List<EffectWatch> watches,
            JobSettings settings) {
        this.ledger = ledger;
        String node = node();
        EffectWork work = new EffectWork(ledger, byKind(handlers, recurring), List.copyOf(watches), node, this::wake);
        Clock clock = ledger.clock();
        List<Task<?>> tasks = new ArrayList<>();
        tasks.add(Tasks.custom(EffectStore.TASK, Void.class)
                // The work writes its own endings; what still comes here could not reach the database. The row stays as it
                // is, the heartbeat ends, and it is taken up again.
                .onFailure((failed, operations) -> {
                })
                .onDeadExecution((dead, operations) -> revive(
                        new Claim(UUID.fromString(dead.getExecution().taskInstance.getId()),
                                dead.getExecution().version, String.valueOf(dead.getExecution().pickedBy))))
                .execute(work::execute));
        this.scheduler = Scheduler.create(ledger.machineryConnections(), tasks)
                .startTasks(recurring.stream().map(this::task).toList())
                .jdbcCustomization(new SchedulerTable(ledger.kind()))
                .serializer(new SchedulerTable.NoData())
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(clock::instant)
                .threads(settings.workers())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.9, 1.0)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.stop())
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /**
     * Starts to work.
     *
     * @param outbox    where effects are put in; it wakes this at once
     * @param handlers  one for each kind
     * @param recurring the jobs that recur
     * @param watches   who is told of every attempt
     */
    public static Jobs start(Ledger ledger, Outbox outbox, List<EffectHandler> handlers, List<RecurringJob> recurring,
            List<EffectWatch> watches, JobSettings settings) {
        Jobs jobs = new Jobs(ledger, handlers, recurring, watches, settings);
        if (ledger.kind() == DatabaseKind.SQLITE) {
            jobs.releaseAll();
        }
        jobs.scheduler.start();
        outbox.onPut(jobs::wake);
        return jobs;
    }

    private static Map<String, EffectHandler> byKind(List<EffectHandler> handlers, List<RecurringJob> recurring) {
        Map<String, EffectHandler> byKind = new LinkedHashMap<>();
        for (EffectHandler handler : handlers) {
            add(byKind, handler);
        }
        for (RecurringJob job : recurring) {
            add(byKind, new JobRun(job));
        }
        return Map.copyOf(byKind);
    }

    private static void add(Map<String, EffectHandler> byKind, EffectHandler handler) {
        if (byKind.put(handler.kind(), handler) != null) {
            throw new IllegalArgumentException("two handlers for effects of kind " + handler.kind());
        }
    }

    /** A name of this process, a new one at each start. */
    private static String node() {
        String host = System.getenv().getOrDefault("HOSTNAME", "node");
        return host.substring(0, Math.min(host.length(), 30)) + "-" + Long.toHexString(Ids.next()
                .getLeastSignificantBits() & 0xffffffL) + "-" + ProcessHandle.current().pid();
    }

    /** The kind of a job's runs. */
    public static String kindOf(RecurringJob job) {
        return JOB + job.name();
    }

    /** Looks at once for what is due. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** On SQLite nobody else can hold anything: the data folder is ours. What is held was held by a process that died. */
    private void releaseAll() {
        ledger.machinery(sql -> {
            EffectStore.claims(sql).forEach(claim -> EffectStore.revive(sql, claim, now()));
            EffectStore.releaseJobs(sql);
            return 0;
        });
    }

    private void revive(Claim claim) {
        ledger.machinery(sql -> {
            EffectStore.revive(sql, claim, now());
            return 0;
        });
    }

    private RecurringTask<?> task(RecurringJob job) {
        Schedule schedule = switch (job.timetable()) {
            case Timetable.Daily daily -> Schedules.daily(ChinaTime.ZONE, daily.time());
            case Timetable.Every every -> Schedules.fixedDelay(every.pause());
        };
        return Tasks.recurring(kindOf(job), schedule).execute((instance, context) -> {
            ledger.machinery(sql -> {
                putRun(sql, job);
                return 0;
            });
            wake();
        });
    }

    private void putRun(DSLContext sql, RecurringJob job) {
        String kind = kindOf(job);
        if (!EffectStore.ofKind(sql, kind, EffectState.WAITING, EffectState.RUNNING).isEmpty()) {
            return;
        }
        for (EffectRecord failed : EffectStore.ofKind(sql, kind, EffectState.FAILED)) {
            EffectStore.end(sql, failed.getId(), EffectState.GIVEN_UP, SUPERSEDED, now());
        }
        EffectStore.insert(sql, kind, job.name(), "", false, now(), TIMETABLE);
    }

    private Instant now() {
        return ledger.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Stops: takes nothing up any more, and lets what runs come to an end. */
    @Override
    public void close() {
        scheduler.stop();
    }

    /** A run of a recurring job, as an effect. */
    private record JobRun(RecurringJob job) implements EffectHandler {

        @Override
        public String kind() {
            return kindOf(job);
        }

        @Override
        public String label() {
            return job.label();
        }

        @Override
        public Retry retry() {
            return job.retry();
        }

        @Override
        public void handle(Effect effect) throws Exception {
            job.run(effect.progress());
        }
    }
}
