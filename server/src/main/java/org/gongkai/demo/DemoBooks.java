package org.gongkai.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.gongkai.agency.AgencyBook;
import org.gongkai.agency.PeopleBook;
import org.gongkai.agency.RoleBook;
import org.gongkai.agency.signin.Credentials;
import org.gongkai.agency.signin.SecretBox;
import org.gongkai.agency.signin.SignInSettings;
import org.gongkai.application.ApplicationBook;
import org.gongkai.approval.ApprovalBook;
import org.gongkai.approval.ApprovalInbox;
import org.gongkai.approval.DelegationBook;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.jobs.Outbox;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.PublicationBook;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Controller;

/** The real books of an office, without its pages, by a clock that is set. Only what is asked for is made. */
final class DemoBooks implements AutoCloseable {

    /** The features whose books are written. Not a component itself, so that the office does not find it. */
    @ComponentScan(basePackages = {"org.gongkai.agency", "org.gongkai.approval", "org.gongkai.calendar",
            "org.gongkai.application", "org.gongkai.publication"}, excludeFilters = @Filter(Controller.class))
    @EnableConfigurationProperties(SignInSettings.class)
    static class Features {}

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Ledger ledger;
    private final DemoClock clock;

    DemoBooks(LedgerSettings settings, DemoClock clock) {
        this.clock = clock;
        this.ledger = Ledger.open(settings, clock);
        Path data = settings.data();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("demo", Map.of("gongkai.data", data.toString())));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean("demoClock", Clock.class, () -> clock);
        context.registerBean("demoLedger", Ledger.class, () -> ledger, bean -> bean.setDestroyMethodName(""));
        context.registerBean("demoSecrets", SecretBox.class, () -> SecretBox.open(data));
        context.registerBean("demoOutbox", Outbox.class, Outbox::new);
        context.register(Features.class);
        try {
            context.refresh();
        } catch (RuntimeException failed) {
            ledger.close();
            throw failed;
        }
    }

    Ledger ledger() {
        return ledger;
    }

    DemoClock clock() {
        return clock;
    }

    AgencyBook agencies() {
        return context.getBean(AgencyBook.class);
    }

    PeopleBook people() {
        return context.getBean(PeopleBook.class);
    }

    RoleBook roles() {
        return context.getBean(RoleBook.class);
    }

    Credentials credentials() {
        return context.getBean(Credentials.class);
    }

    OfficeCalendar calendar() {
        return context.getBean(OfficeCalendar.class);
    }

    ApprovalBook approvals() {
        return context.getBean(ApprovalBook.class);
    }

    ApprovalInbox inbox() {
        return context.getBean(ApprovalInbox.class);
    }

    DelegationBook delegations() {
        return context.getBean(DelegationBook.class);
    }

    ApplicationBook applications() {
        return context.getBean(ApplicationBook.class);
    }

    ColumnBook columns() {
        return context.getBean(ColumnBook.class);
    }

    PublicationBook publications() {
        return context.getBean(PublicationBook.class);
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }
}
