package org.gongkai.demo;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyBook;
import org.gongkai.agency.FirstPassword;
import org.gongkai.agency.PeopleBook;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.signin.Credentials;
import org.gongkai.demo.DemoAccounts.Seat;
import org.gongkai.ledger.Change;

/** Adds the agencies of the demonstration, their people and roles. */
final class DemoPeople {

    /** The secret of the one account with one-time codes; the sign-in page shows it. */
    static final byte[] SECRET = "gongkai-demo-secret!".getBytes(StandardCharsets.US_ASCII);

    private final DemoBooks books;
    private final FirstPassword.Made password;

    DemoPeople(DemoBooks books) {
        this.books = books;
        this.password = books.credentials().known(DemoAccounts.PASSWORD);
    }

    /** All of them, in one change. */
    Map<DemoAgencies, DemoOffice> add(Change change) {
        Map<String, Agency> byCode = new HashMap<>();
        Map<DemoAgencies, DemoOffice> offices = new EnumMap<>(DemoAgencies.class);
        for (DemoAgencies each : DemoAgencies.values()) {
            Agency above = each.supervisor == null ? null : byCode.get(each.supervisor);
            Agency agency = books.agencies()
                    .add(change, above == null ? null : above.id(),
                            new AgencyBook.Entry(each.fullName, each.shortName, each.region(), each.tier, each.kind,
                                    each.ordinal()));
            byCode.put(each.code, agency);
            Map<Role, Person> people = DemoOffice.nobody();
            for (Seat seat : each.seats) {
                people.put(seat.role, person(change, each, agency, seat));
            }
            offices.put(each, new DemoOffice(agency, people));
        }
        return offices;
    }

    private Person person(Change change, DemoAgencies where, Agency agency, Seat seat) {
        Person person = books.people()
                .add(change, agency.id(), new PeopleBook.Entry(
                        DemoAccounts.loginName(where, seat), DemoAccounts.name(where, seat), "", ""), password);
        books.roles().grant(change, person.id(), agency.id(), seat.role, null);
        if (DemoAccounts.hasCode(where, seat)) {
            Credentials credentials = books.credentials();
            credentials.enrolKnown(change, person, SECRET);
        }
        return person;
    }
}
