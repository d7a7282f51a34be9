package org.gongkai.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Approved;
import org.gongkai.approval.ItemState.Confirmed;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Returned;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.Ruling.Allowed;

import static org.assertj.core.api.Assertions.assertThat;

/** Routes and people at random: what the validator accepts comes to an end, however people behave. */
class RouteProperties {

    private static final List<Role> ROLES = List.of(Role.FIRST_APPROVER, Role.SECRECY_REVIEWER, Role.SECOND_APPROVER,
            Role.THIRD_APPROVER);
    private static final List<UUID> PEOPLE = IntStream.range(0, 5).mapToObj(i -> People.person("人" + i)).toList();
    private static final LocalDate LOOK = LocalDate.of(2026, 3, 2);

    record Case(ApprovalRoute route, Staff staff) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<ApprovalRoute> routes = Arbitraries.of(ROLES).list().ofMinSize(1).ofMaxSize(4).map(roles -> {
            List<ApprovalStep> steps = new ArrayList<>();
            roles.forEach(role -> steps.add(ApprovalStep.of("第" + steps.size() + "关", role)));
            return new ApprovalRoute(ApprovalKind.REPLY, steps, 3);
        });
        Arbitrary<Staff> staffs = Arbitraries.of(PEOPLE)
                .set()
                .ofMaxSize(4)
                .list()
                .ofSize(ROLES.size() + 1)
                .map(sets -> {
                    Map<Role, Set<UUID>> holders = new EnumMap<>(Role.class);
                    for (int i = 0; i < ROLES.size(); i++) {
                        holders.put(ROLES.get(i), sets.get(i));
                    }
                    holders.put(Role.CLERK, sets.getLast());
                    return new Staff(holders, Map.of());
                });
        return Combinators.combine(routes, staffs).as(Case::new);
    }

    /** Tries everybody at every step: slow, and without a thought of matchings. */
    private static boolean someAssignment(ApprovalRoute route, Staff staff, int step, Set<UUID> used) {
        if (step > route.last()) {
            return true;
        }
        for (UUID person : staff.of(route.step(step).role())) {
            if (used.add(person)) {
                boolean rest = someAssignment(route, staff, step + 1, used);
                used.remove(person);
                if (rest) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean someAssignment(Case each, UUID drafter) {
        return someAssignment(each.route(), each.staff(), 1, new HashSet<>(Set.of(drafter)));
    }

    @Property(tries = 2000)
    void theValidatorAgreesWithTryingEverybody(@ForAll("cases") Case each) {
        List<RouteFinding> findings = RouteValidator.check(each.route(), each.staff());
        Set<UUID> drafters = each.staff().ofAny(ApprovalKind.REPLY.draftedBy());
        boolean anybody = drafters.isEmpty()
                ? someAssignment(each, UUID.randomUUID())
                : drafters.stream().anyMatch(drafter -> someAssignment(each, drafter));
        boolean everybody = drafters.stream().allMatch(drafter -> someAssignment(each, drafter));
        assertThat(RouteValidator.isRefused(findings)).isEqualTo(!anybody);
        if (anybody) {
            assertThat(findings.isEmpty()).isEqualTo(everybody);
        }
    }

    @Property(tries = 1000)
    void whateverPeopleDoAnItemCanAlwaysBeFinished(@ForAll("cases") Case each, @ForAll long seed) {
        UUID drafter = PEOPLE.getFirst();
        if (!RouteValidator.canFinish(each.route(), each.staff(), drafter)) {
            return;
        }
        Random random = new Random(seed);
        Play play = new Play(each, drafter);
        for (int i = 0; i < 12 && !play.state.isClosed(); i++) {
            play.something(random);
        }
        for (int i = 0; i < 6 && !play.isDone(); i++) {
            assertThat(play.forward()).as("somebody can go on: %s", play).isTrue();
        }
        assertThat(play.isDone()).isTrue();
        play.dutiesWereSeparate();
    }

    /** An item in the hands of people who do what they may, at random, also standing in for each other. */
    private static final class Play {

        private final Case of;
        private final UUID drafter;
        private final List<ActTaken> history = new ArrayList<>();
        private ItemState state = new Waiting(1, false);

        Play(Case of, UUID drafter) {
            this.of = of;
            this.drafter = drafter;
        }

        boolean isDone() {
            return state instanceof Approved || state instanceof Confirmed;
        }

        void something(Random random) {
            if (state instanceof Returned) {
                state = new Waiting(1, false);
                return;
            }
            int to = state instanceof Waiting waiting ? random.nextInt(waiting.step()) : 0;
            Move move = switch (random.nextInt(5)) {
                case 0 -> new Move.Return(to);
                case 1 -> new Move.Release();
                case 2 -> new Move.Confirm();
                default -> new Move.Approve();
            };
            UUID person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Set<UUID> absent = random.nextBoolean() ? Set.of() : Set.of(PEOPLE.get(random.nextInt(PEOPLE.size())));
            attempt(move, person, absent);
        }

        boolean forward() {
            if (state instanceof Returned) {
                state = new Waiting(1, false);
                return true;
            }
            Move move = state instanceof Released ? new Move.Confirm() : new Move.Approve();
            return PEOPLE.stream().anyMatch(person -> attempt(move, person, Set.of()));
        }

        private boolean attempt(Move move, UUID person, Set<UUID> standsInFor) {
            RouteVersion version = new RouteVersion(new UUID(0, 1), new UUID(0, 1), 1, of.route(), Instant.EPOCH, null,
                    "");
            ApprovalItem item = new ApprovalItem(new UUID(0, 2), new UUID(0, 1), of.route().kind(), "", "", "/",
                    drafter,
                    version, state, 1, 1, Instant.EPOCH, Instant.EPOCH, null, history);
            if (!(ApprovalBook.ruling(item, move, of.staff(), person, standsInFor) instanceof Allowed allowed)) {
                return false;
            }
            ItemState then = move.from(state, of.route(), LOOK);
            assertThat(then).isNotNull();
            int step = state instanceof Waiting waiting ? waiting.step() : 0;
            Act act = switch (move) {
                case Move.Return ignored -> Act.RETURNED;
                case Move.Release ignored -> Act.RELEASED;
                case Move.Confirm ignored -> Act.CONFIRMED;
                default -> Act.APPROVED;
            };
            int bound = act == Act.RELEASED ? of.route().last() : step;
            history.add(new ActTaken(history.size() + 1, 1, act, step, bound, 0, allowed.authority().person(),
                    allowed.authority().onBehalf(), "", Instant.EPOCH));
            state = then;
            return true;
        }

        void dutiesWereSeparate() {
            Map<UUID, Integer> stepOf = new HashMap<>();
            for (ActTaken act : history) {
                int step = act.act() == Act.CONFIRMED ? -1 : act.bound();
                for (UUID person : act.authority().people()) {
                    assertThat(person).isNotEqualTo(drafter);
                    Integer other = stepOf.put(person, step);
                    assertThat(other == null || other == step).as("%s in %s", person, history).isTrue();
                }
            }
        }

        @Override
        public String toString() {
            return of + " " + state + " " + history;
        }
    }
}
