package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What people do with the pages, in a browser without JavaScript. */
@IntegrationTest
class WithoutScriptInTheBrowserTest extends JobInTheBrowser {

    private static final Locator.ClickOptions CLICK = new Locator.ClickOptions().setForce(true);
    private static final Locator.CheckOptions FORCED = new Locator.CheckOptions().setForce(true);

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DecidingTaskFields decisions;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    AssigningAccess access;

    private String leader;
    private CooperationId id;

    private void aLeaderWithATask() {
        leader = "leider-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(leader, null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        id = play.startWithoutSignal();
        access.assign(Play.LEADER, id, leader, Access.LEADER);
    }

    private void withoutScript() {
        context.close();
        context = Browsers.needed().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
    }

    /** Without script the browser draws no frames by which a driver sees that a button stands still. */
    private static void press(Locator button) {
        button.click(CLICK);
    }

    private void press(String code) {
        press(named(code));
    }

    private Locator named(String code) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(said(code)).setExact(true));
    }

    @InBothLanguages
    void aTaskIsDoneFromSigningInToRecordingWithoutJavaScript(String language) {
        aLeaderWithATask();
        withoutScript();
        as(leader, language);
        page.locator(".mainnav a[href='/tasks']").click();
        arrives("**/tasks");
        link(said("userTask_registerSignal"));
        field("text").fill("De formatie is te klein.");
        button(said("inbox.submit"));
        says("web.errors", 2);
        Locator summary = page.locator(".errors");
        assertThat(field("text").inputValue()).isEqualTo("De formatie is te klein.");
        summary.locator("a").first().click();
        assertThat(page.url()).as("a link to the field, by its address").contains("#f-");
        field("signalSource").selectOption("college");
        field("signalKind").selectOption("savings_target");
        press(page.locator("main form button.utrecht-button--primary-action").first());
        arrives("**/cooperations/" + id + "**");
        says("inbox.done", said("userTask_registerSignal"));

        assertThat(play.open(id, "userTask_registerSignal")).isEmpty();
        complaints.removeIf(said -> said.contains("422"));
    }

    @Test
    void aFileIsTriedAndImportedWithoutJavaScript() throws Exception {
        aLeaderWithATask();
        withoutScript();
        as(leader, "nl");

        assertThat(imports()).startsWith("/cooperations/");
    }

    @Test
    void aCooperationIsStartedWithoutJavaScript() {
        withoutScript();
        as(People.LEADER, "nl");
        go("/cooperations/new");
        press("cooperation.start.check");
        says("cooperation.start.lead");
        assertThat(page.locator(".errors a").count()).isPositive();
        field("name").fill("Aameer - Bergveld");
        page.getByLabel("Aameer", new Page.GetByLabelOptions().setExact(true)).check(FORCED);
        page.getByLabel("Bergveld", new Page.GetByLabelOptions().setExact(true)).check(FORCED);
        field("signalSource").selectOption("college");
        field("signalKind").selectOption("savings_target");
        field("signalText").fill("De formatie is te klein.");
        press("cooperation.start.check");
        says("cooperation.start.check.title");
        press("cooperation.start");
        page.waitForURL(Pattern.compile(".*/cooperations/[0-9a-f-]{36}"));
        says("insight.now");
        complaints.removeIf(said -> said.contains("422"));
    }

    @Test
    void aClerkRecordsAVoteWithoutJavaScript() {
        id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        withoutScript();
        as("griffier-aameer", "nl");
        go("/cooperations/" + id + "/gates/G1");
        main().locator(".callout a").first().click(CLICK);
        arrives("**/tasks/*");
        main().locator("[name='kind'][value='counted']").check(FORCED);
        field("inFavour").fill("9");
        field("against").fill("vier");
        press("inbox.submit");
        assertThat(page.locator(".errors a").count()).as("four in a word").isPositive();
        assertThat(field("inFavour").inputValue()).isEqualTo("9");
        field("against").fill("4");
        field("present").fill("13");
        field("seats").fill("15");
        main().locator("button[name=_check]").first().click(CLICK);
        PlaywrightAssertions.assertThat(main())
                .containsText(said("gate.outlook.outcome", said("gate.decision.adopted")));
        PlaywrightAssertions.assertThat(main().locator(".outlook")).isFocused();
        PlaywrightAssertions.assertThat(main().locator(".outlook")).isInViewport();
        press("inbox.submit");
        arrives("**/cooperations/" + id + "/gates/G1");
        says("inbox.done", said("userTask_recordCouncilDecision"));
        complaints.removeIf(said -> said.contains("422"));
    }

    @Test
    void aStageADocumentAKeyAndAnAgreementAreWrittenWithoutJavaScript() {
        id = play.start(Play.AAMEER, Play.BERGVELD);
        String field = fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        play.skip(id, "userTask_draftBusinessCase");
        for (MunicipalityCode partner : List.of(Play.AAMEER, Play.BERGVELD)) {
            decisions.decide(
                    Play.of(partner, Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, partner, FieldDecision.GO, null, Play.TODAY, Particulars.NONE));
        }
        withoutScript();
        as(People.LEADER, "nl");
        writesAStage();
        addsADocument();
        laysDownAKey();
        leave();
        as("secretaris-aameer", "nl");
        draftsAnAgreement();
        complaints.removeIf(said -> said.contains("422"));
    }

    private void writesAStage() {
        go("/cooperations/" + id + "/plan");
        field("title").fill("Samen sterker");
        main().locator("[name='form']").first().check(FORCED);
        main().locator("form[action$='/plan'] button[type=submit]").last().click(CLICK);
        go("/cooperations/" + id + "/plan/edit");
        field("new-stage.name").fill("Voorbereiding");
        field("new-stage.from").fill("ooit");
        press("plan.save");
        assertThat(page.locator(".errors a").count()).isEqualTo(1);
        assertThat(field("new-stage.name").inputValue()).isEqualTo("Voorbereiding");
        field("new-stage.from").fill("januari 2027");
        press("plan.save");
        arrives("**/plan**");
        go("/cooperations/" + id + "/plan");
        assertThat(main().innerText()).contains("Voorbereiding", "januari 2027");
    }

    private void addsADocument() {
        go("/cooperations/" + id + "/documents/new");
        field("file").setInputFiles(new FilePayload("stuk.pdf", "application/pdf", SampleFiles.pdf("zonder " + id)));
        field("title").fill("Convenant");
        field("kind").selectOption("covenant");
        press("document.add");
        assertThat(page.locator(".errors a").count()).as("no date").isEqualTo(1);
        assertThat(field("title").inputValue()).isEqualTo("Convenant");
        field("file").setInputFiles(new FilePayload("stuk.pdf", "application/pdf", SampleFiles.pdf("zonder " + id)));
        field("dated").fill("1 oktober 2026");
        press("document.add");
        go("/cooperations/" + id + "/documents");
        assertThat(main().innerText()).contains("Convenant", "1 oktober 2026");
    }

    private void laysDownAKey() {
        go("/cooperations/" + id + "/cost-sharing/key");
        field("type").selectOption("fixed_percentage");
        main().locator("[name='status'][value='agreed']").check(FORCED);
        main().locator("button[name=_add]").first().click(CLICK);
        field("periods[0].name").fill("Jaar 1");
        field("periods[0].from").fill("2027");
        field("periods[0].shares").fill("Aameer: 60%\nBergveld: 40%");
        field("effectiveOn").fill("1 oktober 2026");
        press("organisation.record");
        assertThat(page.locator(".errors").allInnerTexts()).isEmpty();
        go("/cooperations/" + id + "/cost-sharing");
        assertThat(main().innerText()).contains("de afgesproken sleutel, vanaf 2027");
    }

    private void draftsAnAgreement() {
        String task = play.open(id, "userTask_draftServiceAgreement").stream()
                .filter(one -> Play.AAMEER.equals(one.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
        go("/tasks/" + task);
        main().locator("[name='contractorKind'][value='outside']").check(FORCED);
        field("contractor").fill("Rekencentrum");
        field("content").fill("Werkplekken en netwerk.");
        press("inbox.submit");
        assertThat(field("content").inputValue()).isEqualTo("Werkplekken en netwerk.");
        field("term").fill("1 januari 2027 tot en met 31 december 2029");
        field("reviewOn").fill("januari 2028");
        press("inbox.submit");
        says("inbox.done", said("userTask_draftServiceAgreement") + ": ICT");
    }

    /** Tries a file, sees what would come of it on a page that comes again by itself, and takes it; the address of the work. */
    private String imports() throws IOException {
        String text = new ClassPathResource("casebook/elzenveen-wilgenrade.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst(
                        "(?m)^  id: .*$",
                        "  id: ZONDER-" + leader.substring(7, 15).toUpperCase(Locale.ROOT));
        go("/cooperations/import");
        field("file")
                .setInputFiles(
                        new FilePayload("dossier.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
        press("casebook.import.try");
        named("casebook.import.take").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        assertThat(main().innerText()).contains("Elzenveen", "Taken die daarna wachten");
        press("casebook.import.take");
        page.waitForURL(
                Pattern.compile(".*/cooperations/[0-9a-f]{8}-[0-9a-f-]{27}"),
                new Page.WaitForURLOptions().setTimeout(90_000));
        assertThat(main().innerText()).contains("Ingelezen: ");
        String taken = page.url();
        return taken.substring(taken.indexOf("/cooperations/"));
    }
}
