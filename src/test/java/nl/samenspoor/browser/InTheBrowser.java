package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.api.People;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every test in a real browser does: start one, sign in, press and follow things by their names, look for faults. */
abstract class InTheBrowser {

    static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";

    /** Adds up how far a page moved its parts by itself, and what its policy refused. */
    private static final String SHIFTED =
            """
            if (window.shifted === undefined) {
                window.shifted = 0;
                window.moved = [];
                new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) {
                        if (entry.hadRecentInput) continue;
                        window.shifted += entry.value;
                        window.moved.push(...entry.sources.map((one) => `${one.node?.nodeName} ${one.node?.className}`
                            + ` ${one.previousRect.y} to ${one.currentRect.y}`));
                    }
                }).observe({ type: "layout-shift", buffered: true });
                window.refused = [];
                document.addEventListener("securitypolicyviolation",
                    (event) => window.refused.push(event.violatedDirective + " " + event.blockedURI));
            }
            """;

    @Autowired
    Play play;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    final List<String> complaints = new ArrayList<>();
    BrowserContext context;
    Page page;

    @BeforeEach
    void start() {
        context = Browsers.needed().newContext();
        people.register();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
    }

    void signIn(String account) {
        go("/login");
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form[action='/login'] button").click();
        page.waitForURL(address("/"));
    }

    void go(String path) {
        page.navigate(address(path));
    }

    /** Waits for an address; when another page stays, the failure tells which and what it says. */
    void arrives(String pattern) {
        try {
            page.waitForURL(pattern);
        } catch (TimeoutError stayed) {
            throw new AssertionError(
                    "did not arrive at " + pattern + " but at " + page.url() + ":\n"
                            + page.locator("main").innerText(),
                    stayed);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    void link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    List<String> violations() {
        return violations(page);
    }

    /** Breaches of WCAG that axe finds on the page as it is shown now. */
    static List<String> violations(Page page) {
        return Looking.breaches(page);
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Looks at a page at every width, and leaves pictures. */
    void looks(String picture, String path) {
        go(path);
        looks(picture);
    }

    /** Looks at what is shown now. */
    void looks(String picture) {
        Locale language = Locale.forLanguageTag(page.locator("html").getAttribute("lang"));
        assertThat(Looking.faults(page, picture, language)).isEmpty();
    }

    /** Looks in English too at a page that was looked at in Dutch, and goes back to it. */
    void looksInEnglish(String picture, String path) {
        go(path + "?lang=en");
        assertThat(Looking.faultsOfWords(page, picture, Locale.ENGLISH)).isEmpty();
        go(path + "?lang=nl");
    }

    /** From the next page on; see {@link #assertStill}. */
    void watchShifts() {
        context.addInitScript(SHIFTED);
    }

    /** That the page did not move its parts by itself: browsers count how far, and what rounding leaves is nothing. */
    void assertStill(String what) {
        assertStill(what, 0.001);
    }

    void assertStill(String what, double most) {
        assertThat(((Number) page.evaluate("window.shifted")).doubleValue())
                .as("shift of " + what + ": " + page.evaluate("window.moved"))
                .isLessThan(most);
    }

    /** Opens a page with a drawing of the course, and waits until it is drawn. */
    Locator drawn(String path) {
        watchShifts();
        go(path);
        return untilDrawn();
    }

    Locator untilDrawn() {
        Locator diagram = page.locator("[data-diagram]");
        diagram.scrollIntoViewIfNeeded();
        page.locator("[data-diagram][data-drawn=true]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return diagram;
    }
}
