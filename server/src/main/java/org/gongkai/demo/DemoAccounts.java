package org.gongkai.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.gongkai.agency.Role;

/** The accounts of the demonstration, as its sign-in page lists them. All names are invented. */
public final class DemoAccounts {

    /** The password of all of them. */
    static final String PASSWORD = "gongkai-demo-2026";

    /** The account that signs in with a one-time code as well, so that this can be tried. */
    static final Role WITH_CODE = Role.SECURITY_ADMINISTRATOR;

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余";

    /** What a role is called in names and login names, and what one sees with it. */
    enum Seat {

        // @formatter:off
        CLERK     (Role.CLERK,                  "jb",  "经办", "今日到期和逾期的申请，起草信息、提交审批"),
        FIRST     (Role.FIRST_APPROVER,         "sh1", "科长", "等待一级审批的事项，可以同意或者退回"),
        SECRECY   (Role.SECRECY_REVIEWER,       "bm",  "保密", "等待保密审查的信息（条例第十七条）"),
        SECOND    (Role.SECOND_APPROVER,        "sh2", "分管", "等待二级审批的事项，委托他人代行"),
        THIRD     (Role.THIRD_APPROVER,         "sh3", "主任", "等待签发的事项，紧急发布"),
        HEAD      (Role.DISCLOSURE_HEAD,        "fz",  "公开", "全部申请，延长答复期限，受托代行审批"),
        SUPERVISOR(Role.SUPERVISOR,             "jd",  "监督", "下级各单位的申请和信息"),
        SYSTEM    (Role.SYSTEM_ADMINISTRATOR,   "xt",  "系统", "机构、人员、作业运行，看不到业务数据"),
        SECURITY  (Role.SECURITY_ADMINISTRATOR, "aq",  "安全", "角色授予、审批流程"),
        AUDITOR   (Role.AUDITOR,                "sj",  "审计", "审计日志及其核验");
        // @formatter:on

        final Role role;
        final String code;
        final String word;
        final String sees;

        Seat(Role role, String code, String word, String sees) {
            this.role = role;
            this.code = code;
            this.word = word;
            this.sees = sees;
        }
    }

    /** The seats of an agency by how much of it is shown. */
    static final List<Seat> ALL = List.of(Seat.values());
    static final List<Seat> BUSINESS = List.of(Seat.CLERK, Seat.FIRST, Seat.SECRECY, Seat.SECOND, Seat.THIRD,
            Seat.HEAD);
    static final List<Seat> SMALL = List.of(Seat.CLERK, Seat.HEAD);

    private DemoAccounts() {}

    /** Somebody one may sign in as. */
    public record Account(String loginName, String name, String role, String sees, boolean withCode) {}

    /** An agency with those one may sign in as. */
    public record Group(String agency, List<Account> accounts) {}

    static String loginName(DemoAgencies agency, Seat seat) {
        return agency.code + "-" + seat.code;
    }

    static String name(DemoAgencies agency, Seat seat) {
        int surname = (agency.ordinal() * 7 + seat.ordinal() * 3) % SURNAMES.length();
        return SURNAMES.charAt(surname) + seat.word;
    }

    static boolean hasCode(DemoAgencies agency, Seat seat) {
        return agency == DemoAgencies.CITY && seat.role == WITH_CODE;
    }

    /** Those of the agencies that are fully staffed, as the sign-in page lists them: the example city first. */
    static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<DemoAgencies> agencies = new ArrayList<>(List.of(DemoAgencies.values()));
        Collections.rotate(agencies, -1);
        for (DemoAgencies agency : agencies) {
            if (agency.seats.size() > SMALL.size()) {
                groups.add(new Group(agency.fullName, agency.seats.stream()
                        .sorted(Comparator.comparing(Seat::ordinal))
                        .map(seat -> new Account(loginName(agency, seat), name(agency, seat), seat.role.chinese(),
                                seat.sees, hasCode(agency, seat)))
                        .toList()));
            }
        }
        return groups;
    }
}
