package nl.samenspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk records what his council voted: told while typing what it comes to, and what cannot be true. */
@IntegrationTest
class VoteInTheBrowserTest {

    private static final MunicipalityCode DUINRADE = new MunicipalityCode("GM9111");
    private static final String CLERK = "griffier-duinrade";
    private static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    RegisteringMunicipalities municipalities;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    GateView gates;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private CooperationId cooperation;

    @BeforeEach
    void openTheGate() {
        people.register();
        municipalities.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(DUINRADE, "Duinrade", null, null, null, null),
                        List.of(new CouncilTerm(
                                EffectiveDate.parse("2022-03-30"),
                                null,
                                15,
                                List.of(
                                        new Fraction("Gemeentebelangen", 7),
                                        new Fraction("CDA", 5),
                                        new Fraction("Lokaal Sociaal", 3)),
                                List.of(),
                                List.of(),
                                null)),
                        List.of()));
        try {
            accounts.create(
                    Actor.system("test"),
                    new CreateAccount(CLERK, null, PASSWORD, Set.of(), Set.of(new Seat(DUINRADE, Role.COUNCIL_CLERK))));
        } catch (Conflict thereAlready) {
            complaints.clear();
        }
        cooperation = play.start(DUINRADE, Play.BERGVELD);
        play.passGate(cooperation, GateKey.G1);
        play.reachDecisions(cooperation);
    }

    @Test
    void aMistakeIsNamedWhileTheClerkTypesAndTheMendedVoteIsRecorded() {
        try (BrowserContext context = Browsers.needed().newContext()) {
            page = pageOf(context);
            signIn();
            page.navigate(address("/cooperations/" + cooperation + "/gates/G2"));
            page.locator(".callout a").click();
            page.getByLabel("Met getelde stemmen").check();
            assertThat(top("Stemmen tegen")).isEqualTo(top("Stemmen voor"));
            assertThat(top("Hoe is gestemd?"))
                    .as("what is chosen stands above what is counted")
                    .isLessThan(top("Stemmen voor"));
            page.getByLabel("Stemmen voor").fill("7");
            page.getByLabel("Stemmen tegen").fill("6");
            page.getByLabel("Aanwezige leden").fill("12");

            Locator outlook = page.locator("#outlook");
            Locator present = page.locator("[name=present]");
            assertThat(outlook).containsText("Er zijn 13 stemmen bij 12 aanwezige leden.");
            assertThat(present).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#f-present-live")).hasText("Er zijn 13 stemmen bij 12 aanwezige leden.");
            assertReadable("with a mistake");
            page.setViewportSize(1280, 900);
            assertThat(page.locator(".outlook")).hasCSS("position", "sticky");
            page.setViewportSize(768, 1024);
            assertThat(page.locator(".outlook")).hasCSS("position", "static");

            present.fill("14");
            assertThat(outlook).containsText("Uitkomst: aangenomen.");
            assertThat(outlook)
                    .containsText(
                            "14 van 15 leden aanwezig: quorum gehaald; 7 voor, 6 tegen; meerderheid voor: aangenomen.");
            assertThat(outlook).containsText("Samen 13 stemmen van 15 leden die mochten meestemmen.");
            assertThat(page.locator("#f-present-live")).hasCount(0);
            page.locator("[name='fractions[1].inFavour']").fill("6");
            assertThat(outlook).containsText("De fractie CDA telt 6 leden in deze stemming en heeft 5 zetels.");
            page.locator("[name='fractions[1].inFavour']").fill("");
            assertThat(outlook).containsText("Uitkomst: aangenomen.");
            assertReadable("mended");
            assertThat(gates.latest(cooperation, GateKey.G2).orElseThrow().decisions())
                    .as("typing records nothing")
                    .isEmpty();

            press("Vastleggen");
            page.waitForURL("**/cooperations/" + cooperation + "/gates/G2");
            assertThat(page.locator(".notice.ok"))
                    .containsText("Uitkomst: aangenomen. Samen 13 stemmen van 15 leden die mochten meestemmen. "
                            + "14 van 15 leden aanwezig: quorum gehaald");
            assertThat(page.locator("main")).containsText("Raad van Duinrade");
            assertThat(page.locator("svg.dots[role=img]"))
                    .hasAttribute("aria-label", "7 voor, 6 tegen, 1 aanwezig, niet gestemd, 1 afwezig");
            assertReadable("gate page");

            page.goBack();
            assertThat(page.locator("main")).containsText("Dit is al vastgelegd");
            assertThat(page.locator("[name=inFavour]")).hasCount(0);
            assertReadable("task that was done");
            page.getByText("Besluit verbeteren").click();
            assertThat(page.locator("[name=inFavour]")).hasValue("7");
            String correction = page.url();
            assertThat(Looking.faults(page, "decision correction", Looking.DUTCH))
                    .isEmpty();
            page.navigate(correction + "?lang=en");
            assertThat(Looking.faultsOfWords(page, "decision correction", Locale.ENGLISH))
                    .isEmpty();
            page.navigate(correction + "?lang=nl");
            press("Verbetering vastleggen");
            page.locator(".errors a").first().click();
            assertThat(page.locator("#f-why")).isFocused();
            assertReadable("refused correction");
        }
        Votes votes = gates.latest(cooperation, GateKey.G2)
                .orElseThrow()
                .decisions()
                .get(0)
                .vote()
                .numbers();
        assertThat(votes.present()).isEqualTo(14);
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptTheButtonSaysTheSame() {
        try (BrowserContext context =
                Browsers.needed().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            page = pageOf(context);
            signIn();
            page.navigate(address("/cooperations/" + cooperation + "/gates/G2"));
            page.locator(".callout a").click();
            page.getByLabel("Met getelde stemmen").check();
            page.getByLabel("Stemmen voor").fill("7");
            page.getByLabel("Stemmen tegen").fill("7");
            page.getByLabel("Aanwezige leden").fill("12");
            press("Controleer");

            assertThat(page.locator("#f-present-error")).hasText("Er zijn 14 stemmen bij 12 aanwezige leden.");
            assertThat(page.locator(".errors")).containsText("Er zijn 14 stemmen bij 12 aanwezige leden.");
            assertThat(page.locator("#outlook"))
                    .hasText(
                            "Dat is nog niet te zeggen: boven het formulier staat wat niet klopt. Verbeter dat eerst.");
            assertThat(page.locator("[name=inFavour]")).hasValue("7");
            page.getByLabel("Aanwezige leden").fill("14");
            press("Controleer");
            assertThat(page.locator("#outlook")).containsText("Uitkomst: stemmen staakten, uitgesteld.");
            assertThat(page.locator("#outlook")).containsText("vergadering niet voltallig: uitgesteld");
            press("Vastleggen");
        }
        assertThat(gates.latest(cooperation, GateKey.G2).orElseThrow().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(DecisionOutcome.TIE_POSTPONED));
    }

    private Page pageOf(BrowserContext context) {
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
    }

    /** How far from the top the control with this label stands. */
    private double top(String label) {
        return page.getByLabel(label).boundingBox().y;
    }

    private void signIn() {
        page.navigate(address("/login"));
        page.locator("[name=username]").fill(CLERK);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form[action='/login'] button").click();
        page.waitForURL(address("/"));
    }

    /** With the keyboard, as not everybody has a mouse. */
    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    /** Without a single complaint of axe, on a desk and on a tablet. */
    private void assertReadable(String when) {
        for (int width : List.of(1280, 768)) {
            page.setViewportSize(width, 900);
            assertThat(InTheBrowser.violations(page)).as(when + " at " + width).isEmpty();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
