package org.gongkai.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.EffectHandler;
import org.gongkai.ledger.jobs.EffectWatch;
import org.gongkai.ledger.jobs.JobSettings;
import org.gongkai.ledger.jobs.Jobs;
import org.gongkai.ledger.jobs.Outbox;
import org.gongkai.ledger.jobs.RecurringJob;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The jobs, at work as long as the server runs: every bean that is an {@link EffectHandler} or a {@link RecurringJob}. They
 * are the last to start and the first to stop.
 */
@Component
public final class JobsAtWork implements SmartLifecycle {

    private final Ledger ledger;
    private final Outbox outbox;
    private final List<EffectHandler> handlers;
    private final List<RecurringJob> recurring;
    private final List<EffectWatch> watches;
    private final Map<String, String> labels = new HashMap<>();
    private volatile @Nullable Jobs running;

    JobsAtWork(Ledger ledger, Outbox outbox, ObjectProvider<EffectHandler> handlers,
            ObjectProvider<RecurringJob> recurring, ObjectProvider<EffectWatch> watches) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.handlers = handlers.orderedStream().toList();
        this.recurring = recurring.orderedStream().toList();
        this.watches = watches.orderedStream().toList();
        this.handlers.forEach(handler -> labels.put(handler.kind(), handler.label()));
        this.recurring.forEach(job -> labels.put(Jobs.kindOf(job), job.label()));
    }

    /** The jobs that recur. */
    public List<RecurringJob> recurring() {
        return recurring;
    }

    /** A job that recurs, by its name. */
    public Optional<RecurringJob> recurring(String name) {
        return recurring.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** A kind of effects in the words of the office. */
    public String label(String kind) {
        return labels.getOrDefault(kind, kind);
    }

    @Override
    public void start() {
        running = Jobs.start(ledger, outbox, handlers, recurring, watches, JobSettings.USUAL);
    }

    @Override
    public void stop() {
        Jobs jobs = running;
        running = null;
        if (jobs != null) {
            jobs.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
