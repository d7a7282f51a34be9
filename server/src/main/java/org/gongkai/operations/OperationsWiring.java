package org.gongkai.operations;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.EffectBook;
import org.gongkai.ledger.jobs.OldEffects;
import org.gongkai.ledger.jobs.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the jobs that know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
class OperationsWiring {

    @Bean
    Outbox outbox() {
        return new Outbox();
    }

    @Bean
    EffectBook effectBook(Ledger ledger, Outbox outbox) {
        return new EffectBook(ledger, outbox);
    }

    @Bean
    OldEffects oldEffects(Ledger ledger) {
        return new OldEffects(ledger);
    }
}
