package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dossier, conditions and decision list in a real browser, under the real policy. */
@IntegrationTest
class DecisionsInTheBrowserTest {

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    StartingViewRounds starting;

    @Autowired
    SendingDrafts sending;

    @Autowired
    RecordingRoundConsents consents;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private CooperationId id;

    @BeforeEach
    void setACondition() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.agreeOnAnAnswer(id, "Wat kost het?");
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G1);
    }

    private Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address("/login"));
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill("een-lang-wachtwoord-voor-proeven");
        page.locator("form[action='/login'] button").click();
        page.waitForURL(address("/"));
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 768})
    void theTableOfRightsFits(int width) {
        try (BrowserContext context =
                Browsers.needed().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            Page page = signedIn(context, People.LEADER);
            page.navigate(address("/permissions"));
            assertThat((Boolean) page.evaluate("(() => { const box = document.querySelector('main .scroll');"
                            + " return box.scrollWidth > box.clientWidth; })()"))
                    .as("the table of rights fits")
                    .isFalse();
            assertThat(page.locator("main").innerText()).contains("waar hij leidt", "voor de eigen gemeente");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theConsentOfACouncilInARoundAndItsCorrectionCanBeReadByEverybody() {
        CooperationId round = leaving();
        String consent = "/cooperations/" + round + "/view-rounds/1/consents/" + Play.AAMEER;
        try (BrowserContext context = Browsers.needed().newContext()) {
            Page page = signedIn(context, "griffier-aameer");
            readable(page, consent);
            consents.record(
                    Play.of(Play.AAMEER, Role.COUNCIL_CLERK),
                    new RecordRoundConsent(
                            round,
                            1,
                            Play.AAMEER,
                            Vote.stated(DecisionOutcome.ADOPTED, null, null),
                            null,
                            null,
                            WishKind.MOTION,
                            "Elk jaar een gesprek.",
                            Play.TODAY,
                            Particulars.NONE));
            readable(page, consent + "/correction");
            readable(page, "/cooperations/" + round + "/view-rounds");
            assertThat(complaints).isEmpty();
        }
    }

    private void readable(Page page, String path) {
        for (int width : new int[] {1280, 768}) {
            page.setViewportSize(width, 900);
            page.navigate(address(path));
            assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            assertThat(InTheBrowser.violations(page)).as(path).isEmpty();
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .as(path + " scrolls sideways")
                    .isFalse();
        }
    }

    private CooperationId leaving() {
        CooperationId round = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(round, GateKey.G1);
        play.passGate(round, GateKey.G2);
        play.draftScheme(round);
        play.passGate(round, GateKey.G3);
        starting.start(Play.LEADER, new StartViewRound(round, ViewRoundKind.LEAVING, "Uittreden.", Play.TODAY));
        sending.send(Play.LEADER, new SendDraft(round, "Ontwerp", Play.TODAY, Map.of(), null));
        return round;
    }

    @Test
    void anOwnerFollowsTheLineUnderTheMenuAndAnswersWithTheKeyboard() {
        try (BrowserContext context = Browsers.needed().newContext()) {
            Page page = signedIn(context, "college-bergveld");
            page.navigate(address("/cooperations/" + id));
            page.locator(".lines a").click();
            page.locator("main table a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/conditions/g1-1");

            page.locator("[name=words]").press("Control+Enter");
            page.locator("form.form button[type=submit]").first().press("Enter");
            assertThat(page.locator(".errors").innerText()).isNotBlank();
            assertThat(InTheBrowser.violations(page)).isEmpty();
            page.locator("[name=words]").fill("Een ton per jaar.");
            page.locator("form.form button[type=submit]").first().press("Enter");
            page.waitForURL("**/conditions");

            assertThat(page.locator("main").innerText()).contains("Het antwoord is vastgelegd.", "Een ton per jaar.");
            assertThat(page.locator(".lines").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
