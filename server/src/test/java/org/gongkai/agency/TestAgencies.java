package org.gongkai.agency;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Agency.Region;
import org.gongkai.agency.Agency.Tier;
import org.gongkai.agency.signin.Credentials;
import org.gongkai.agency.signin.OidcSettings;
import org.gongkai.agency.signin.SecretBox;
import org.gongkai.agency.signin.SignInSettings;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Agencies and people in books of their own, with everything of this package and without the web. */
public final class TestAgencies implements AutoCloseable {

    /** The password of everybody whom {@link #person} makes. */
    public static final String PASSWORD = "四个不相干的词 2026 correct";

    private static final Actor TEST = Actor.program("test");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Ledger ledger;

    public TestAgencies(LedgerSettings settings, Clock clock, Class<?>... more) {
        ledger = Ledger.open(settings, clock);
        context.registerBean(Ledger.class, () -> ledger);
        context.registerBean(SecretBox.class, () -> SecretBox.open(settings.data()));
        context.registerBean(SignInSettings.class, () -> new SignInSettings(java.time.Duration.ofMinutes(30),
                java.time.Duration.ofHours(12), Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR,
                        Role.AUDITOR)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(OidcSettings.class, () -> new OidcSettings("", "", "", "", ""));
        for (Class<?> each : more) {
            context.register(each);
        }
        context.scan("org.gongkai.agency");
        context.refresh();
    }

    public Ledger ledger() {
        return ledger;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks for several. */
    public <T> List<T> list(Function<DSLContext, List<T>> question) {
        return ledger.read(question);
    }

    /** Asks for one. */
    public <T> Optional<T> find(Function<DSLContext, Optional<T>> question) {
        return ledger.read(question);
    }

    /** Does something as the program. */
    public <T> T change(Function<Change, T> act) {
        return ledger.change(TEST, act);
    }

    public Agency agency(String name, @Nullable Agency above) {
        return agency(this::bean, ledger, name, above);
    }

    public Person person(String loginName, Agency agency, Role... roles) {
        return person(this::bean, ledger, loginName, agency.id(), roles);
    }

    /** As somebody who is signed in. */
    public SignedIn signedIn(Person person, Agency agency, Role... roles) {
        return new SignedIn(person.id(), person.name(), agency.id(), agency.name(), Set.of(roles), Ids.next());
    }

    /** Finds beans. */
    public interface Beans {
        <T> T get(Class<T> type);
    }

    /** An agency in any office. */
    public static Agency agency(Beans beans, Ledger ledger, String name, @Nullable Agency above) {
        UUID supervisor = above == null ? null : above.id();
        return ledger.change(TEST, change -> beans.get(AgencyBook.class).add(change, supervisor, entry(name)));
    }

    /** A person in any office; their name is their login name with 同志 behind it. */
    public static Person person(Beans beans, Ledger ledger, String loginName, UUID agency, Role... roles) {
        var password = beans.get(Credentials.class).known(PASSWORD);
        return ledger.change(TEST, change -> {
            Person person = beans.get(PeopleBook.class)
                    .add(change, agency,
                            new PeopleBook.Entry(loginName, loginName + "同志", "", ""), password);
            for (Role role : roles) {
                beans.get(RoleBook.class).grant(change, person.id(), agency, role, null);
            }
            return person;
        });
    }

    public static AgencyBook.Entry entry(String name) {
        return new AgencyBook.Entry(name, "", new Region("150200", "内蒙古自治区包头市"), Tier.CITY, Kind.DEPARTMENT, 100);
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }
}
