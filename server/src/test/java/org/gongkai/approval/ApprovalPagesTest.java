package org.gongkai.approval;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.agency.TestAgencies;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of approvals, over the agencies and people of the office as they are granted. */
class ApprovalPagesTest {

    @TempDir static Path home;
    private static TestOffice office;
    private static Agency agency;
    private static SignedIn clerk;
    private static SignedIn first;
    private static SignedIn secrecy;
    private static SignedIn second;
    private static SignedIn third;
    private static SignedIn head;
    private static SignedIn security;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @BeforeAll
    static void open() {
        office = TestOffice.open(home);
        agency = TestAgencies.agency(office::bean, office.ledger(), "示例市档案局", null);
        clerk = person("jingban", Role.CLERK);
        first = person("kezhang", Role.FIRST_APPROVER);
        secrecy = person("baomi", Role.SECRECY_REVIEWER);
        second = person("fuju", Role.SECOND_APPROVER);
        third = person("juzhang", Role.THIRD_APPROVER);
        head = person("zhuren", Role.DISCLOSURE_HEAD);
        security = person("anquan", Role.SECURITY_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static SignedIn person(String login, Role... roles) {
        Person person = TestAgencies.person(office::bean, office.ledger(), login, agency.id(), roles);
        return new SignedIn(person.id(), person.name(), agency.id(), agency.name(), Set.of(roles), Ids.next());
    }

    private static ApprovalItem submitted(ApprovalKind kind) {
        String subject = "test/" + NUMBER.incrementAndGet();
        return office.ledger()
                .change(Actor.person(clerk.person()), change -> office.bean(ApprovalBook.class)
                        .submit(change, new Submission(kind, agency.id(), subject, "关于档案开放的答复" + subject,
                                "/office", clerk.person())));
    }

    private static ApprovalItem now(ApprovalItem item) {
        return java.util.Objects.requireNonNull(office.bean(ApprovalInbox.class).item(item.id()));
    }

    private static String path(ApprovalItem item) {
        return "/office/approvals/" + item.id();
    }

    private static void decided(ApprovalItem item, SignedIn who) {
        office.bean(ApprovalBook.class).approve(item.id(), who.person(), now(item).revision(), "同意");
    }

    @Test
    void anApproverFindsWhatWaitsReadsItAndAgrees() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        Visitor.Page list = office.as(first).get("/office/approvals");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.document().select("a[href=" + path(item) + "]").text()).isEqualTo(item.title());
        Visitor.Page page = office.as(first).get(path(item));
        assertThat(page.text()).contains("科室负责人审核").contains("jingban同志").contains("查看待审内容");
        Visitor.Page after = page.submit("#approve", Map.of("opinion", "拟同意"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("拟同意").contains("kezhang同志");
        assertThat(after.document().select("#approve")).isEmpty();
        assertThat(now(item).state()).isEqualTo(new ItemState.Waiting(2, false));
    }

    @Test
    void aReturnWithoutRemarksIsShownBesideTheFieldAndNothingIsDone() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        Visitor.Page page = office.as(first).get(path(item)).submit("#return", Map.of("remarks", " "));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#remarks-error").text()).contains("必须说明理由");
        assertThat(now(item).revision()).isEqualTo(1);
        Visitor.Page after = page.submit("#return", Map.of("remarks", "请补充依据"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("已退回").contains("请补充依据");
        assertThat(office.as(clerk).get(path(item)).text()).contains("已退回给您修改");
    }

    @Test
    void whoeverMayNotDecideSeesWhyAndHasNoForms() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        Visitor.Page page = office.as(secrecy).get(path(item));
        assertThat(page.text()).contains("您没有该角色");
        assertThat(page.document().select("#approve, #return, #release, #withdraw")).isEmpty();
        assertThat(office.as(clerk).get(path(item)).document().select("#withdraw")).hasSize(1);
        Visitor visitor = office.as(secrecy);
        String seen = String.valueOf(item.revision());
        Visitor.Page forged = post(visitor, path(item), "/approve", Map.of("seen", seen, "opinion", ""));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(now(item).revision()).isEqualTo(1);
    }

    /** Sends a form that the page does not have, with the page's token. */
    private static Visitor.Page post(Visitor visitor, String path, String act, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        visitor.get(path)
                .document()
                .select("form input[type=hidden][name*=csrf]")
                .stream()
                .findFirst()
                .ifPresent(token -> all.put(token.attr("name"), token.attr("value")));
        return visitor.post(path + act, all);
    }

    @Test
    void anotherAgencyLearnsNothingOfAnItem() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        SignedIn stranger = TestOffice.person("外单位", TestOffice.OTHER_AGENCY, Role.FIRST_APPROVER, Role.CLERK);
        assertThat(office.as(stranger).get(path(item)).status()).isEqualTo(404);
        assertThat(post(office.as(stranger), "/office/approvals", "/" + item.id() + "/approve",
                Map.of("seen", "1", "opinion", "")).status()).isEqualTo(404);
        assertThat(office.as(stranger).get("/office/approvals/" + Ids.next()).status()).isEqualTo(404);
        assertThat(office.as(security).get(path(item)).status()).isEqualTo(403);
        assertThat(now(item).revision()).isEqualTo(1);
    }

    @Test
    void anUrgentReleaseAndItsSecondLook() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        Visitor.Page page = office.as(third).get(path(item));
        assertThat(page.submit("#release", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(page.submit("#release", Map.of("reason", "汛情")).text()).contains("待二次复核");
        assertThat(office.as(second).get("/office/approvals/second-looks").text()).contains(item.title());
        assertThat(office.as(second).get(path(item)).document().select(".steps .skipped strong").eachText())
                .containsExactly("科室负责人审核", "分管领导审批");
        Visitor.Page look = office.as(second).get(path(item));
        Visitor.Page objected = look.submit("#second-look button[value=false]", Map.of("look", ""));
        assertThat(objected.status()).isEqualTo(422);
        assertThat(objected.document().select("#look-error").text()).contains("必须说明理由");
        assertThat(look.submit("#second-look button[value=true]", Map.of("look", "属实")).text()).contains("二次复核已确认");
    }

    @Test
    void aDelegationIsMadeUsedAndEnded() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        decided(item, first);
        LocalDate today = office.bean(ApprovalInbox.class).today();
        Visitor.Page form = office.as(second).get("/office/approvals/delegation");
        Visitor.Page wrong = form.submit("#delegation", Map.of("delegate", head.person().toString(), "first",
                today.toString(), "last", "不是日期", "reason", "休假"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#last-error").text()).isNotEmpty();
        assertThat(wrong.document().select("#reason").attr("value")).as("kept").isEqualTo("休假");
        Visitor.Page made = wrong.submit("#delegation", Map.of("last", today.plusDays(3).toString()));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text()).contains("zhuren同志").contains("生效中");

        Visitor.Page page = office.as(head).get(path(item));
        assertThat(page.text()).contains("您将代fuju同志办理");
        assertThat(page.submit("#approve", Map.of("opinion", "")).text()).contains("zhuren同志（代fuju同志）");

        Visitor.Page ended = office.as(second)
                .get("/office/approvals/delegation")
                .submit("form[action$=/end]", Map.of());
        assertThat(ended.text()).contains("已提前结束");
    }

    @Test
    void aRouteIsEditedWithoutAScriptAndFindingsStandBesideTheirStep() {
        Visitor.Page page = office.as(security).get("/office/routes/report");
        page = page.submit("button[value=add]", Map.of());
        assertThat(page.document().select("fieldset legend").eachText()).contains("第4步");
        page = page.submit("button[value=save]", Map.of("name4", "科室负责人审核", "role4", "FIRST_APPROVER", "note", "加一步"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#name4-error").text()).contains("重复");
        page = page.submit("button[value=check]", Map.of("name4", "办公室复核"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("[id^=role][id$=-error]").text()).contains("需要2名不同的人");
        page = page.submit("button[value=check]", Map.of("role4", "DISCLOSURE_HEAD"));
        assertThat(page.text()).contains("检查通过").contains("由zhuren同志起草的事项无法走完");
        page = page.submit("button[value=up-4]", Map.of());
        assertThat(page.document().select("#name3").attr("value")).isEqualTo("办公室复核");
        page = page.submit("button[value=remove-1]", Map.of());
        page = page.submit("button[value=save]", Map.of());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("第1版").contains("加一步");
        assertThat(office.bean(RouteBook.class).route(agency.id(), ApprovalKind.REPORT).steps())
                .extracting(ApprovalStep::name)
                .containsExactly("分管领导审批", "办公室复核", "主要负责人签发");
        assertThat(office.as(first).get("/office/routes").status()).isEqualTo(403);
    }

    @Test
    void theNavigationAndTheHomeShowWhatWaits() {
        ApprovalItem item = submitted(ApprovalKind.REPLY);
        Visitor.Page home = office.as(first).get("/office");
        assertThat(home.text()).contains(item.title());
        assertThat(home.document().select("nav a[href=/office/approvals] .count").first()).isNotNull();
    }

    @Test
    void thePagesAreSoundInARealBrowser() {
        ApprovalItem waiting = submitted(ApprovalKind.PUBLICATION);
        ApprovalItem urgent = submitted(ApprovalKind.REPLY);
        office.bean(ApprovalBook.class).release(urgent.id(), third.person(), 1, "汛情紧急");
        Map<String, SignedIn> pages = new java.util.LinkedHashMap<>();
        pages.put("/office/approvals", first);
        pages.put("/office/approvals/submitted", clerk);
        pages.put("/office/approvals/overdue", clerk);
        pages.put(path(waiting), first);
        pages.put(path(urgent), second);
        pages.put("/office/approvals/delegation", second);
        pages.put("/office/routes", security);
        pages.put("/office/routes/publication", security);
        int number = 0;
        for (Map.Entry<String, SignedIn> each : pages.entrySet()) {
            number++;
            sound(Chromium.window(office).as(each.getValue()), each.getKey(), "approval-" + number);
            sound(Chromium.window(office).as(each.getValue()).phone(), each.getKey(), "approval-" + number + "-phone");
        }
    }

    private static void sound(Chromium.Settings settings, String path, String name) {
        try (Chromium.Window window = settings.open()) {
            Page page = window.go(path);
            Chromium.screenshot(page, name);
            Chromium.axe(page);
            Chromium.fitsItsWidth(page);
            assertThat(window.errors()).isEmpty();
            assertThat(window.foreignRequests()).isEmpty();
        }
    }
}
