package org.gongkai.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole office on a free port, with empty books in a folder of the test. {@link #visitor} opens pages as the public does,
 * {@link #as} as somebody who is signed in, without going through the sign-in.
 */
public final class TestOffice implements AutoCloseable {

    /** An agency of the tests, and another one whose people are strangers to it. */
    public static final UUID AGENCY = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    public static final UUID OTHER_AGENCY = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L);

    private final ConfigurableApplicationContext context;
    private final int port;

    private TestOffice(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** An office on SQLite. */
    public static TestOffice open(Path folder) {
        return open(folder, null);
    }

    /**
     * An office on SQLite.
     *
     * @param clock what its clock says; null for the real time
     * @param more  further settings, such as {@code --gongkai.demo=true}, and classes of beans
     */
    public static TestOffice open(Path folder, @Nullable Clock clock, Object... more) {
        return open(LedgerSettings.sqlite(folder.resolve("data")), clock, more);
    }

    /** An office on any database. */
    public static TestOffice open(LedgerSettings settings, @Nullable Clock clock, Object... more) {
        List<String> flags = new ArrayList<>(List.of("--server.port=0", "--gongkai.data=" + settings.data(),
                "--gongkai.backup.enabled=false", "--logging.config=classpath:logback-test.xml"));
        if (settings.url() != null) {
            flags.add("--gongkai.db=" + settings.url());
        }
        SpringApplicationBuilder office = new SpringApplicationBuilder(Office.class, TestSignIn.class);
        for (Object each : more) {
            if (each instanceof Class<?> bean) {
                office.sources(bean);
            } else {
                flags.add(each.toString());
            }
        }
        if (clock != null) {
            Clock fixed = clock;
            office.initializers(starting -> ((org.springframework.context.support.GenericApplicationContext) starting)
                    .registerBean("testClock", Clock.class, () -> fixed, definition -> definition.setPrimary(true)));
        }
        SpringApplication.getShutdownHandlers();
        return new TestOffice(office.registerShutdownHook(false).run(flags.toArray(String[]::new)));
    }

    /** A bean of the office. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean of the office, where there are several of its type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The books. */
    public Ledger ledger() {
        return bean(Ledger.class);
    }

    /** Where it is. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Somebody who is not signed in. */
    public Visitor visitor() {
        return new Visitor(address(), null);
    }

    /** Somebody with these roles in {@link #AGENCY}. */
    public Visitor as(Role... roles) {
        return as(person("王经办", AGENCY, roles));
    }

    /** Somebody who is signed in. */
    public Visitor as(SignedIn who) {
        return new Visitor(address(), bean(TestSignIn.class).ticket(who));
    }

    /** A person with these roles in an agency. */
    public static SignedIn person(String name, UUID agency, Role... roles) {
        return new SignedIn(Ids.next(), name, agency, agency.equals(OTHER_AGENCY) ? "别处" : "示例市外事办公室", Set.of(roles),
                Ids.next());
    }

    @Override
    public void close() {
        context.close();
    }
}
