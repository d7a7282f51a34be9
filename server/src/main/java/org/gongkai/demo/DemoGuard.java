package org.gongkai.demo;

import org.gongkai.demo.DemoMark.Books;
import org.gongkai.demo.DemoRefused.Why;
import org.gongkai.ledger.Ledger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks at the books the moment they are opened: an office never opens a demonstration's, nor the other way round. */
@Component
final class DemoGuard implements BeanPostProcessor {

    private final Environment environment;

    DemoGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Ledger ledger) {
            try {
                check(ledger, environment.getProperty("gongkai.demo", Boolean.class, false));
            } catch (RuntimeException refused) {
                ledger.close();
                throw refused;
            }
        }
        return bean;
    }

    private static void check(Ledger ledger, boolean demo) {
        Books books = DemoMark.of(ledger);
        if (demo && books == Books.REAL) {
            throw new DemoRefused(Why.REAL_BOOKS);
        }
        if (!demo && (books == Books.BEGUN || books == Books.MADE)) {
            throw new DemoRefused(Why.DEMO_BOOKS);
        }
        if (demo && books == Books.EMPTY) {
            ledger.change(DemoMark.ACTOR, change -> {
                DemoMark.begin(change);
                return true;
            });
        }
    }
}
