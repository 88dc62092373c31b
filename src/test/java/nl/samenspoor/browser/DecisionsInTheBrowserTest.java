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
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
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
    Settling settling;

    @Autowired
    StartingViewRounds starting;

    @Autowired
    SendingDrafts sending;

    @Autowired
    RecordingRoundConsents consents;

    @LocalServerPort
    int port;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DraftingBusinessCases cases;

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

    private String aFieldWithABusinessCase() {
        String field = fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        for (int version = 0; version < 2; version++) {
            cases.draft(Play.LEADER, id, Play.businessCase(field, version));
        }
        return field;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 768})
    void everyPageCanBeReadByEverybody(int width) {
        try (BrowserContext context =
                Browsers.needed().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            Page page = signedIn(context, People.LEADER);
            String cooperation = "/cooperations/" + id;
            settling.propose(
                    Play.LEADER,
                    new ProposeAttribution(
                            id,
                            DeviationKind.SETBACK,
                            "Dak gemeentehuis",
                            1_250_000L,
                            Play.AAMEER,
                            "Al lek.",
                            Play.TODAY,
                            null));
            String field = aFieldWithABusinessCase();
            for (String path : List.of(
                    cooperation + "/gates/G1",
                    cooperation + "/gates/G1/dossier",
                    cooperation + "/conditions",
                    cooperation + "/conditions/g1-1",
                    cooperation + "/promises/new",
                    cooperation + "/view-rounds",
                    cooperation + "/works-councils",
                    cooperation + "/hearing/social-plan",
                    cooperation + "/scheme-content",
                    cooperation + "/cost-sharing",
                    cooperation + "/deviations",
                    cooperation + "/deviations/1",
                    cooperation + "/task-fields",
                    cooperation + "/task-fields/" + field,
                    cooperation + "/task-fields/" + field + "/business-case",
                    cooperation + "/legal-form",
                    cooperation + "/organisation",
                    cooperation + "/organisation/bodies/new",
                    cooperation + "/organisation/directorate",
                    cooperation + "/decision-points/1/correction",
                    "/permissions",
                    "/tasks",
                    cooperation + "/decisions",
                    "/municipalities/" + Play.AAMEER + "/decisions")) {
                page.navigate(address(path));
                assertThat(InTheBrowser.violations(page)).as(path).isEmpty();
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                        .as(path + " scrolls sideways")
                        .isFalse();
            }
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
