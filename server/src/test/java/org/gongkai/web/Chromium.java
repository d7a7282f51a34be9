package org.gongkai.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser for the tests of pages: one of them, started at the first use in a test run. Each test opens a
 * {@link Window} of its own, with cookies of its own:
 *
 * <pre>{@code
 * try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).phone().open()) {
 *     Page page = window.go("/style");
 *     Chromium.axe(page);
 *     Chromium.screenshot(page, "style-phone");
 *     assertThat(window.foreignRequests()).isEmpty();
 * }
 * }</pre>
 *
 * Where there is no Chromium the test is skipped and says so. All tests of pages run in one thread, as JUnit does by default:
 * Playwright is not made for more.
 */
public final class Chromium {

    private static final Path PROGRAM = Path.of(System.getProperty("gongkai.chromium", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static @Nullable Browser browser;

    private Chromium() {}

    /** How a window shall be; open it with {@link #open}. */
    public static final class Settings {

        private final TestOffice office;
        private final Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1366, 768)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);

        private Settings(TestOffice office) {
            this.office = office;
        }

        /** Signed in with these roles in the tests' agency, without going through the sign-in. */
        public Settings as(Role... roles) {
            return as(TestOffice.person("王经办", TestOffice.AGENCY, roles));
        }

        /** Signed in as somebody, without going through the sign-in. */
        public Settings as(SignedIn who) {
            options.setExtraHTTPHeaders(Map.of(TestSignIn.HEADER, office.bean(TestSignIn.class).ticket(who)));
            return this;
        }

        /** As wide as a telephone, 390 × 844. */
        public Settings phone() {
            options.setViewportSize(390, 844).setHasTouch(true);
            return this;
        }

        /** Of another size. */
        public Settings size(int width, int height) {
            options.setViewportSize(width, height);
            return this;
        }

        /** On a device that asks for dark pages. */
        public Settings dark() {
            options.setColorScheme(ColorScheme.DARK);
            return this;
        }

        /** With JavaScript off. */
        public Settings noScript() {
            options.setJavaScriptEnabled(false);
            return this;
        }

        /** Opens it. */
        public Window open() {
            return new Window(office.address(), running().newContext(options));
        }
    }

    /** A window with cookies of its own; notes what it asks for and what goes wrong in it. */
    public static final class Window implements AutoCloseable {

        private final String base;
        private final BrowserContext context;
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final List<String> errors = new CopyOnWriteArrayList<>();

        private Window(String base, BrowserContext context) {
            this.base = base;
            this.context = context;
            context.setDefaultTimeout(15_000);
            context.onRequest(request -> requests.add(request.url()));
            context.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text() + " @ " + message.location());
                }
            });
            context.onWebError(error -> errors.add(error.error()));
        }

        /** A new page that shows an address of the office, such as {@code /office?after=…}. */
        public Page go(String path) {
            Page page = context.newPage();
            page.navigate(base + path);
            return page;
        }

        /** For cookies and whatever else Playwright can do. */
        public BrowserContext context() {
            return context;
        }

        /** Every address that was asked for. */
        public List<String> requests() {
            return List.copyOf(requests);
        }

        /** What was asked of another host; must be nothing. */
        public List<String> foreignRequests() {
            return requests.stream().filter(url -> !url.startsWith(base + "/") && !url.startsWith("data:")).toList();
        }

        /** Errors of scripts, and what the Content-Security-Policy or the server refused. */
        public List<String> errors() {
            return List.copyOf(errors);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** A window onto an office: 1366 × 768, light, with scripts, nobody signed in. */
    public static Settings window(TestOffice office) {
        return new Settings(office);
    }

    /** Fails with every violation of WCAG 2.2 A and AA, and of axe's best practices, on the page as it is now. */
    public static void axe(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
                "best-practice")).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> found.add(rule.getId() + ": " + node.getHtml() + "\n    "
                            + String.valueOf(node.getFailureSummary()).replace("\n", "\n    ")));
        }
        assertThat(found).as("axe on " + page.url()).isEmpty();
    }

    /** A picture of the whole page in {@code target/screenshots/NAME.png}. */
    public static Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true).setTimeout(60_000));
        return file;
    }

    /** The page as it is printed, in {@code target/screenshots/NAME.pdf}. */
    public static Path print(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".pdf");
        page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
        return file;
    }

    /** Fails when the page is wider than the window: nobody should have to scroll sideways (WCAG 1.4.10). */
    public static void fitsItsWidth(Page page) {
        Object wide = page.evaluate("() => [...document.querySelectorAll('body *')].filter(e => {"
                + " const box = e.getBoundingClientRect();"
                + " return box.right > document.documentElement.clientWidth + 1 && box.width > 2"
                + " && !e.closest('.table-box, .tabs, dialog, .hidden-text'); })"
                + ".slice(0, 5).map(e => e.outerHTML.slice(0, 160))");
        assertThat((List<?>) wide).as("wider than the window on " + page.url()).isEmpty();
    }

    private static synchronized Browser running() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), () -> "no browser at " + PROGRAM
                + "; install Chromium or name it with -Dgongkai.chromium=");
        Browser now = browser;
        if (now == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            now = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                    "--disable-background-networking", "--disable-component-update",
                                    "--disable-sync")));
            browser = now;
            Browser toClose = now;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                toClose.close();
                playwright.close();
            }));
        }
        return now;
    }
}
