package org.gongkai.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.jobs.EffectBook;
import org.gongkai.ledger.jobs.EffectBook.Count;
import org.gongkai.ledger.jobs.EffectState;
import org.gongkai.ledger.jobs.EffectWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The outbox in numbers: {@code gongkai_outbox_waiting}, {@code _running}, {@code _failed},
 * {@code _oldest_waiting_age_seconds}, and {@code gongkai_outbox_attempt_seconds} by kind and outcome. What waits and failed
 * is the same on every node.
 */
@Component
final class EffectMeters implements EffectWatch {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final EffectBook book;
    private final Ledger ledger;
    private final ObjectProvider<MeterRegistry> registry;
    private List<Count> counts = List.of();
    private long countedAt = System.nanoTime() - FRESH.toNanos() - 1;

    EffectMeters(EffectBook book, Ledger ledger, ObjectProvider<MeterRegistry> registry) {
        this.book = book;
        this.ledger = ledger;
        this.registry = registry;
        registry.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry meters) {
        gauge(meters, "gongkai.outbox.waiting", "Effects that wait for their turn or their next attempt",
                ignored -> number(EffectState.WAITING));
        gauge(meters, "gongkai.outbox.running", "Effects that are being worked on",
                ignored -> number(EffectState.RUNNING));
        gauge(meters, "gongkai.outbox.failed", "Effects that wait for a person",
                ignored -> number(EffectState.FAILED) + number(EffectState.HELD));
        Gauge.builder("gongkai.outbox.oldest.waiting.age", this, EffectMeters::oldest)
                .description("How long the oldest effect that waits has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<EffectMeters> value) {
        Gauge.builder(name, this, value).description(description).register(meters);
    }

    private double number(EffectState state) {
        return counts().stream().filter(count -> count.state() == state).mapToInt(Count::number).sum();
    }

    private double oldest() {
        Instant now = ledger.clock().instant();
        return counts().stream()
                .filter(count -> count.state() == EffectState.WAITING)
                .mapToDouble(count -> Math.max(0, Duration.between(count.oldest(), now).toMillis() / 1000.0))
                .max()
                .orElse(0);
    }

    private synchronized List<Count> counts() {
        if (System.nanoTime() - countedAt > FRESH.toNanos()) {
            try {
                counts = book.counts();
            } catch (LedgerException gone) {
                // The last known; that the database is gone is said by the health check.
            }
            countedAt = System.nanoTime();
        }
        return counts;
    }

    @Override
    public void attempted(String kind, Outcome outcome, Duration took) {
        registry.ifAvailable(meters -> Timer.builder("gongkai.outbox.attempt")
                .description("How long attempts at effects take")
                .tag("kind", kind)
                .tag("outcome", outcome.code())
                .register(meters)
                .record(took));
    }
}
