package org.gongkai.approval;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Approved;
import org.gongkai.approval.ItemState.Confirmed;
import org.gongkai.approval.ItemState.Objected;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Returned;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.ItemState.Withdrawn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The machine of states as one table. */
class MoveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Section head, secrecy review, deputy, head. */
    private static final ApprovalRoute ROUTE = ApprovalRoute.of(ApprovalKind.PUBLICATION,
            ApprovalStep.of("审核", Role.FIRST_APPROVER), ApprovalStep.of("保密审查", Role.SECRECY_REVIEWER),
            ApprovalStep.of("审批", Role.SECOND_APPROVER), ApprovalStep.of("签发", Role.THIRD_APPROVER));

    private static final Map<String, ItemState> STATES = Map.ofEntries(
            Map.entry("step1", new Waiting(1, false)), Map.entry("step2", new Waiting(2, false)),
            Map.entry("step3", new Waiting(3, false)), Map.entry("step4", new Waiting(4, false)),
            Map.entry("urgent2", new Waiting(2, true)), Map.entry("returned", new Returned()),
            Map.entry("withdrawn", new Withdrawn()), Map.entry("approved", new Approved()),
            Map.entry("released", new Released(DAY)), Map.entry("confirmed", new Confirmed()),
            Map.entry("objected", new Objected()));

    private static final Map<String, Move> MOVES = Map.of(
            "approve", new Move.Approve(), "return0", new Move.Return(0), "return1", new Move.Return(1),
            "return4", new Move.Return(4), "withdraw", new Move.Withdraw(), "resubmit", new Move.Resubmit(),
            "release", new Move.Release(), "confirm", new Move.Confirm(), "object", new Move.Objection());

    // @formatter:off
    private static final String TABLE = """
        from      | approve  | return0  | return1 | return4 | withdraw  | resubmit | release  | confirm   | object
        step1     | step2    | returned | -       | -       | withdrawn | -        | urgent2  | -         | -
        step2     | step3    | returned | step1   | -       | withdrawn | -        | urgent2  | -         | -
        step3     | step4    | returned | step1   | -       | withdrawn | -        | released | -         | -
        step4     | approved | returned | step1   | -       | withdrawn | -        | -        | -         | -
        urgent2   | released | returned | step1   | -       | withdrawn | -        | -        | -         | -
        returned  | -        | -        | -       | -       | withdrawn | step1    | -        | -         | -
        withdrawn | -        | -        | -       | -       | -         | -        | -        | -         | -
        approved  | -        | -        | -       | -       | -         | -        | -        | -         | -
        released  | -        | -        | -       | -       | -         | -        | -        | confirmed | objected
        confirmed | -        | -        | -       | -       | -         | -        | -        | -         | -
        objected  | -        | -        | -       | -       | -         | -        | -        | -         | -
        """;
    // @formatter:on

    static Stream<Arguments> table() {
        String[] lines = TABLE.strip().split("\n");
        String[] moves = lines[0].split("\\s*\\|\\s*");
        assertThat(moves).hasSize(MOVES.size() + 1);
        assertThat(lines).hasSize(STATES.size() + 1);
        return Stream.of(lines).skip(1).flatMap(line -> {
            String[] cells = line.strip().split("\\s*\\|\\s*");
            return Stream.iterate(1, i -> i + 1)
                    .limit(MOVES.size())
                    .map(i -> arguments(cells[0], moves[i].strip(), cells[i]));
        });
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("table")
    void everyMoveFromEveryStateIsAsTheTableSays(String from, String move, String to) {
        ItemState then = MOVES.get(move).from(STATES.get(from), ROUTE, DAY);
        assertThat(then).isEqualTo(to.equals("-") ? null : STATES.get(to));
    }
}
