package org.gongkai.publication;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyBook;
import org.gongkai.agency.FirstPassword;
import org.gongkai.agency.PeopleBook;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.RoleBook;
import org.gongkai.agency.SignedIn;
import org.gongkai.approval.ApprovalBook;
import org.gongkai.approval.ApprovalInbox;
import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.ApprovalKind;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationPagesTest {

    @TempDir Path home;
    private TestOffice office;
    private Agency agency;
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);
    private SignedIn stranger;

    @BeforeEach
    void open() {
        office = TestOffice.open(home);
        office.ledger().change(Actor.program("test"), change -> {
            agency = add(change, "示例市外事办公室");
            for (Role role : new Role[]{Role.CLERK, Role.FIRST_APPROVER, Role.SECRECY_REVIEWER, Role.SECOND_APPROVER,
                    Role.THIRD_APPROVER}) {
                people.put(role, person(change, agency, role.name().toLowerCase(java.util.Locale.ROOT), role));
            }
            stranger = person(change, add(change, "示例市别的局"), "stranger", Role.CLERK);
            return true;
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Agency add(Change change, String name) {
        return office.bean(AgencyBook.class)
                .add(change, null, new AgencyBook.Entry(name, name,
                        new Agency.Region("", "示例省示例市"), Agency.Tier.CITY, Agency.Kind.DEPARTMENT, 1));
    }

    private SignedIn person(Change change, Agency where, String login, Role role) {
        FirstPassword.Made none = new FirstPassword.Made() {
            @Override
            public String text() {
                return "";
            }

            @Override
            public void set(Change within, UUID person) {
                // Nobody signs in with a password here.
            }
        };
        Person person = office.bean(PeopleBook.class)
                .add(change, where.id(),
                        new PeopleBook.Entry(login.replace('_', '-'), "张" + role.ordinal(), "", ""), none);
        office.bean(RoleBook.class).grant(change, person.id(), where.id(), role, null);
        return new SignedIn(person.id(), person.name(), where.id(), where.name(), java.util.Set.of(role), Ids.next());
    }

    private Visitor as(Role role) {
        SignedIn who = people.get(role);
        return office.as(who);
    }

    /** A column and a kind, made on the page. */
    private void shelves() {
        Visitor.Page page = as(Role.CLERK).get("/office/publications/columns");
        page = page.submit("form#open-column", Map.of("name", "工作动态", "key", "work-news"));
        page = page.submit("form#add-kind", Map.of("kindName", "工作动态"));
        assertThat(page.text()).contains("work-news");
    }

    private static String option(Visitor.Page page, String select) {
        return page.document().select("select#" + select + " option[value]:not([value=''])").attr("value");
    }

    private Visitor.Page drafted(String title) {
        shelves();
        Visitor.Page form = as(Role.CLERK).get("/office/publications/new");
        Visitor.Page item = form.submit("form#draft", Map.of("title", title, "column", option(form, "column"), "kind",
                option(form, "kind"), "body", "第一段\n<script>alert(1)</script>第二段"));
        assertThat(item.status()).isEqualTo(200);
        assertThat(item.text()).contains("草稿").contains("第1版");
        return item;
    }

    private void decide(ApprovalKind kind, String subject, Role... roles) {
        ApprovalInbox inbox = office.bean(ApprovalInbox.class);
        for (Role role : roles) {
            UUID open = java.util.Objects.requireNonNull(inbox.openItem(agency.id(), kind, subject));
            ApprovalItem item = java.util.Objects.requireNonNull(inbox.item(open));
            office.bean(ApprovalBook.class).approve(open, people.get(role).person(), item.revision(), "");
        }
    }

    @Test
    void aTextGoesFromTheDraftToThePublicPageAndBack() {
        Visitor.Page item = drafted("友城代表团来访");
        String path = item.path();
        String subject = "publication/" + path.substring(path.lastIndexOf('/') + 1);
        String address = path.replace("/office/publications/", "/info/");
        assertThat(office.visitor().get(address).status()).isEqualTo(404);

        item = item.submit("form#submit", Map.of());
        assertThat(item.text()).contains("审批中");
        decide(ApprovalKind.PUBLICATION, subject, Role.FIRST_APPROVER);
        Visitor.Page review = as(Role.SECRECY_REVIEWER).get(path);
        review = review.submit("form#review", Map.of("conclusion", "PASSED", "ground", ""));
        assertThat(review.status()).isEqualTo(422);
        review = review.submit("form#review", Map.of("conclusion", "PASSED", "ground", "不涉及国家秘密"));
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.text()).contains("第1版：可以公开").contains("不涉及国家秘密");
        decide(ApprovalKind.PUBLICATION, subject, Role.SECOND_APPROVER, Role.THIRD_APPROVER);

        item = as(Role.CLERK).get(path).submit("form#publish", Map.of());
        assertThat(item.text()).contains("已发布");
        Visitor.Page article = office.visitor().get(address);
        assertThat(article.status()).isEqualTo(200);
        assertThat(article.text()).contains("友城代表团来访").contains("示例市外事办公室");
        assertThat(article.document().select("article script")).isEmpty();
        assertThat(article.text()).contains("<script>alert(1)</script>");
        assertThat(office.visitor().get("/info").text()).contains("友城代表团来访");

        item = item.submit("form#withdrawal", Map.of("withdrawalGround", "MISTAKE", "reason", "内部原因不外露"));
        assertThat(item.text()).contains("撤回审批中");
        decide(ApprovalKind.WITHDRAWAL, subject, Role.FIRST_APPROVER, Role.SECOND_APPROVER, Role.THIRD_APPROVER);
        Visitor.Page gone = office.visitor().get(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("内容有误").doesNotContain("内部原因不外露");
        assertThat(office.visitor().get("/info").text()).doesNotContain("友城代表团来访");
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        String path = drafted("本单位的草稿").path();
        assertThat(office.as(stranger).get(path).status()).isEqualTo(404);
        assertThat(office.as(stranger).get(path + "/edit").status()).isEqualTo(404);
        assertThat(office.as(stranger).get("/office/publications").text()).doesNotContain("本单位的草稿");
        assertThat(office.as(stranger).get("/office/publications?agency=" + agency.id()).status()).isEqualTo(404);
        assertThat(office.visitor().get("/info/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(office.visitor().get("/info/no-key").status()).isEqualTo(404);
    }

    @Test
    void whoSavesSecondIsToldAndKeepsWhatTheyTyped() {
        String path = drafted("初稿").path();
        Visitor.Page first = as(Role.CLERK).get(path + "/edit");
        Visitor.Page second = as(Role.CLERK).get(path + "/edit");
        first.submit("form#draft", Map.of("title", "甲的标题"));
        Visitor.Page told = second.submit("form#draft", Map.of("title", "乙的标题", "body", "乙的正文"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.document().select("input#title").attr("value")).isEqualTo("乙的标题");
        assertThat(told.document().select("#meanwhile").text()).contains("甲的标题");
        assertThat(as(Role.CLERK).get(path).text()).contains("甲的标题");
        Visitor.Page saved = told.submit("form#draft", Map.of());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("乙的标题").contains("第3版");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        shelves();
        Visitor.Page form = as(Role.CLERK).get("/office/publications/new");
        Visitor.Page answer = form.submit("form#draft", Map.of("title", "题", "body", "写了很多字", "formedOn", "昨天"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("#formedOn-error").text()).contains("形成日期");
        assertThat(answer.document().select("#column-error").text()).contains("栏目");
        assertThat(answer.document().select("textarea#body").text()).isEqualTo("写了很多字");
    }

    @Test
    void whatTheBookRefusesIsSaidOnThePage() {
        Visitor.Page item = drafted("立即发布");
        Visitor.Page forged = as(Role.CLERK).post(item.path() + "/publish", Map.of("revision", "1"));
        assertThat(forged.status()).isEqualTo(403);
        Visitor.Page edit = as(Role.CLERK).get(item.path() + "/edit");
        Visitor.Page withheld = edit.submit("form#draft", Map.of("disclosure", "WITHHELD"));
        assertThat(withheld.status()).isEqualTo(422);
        assertThat(withheld.document().select("#disclosureReason-error").text()).contains("理由");
        assertThat(as(Role.FIRST_APPROVER).get("/office/publications/new").status()).isEqualTo(403);
    }

    @Test
    void listsAreFiltered() {
        drafted("可以找到的标题");
        Visitor.Page list = as(Role.CLERK).get("/office/publications?text=找到&state=DRAFT");
        assertThat(list.text()).contains("可以找到的标题");
        assertThat(as(Role.CLERK).get("/office/publications?state=PUBLISHED").text()).doesNotContain("可以找到的标题");
    }

    @Test
    void aColumnIsRenamedOnItsPageAndKeepsItsKey() {
        shelves();
        Visitor.Page page = as(Role.CLERK).get("/office/publications/columns");
        Visitor.Page column = as(Role.CLERK)
                .get(page.document().select("a[href^=/office/publications/columns/]").attr("href"));
        Visitor.Page after = column.submit("form#change-column", Map.of("name", "政务动态"));
        assertThat(after.text()).contains("政务动态").contains("work-news").doesNotContain("工作动态 work-news");
    }
}
