package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.gongkai.agency.Role.CLERK;
import static org.gongkai.agency.Role.FIRST_APPROVER;
import static org.gongkai.agency.Role.SECOND_APPROVER;
import static org.gongkai.agency.Role.SECRECY_REVIEWER;
import static org.gongkai.agency.Role.THIRD_APPROVER;

/**
 * Which roles one person may not have together, in the whole installation, and which they had better not.
 *
 * <p>The three separated administrators (三员分立: 系统管理员, 安全管理员, 安全审计员) exclude each other and every role
 * that does business: who can change accounts must not be able to give rights, who can give rights must not be able to use
 * them, and who looks after both must not be one of them. Among the roles that do business nothing is excluded, because an
 * office of three people could not work otherwise, and because approval refuses own work and two levels of one item in any
 * case; but what a larger office should avoid is said.
 */
public final class RoleRules {

    /** How a rule is held. */
    public enum Weight {
        /** Refused. */
        EXCLUDED,
        /** Said, and allowed. */
        UNWISE
    }

    /** Two roles that do not go together, and why. */
    public record Conflict(Role one, Role other, Weight weight, String why) {

        /** To tell. */
        public String message() {
            return "“" + one.chinese() + "”与“" + other.chinese() + "”" + why;
        }
    }

    private static final String ADMINISTRATORS = "应当由不同的人担任（三员分立）。请为其中一项另行指定人员。";
    private static final String BUSINESS = "不能由一人兼任：管理员不办理业务。请另建账号或另行指定人员。";
    private static final String OWN_WORK = "由一人兼任时，本人起草的事项须由他人审批，建议分开设置。";
    private static final String OWN_REVIEW = "由一人兼任时，本人起草的信息须由他人进行保密审查，建议分开设置。";
    private static final String TWO_LEVELS = "由一人兼任时，同一事项只能由其审批其中一级，建议分开设置。";

    // @formatter:off
    private static final List<Conflict> UNWISE = List.of(
        new Conflict(CLERK,           FIRST_APPROVER,   Weight.UNWISE, OWN_WORK),
        new Conflict(CLERK,           SECOND_APPROVER,  Weight.UNWISE, OWN_WORK),
        new Conflict(CLERK,           THIRD_APPROVER,   Weight.UNWISE, OWN_WORK),
        new Conflict(CLERK,           SECRECY_REVIEWER, Weight.UNWISE, OWN_REVIEW),
        new Conflict(FIRST_APPROVER,  SECOND_APPROVER,  Weight.UNWISE, TWO_LEVELS),
        new Conflict(FIRST_APPROVER,  THIRD_APPROVER,   Weight.UNWISE, TWO_LEVELS),
        new Conflict(SECOND_APPROVER, THIRD_APPROVER,   Weight.UNWISE, TWO_LEVELS));
    // @formatter:on

    private RoleRules() {}

    /** What is wrong with two roles in one person's hands; the order does not matter. */
    public static Optional<Conflict> between(Role one, Role other) {
        if (one == other) {
            return Optional.empty();
        }
        if (one.isAdministrator() && other.isAdministrator()) {
            return Optional.of(new Conflict(one, other, Weight.EXCLUDED, ADMINISTRATORS));
        }
        if (one.isAdministrator() || other.isAdministrator()) {
            return Optional.of(new Conflict(one, other, Weight.EXCLUDED, BUSINESS));
        }
        return UNWISE.stream()
                .filter(rule -> rule.one() == one && rule.other() == other
                        || rule.one() == other && rule.other() == one)
                .findFirst();
    }

    /** What is wrong with a role that is added to those somebody has. */
    public static List<Conflict> of(Set<Role> has, Role added) {
        return has.stream().flatMap(role -> between(role, added).stream()).toList();
    }

    /** What is wrong with roles in one person's hands, each pair once. */
    public static List<Conflict> within(Set<Role> roles) {
        List<Role> all = roles.stream().sorted().toList();
        List<Conflict> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                between(all.get(i), all.get(j)).ifPresent(found::add);
            }
        }
        return found;
    }
}
