package org.gongkai.web;

import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongkai.demo.DemoRun;
import org.gongkai.law.calendar.ChinaTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A day in the office as people spend it: in a browser, in a demonstration. Every test has an approver of its own. */
class OfficeInBrowserTest {

    private static final String CLERK = "sf-jb";
    private static final String FIRST = "sf-sh1";
    private static final String SECRECY = "sf-bm";
    private static final String SECOND = "sf-sh2";
    private static final String THIRD = "sf-sh3";
    private static final String HEAD = "sf-fz";
    private static final String SUPERVISOR = "sf-jd";
    private static final String WITH_CODE = "sf-aq";

    @TempDir static Path folder;
    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = DemoRun.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneOpensTheOffice() {
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = window.go("/office/approvals");
            assertThat(page.url()).contains("/sign-in");
            page.getByLabel("登录名").first().fill(CLERK);
            page.getByLabel("密码").fill("not-the-right-one");
            page.locator("form[action='/sign-in'] button").click();
            assertThat(page.locator(".problems").innerText()).contains("登录名或者密码不正确");
            assertThat(page.getByLabel("登录名").first().inputValue()).isEqualTo(CLERK);
            page.getByLabel("密码").fill(DemoRun.PASSWORD);
            page.locator("form[action='/sign-in'] button").click();
            assertThat(page.url()).as("where one wanted to go").isEqualTo(office.address() + "/office/approvals");
            assertThat(page.locator(".who-name").innerText()).contains(DemoRun.nameOf(CLERK));
            isClean(window);
        }
    }

    @Test
    void whoeverHasASecondFactorIsAskedForACode() {
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = window.go("/sign-in");
            page.getByLabel("登录名").first().fill(WITH_CODE);
            page.getByLabel("密码").fill(DemoRun.PASSWORD);
            page.locator("form[action='/sign-in'] button").click();
            assertThat(page.url()).endsWith("/sign-in/code");
            Chromium.axe(page);
            page.navigate(office.address() + "/office");
            assertThat(page.locator("h1").innerText()).as("not in yet").doesNotContain("今日工作");
            page.navigate(office.address() + "/sign-in/code");
            String code = DemoRun.code();
            page.getByLabel("动态口令").fill(code.equals("000000") ? "111111" : "000000");
            page.locator("form[action='/sign-in/code'] button").click();
            assertThat(page.locator("main .notice").innerText()).contains("不正确");
            page.getByLabel("动态口令").fill(DemoRun.code());
            page.locator("form[action='/sign-in/code'] button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("今日工作");
            isClean(window);
        }
    }

    @Test
    void anItemIsApprovedWithTheKeyboardAlone() {
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = window.go("/sign-in");
            tabTo(page, "#loginName");
            page.keyboard().type(FIRST);
            tabTo(page, "#password");
            page.keyboard().press("Control+A");
            page.keyboard().type(DemoRun.PASSWORD);
            enter(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("今日工作");
            tabTo(page, ".side a[href='/office/approvals']");
            enter(page);
            tabTo(page, "#list tbody a");
            enter(page);
            String item = page.url();
            assertThat(window.context().pages()).hasSize(1);
            tabTo(page, "#opinion");
            page.keyboard().type("内容属实，同意。");
            tabTo(page, "#approve button");
            enter(page);
            isApproved(page, item, FIRST, "内容属实，同意。");
            isClean(window);
        }
    }

    @Test
    void anItemIsApprovedWithoutJavaScript() {
        try (Chromium.Window window = Chromium.window(office).noScript().open()) {
            Page page = DemoRun.signIn(window, SECRECY);
            page.locator(".side a[href='/office/approvals']").click();
            page.locator("#list tbody a").first().click();
            String item = page.url();
            page.getByLabel("审批意见").fill("不涉及国家秘密。");
            page.locator("#approve button").click();
            isApproved(page, item, SECRECY, "不涉及国家秘密。");
            page.locator(".who form button").click();
            page.navigate(office.address() + "/office");
            assertThat(page.url()).as("signed out").contains("/sign-in");
            assertThat(window.foreignRequests()).isEmpty();
        }
    }

    private static void isApproved(Page page, String item, String approver, String opinion) {
        assertThat(page.url()).isEqualTo(item);
        Locator newest = page.locator(".timeline > li").filter(new Locator.FilterOptions().setHasText(opinion));
        assertThat(newest.count()).isEqualTo(1);
        assertThat(newest.innerText()).contains("同意").contains(DemoRun.nameOf(approver));
        assertThat(page.locator("#approve").count()).as("nothing more for this person to decide").isZero();
        page.locator(".crumbs a").first().click();
        assertThat(page.locator("#list tbody a[href='" + path(item) + "']").count()).as("left the inbox").isZero();
    }

    @Test
    void anItemIsSentBackOnlyWithRemarksAndItsDrafterSeesThem() {
        String item;
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = DemoRun.signIn(window, THIRD);
            page.locator(".side a[href='/office/approvals']").click();
            page.locator("#list tbody a").first().click();
            item = path(page.url());
            page.locator("#return input[name=to][value='0']").check();
            page.locator("#return button").click();
            Locator remarks = page.locator("#remarks");
            assertThat(page.locator("#remarks-error").innerText()).contains("退回");
            assertThat(remarks.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(remarks.getAttribute("aria-describedby")).contains("remarks-error");
            assertThat(page.locator("#return input[name=to][value='0']").isChecked()).isTrue();
            Chromium.axe(page);
            Chromium.screenshot(page, "office-remarks-missing");
            remarks.fill("第二段数字与附件不一致，请核对。");
            page.locator("#return button").click();
            assertThat(page.locator(".panel-head .badge").first().innerText()).contains("退回");
            assertThat(page.locator(".timeline").innerText()).contains("第二段数字与附件不一致，请核对。");
            isClean(window);
        }
        try (Chromium.Window window = Chromium.window(office).phone().open()) {
            Page page = DemoRun.signIn(window, CLERK);
            page.navigate(office.address() + "/office/approvals/submitted");
            Locator row = page.locator("#list tbody tr:has(a[href='" + item + "'])");
            assertThat(row.innerText()).contains("退回");
            row.locator("a").click();
            assertThat(page.locator("main").innerText()).contains("第二段数字与附件不一致，请核对。");
            isClean(window);
        }
    }

    @Test
    void aDelegateDecidesAndTheRecordSaysForWhom() {
        String item;
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = DemoRun.signIn(window, SECOND);
            page.locator(".side a[href='/office/approvals']").click();
            item = path(page.locator("#list tbody a").first().getAttribute("href"));
            page.getByText("委托代行").click();
            assertThat(page.locator(".side a[aria-current]").innerText()).startsWith("待办审批");
            page.getByText("结束委托").first().click();
            assertThat(page.locator("main table").first().innerText()).contains("已提前结束");
            page.getByLabel("代行人").selectOption(option(page, DemoRun.nameOf(HEAD)));
            page.getByLabel("结束日期").fill(today().plusDays(3).toString());
            page.getByLabel("原因").fill("外出参加会议");
            page.locator("#delegation button").click();
            assertThat(page.locator("main table").first().innerText()).contains(DemoRun.nameOf(HEAD)).contains("生效中");
            isClean(window);
        }
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = DemoRun.signIn(window, HEAD);
            page.locator(".side a[href='/office/approvals']").click();
            page.locator("#list tbody a[href='" + item + "']").click();
            assertThat(page.locator("main").innerText()).contains("您将代" + DemoRun.nameOf(SECOND) + "办理");
            page.getByLabel("审批意见").fill("代行同意。");
            page.locator("#approve button").click();
            Locator decided = page.locator(".timeline > li")
                    .filter(new Locator.FilterOptions().setHasText("代行同意。"));
            assertThat(decided.innerText()).contains(DemoRun.nameOf(HEAD)).contains("代" + DemoRun.nameOf(SECOND));
            Chromium.screenshot(page, "office-decided-by-delegate");
            isClean(window);
        }
    }

    @Test
    void whoeverSignsOutIsOutInEveryWindow() {
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = DemoRun.signIn(window, CLERK);
            Page other = window.go("/office/applications");
            assertThat(other.locator("h1").innerText()).isEqualTo("依申请公开");
            page.locator(".who form button").click();
            other.reload();
            assertThat(other.url()).contains("/sign-in");
            isClean(window);
        }
    }

    @Test
    void aSupervisorReachesTheWorkOfTheAgenciesBelowAndChangesNothing() {
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = DemoRun.signIn(window, SUPERVISOR);
            page.locator(".side a[href='/office/agencies']").click();
            page.locator("#list a").filter(new Locator.FilterOptions().setHasText("示例市教育局")).click();
            page.locator(".page-head .button").filter(new Locator.FilterOptions().setHasText("依申请公开")).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("依申请公开");
            assertThat(page.locator(".crumbs").innerText()).contains("示例市教育局");
            assertThat(page.locator("#list tbody tr").count()).isPositive();
            assertThat(page.locator(".page-head .button").count()).as("nothing to enter here").isZero();
            page.getByLabel("编号或者内容").fill("没有这样的申请");
            page.getByText("查询").click();
            page.locator("#list .empty").waitFor();
            assertThat(page.url()).as("still that agency").contains("agency=");
            isClean(window);
        }
    }

    private static LocalDate today() {
        return ChinaTime.today(office.ledger().clock());
    }

    private static String path(String address) {
        return address.replace(office.address(), "");
    }

    private static String option(Page page, String name) {
        return page.locator("#delegation option")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getAttribute("value");
    }

    /** Presses Tab until the focus is there, as somebody without a mouse does. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + selector + " on " + page.url());
    }

    private static void enter(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Nothing from elsewhere, and no error but the answer that a form is not right (422). */
    private static void isClean(Chromium.Window window) {
        assertThat(window.foreignRequests()).isEmpty();
        assertThat(window.errors().stream().filter(error -> !error.contains("status of 422")).toList()).isEmpty();
    }
}
