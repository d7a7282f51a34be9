package org.gongkai.web;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the books can be read: part of the readiness that load balancers ask for. */
@Component("books")
final class BooksHealth implements HealthIndicator {

    private final Ledger ledger;

    BooksHealth(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        try {
            ledger.read(sql -> sql.selectOne().fetchOne());
            return Health.up().build();
        } catch (LedgerException failed) {
            return Health.down().withDetail("reason", failed.reason().name()).build();
        }
    }
}
