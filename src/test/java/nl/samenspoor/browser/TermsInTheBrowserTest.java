package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader starts and closes a term and plans back from a date, in a real browser, wide and narrow. */
@IntegrationTest
class TermsInTheBrowserTest {

    private static final int[] WIDTHS = {1280, 768};

    private static Browsers browsers;

    @Autowired
    Play play;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browsers = Browsers.start().orElse(null);
        Assumptions.assumeTrue(browsers != null, "no Chromium on this machine");
    }

    @AfterAll
    static void quit() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void start() {
        people.register();
        context = browsers.chromium().newContext();
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

    @Test
    void aLeaderStartsATermCorrectsAMistakeAndClosesIt() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/cooperations/" + id);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Termijnen bijhouden"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Termijn starten"))
                .click();
        page.getByLabel("Termijn", new Page.GetByLabelOptions().setExact(true)).selectOption("wgr_view_draft");
        page.locator("[name=startedOn]").fill("5 januari");
        button("Termijn starten");

        assertThat(page.locator("[role=alert]").first().innerText()).contains("is geen datum");
        assertThat(page.locator("[name=startedOn]").inputValue()).isEqualTo("5 januari");
        assertThat(violations()).isEmpty();
        page.locator("[name=startedOn]").fill("2026-01-05");
        page.locator("[name=municipality]").selectOption(Play.AAMEER.text());
        page.locator("[name=body]").selectOption("council");
        button("Termijn starten");

        assertThat(page.locator("main").innerText())
                .contains("De termijn loopt", "uiterlijk 2 maart 2026", "over tijd");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Afsluiten"))
                .click();
        assertThat(violations()).isEmpty();
        page.getByLabel("Eerder klaar: wie de termijn heeft, gebruikt hem niet").check();
        page.locator("[name=closedOn]").fill("2026-01-20");
        button("Termijn afsluiten");

        assertThat(page.locator("main").innerText()).contains("De termijn is afgesloten", "eerder afgesloten");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theTermsPlanningAndCalendarCanBeReadByEverybody() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn("griffier-aameer");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (String path : List.of(
                    "/terms",
                    "/cooperations/" + id + "/terms",
                    "/cooperations/" + id + "/terms/new",
                    "/cooperations/" + id + "/planning?target=2032-07-01",
                    "/municipalities/" + Play.AAMEER + "/council-calendar")) {
                go(path);
                assertThat(violations()).as(path + " at " + width).isEmpty();
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(path + " at " + width + " scrolls sideways")
                        .isTrue();
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void signIn(String account) {
        go("/login");
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill("een-lang-wachtwoord-voor-proeven");
        page.locator("main button[type=submit]").click();
        page.waitForURL("http://127.0.0.1:" + port + "/");
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void go(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
