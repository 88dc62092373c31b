package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.document.file.Sha256;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.typeset.VeraPdf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job as a person does it: sign in, do a task, see the phase move. In a real browser, under the real policy. */
@IntegrationTest
class TaskInTheBrowserTest extends InTheBrowser {

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    ServiceAgreements agreements;

    @Autowired
    SavingPlans plans;

    @Autowired
    DecisionPoints log;

    @Autowired
    AssigningAccess access;

    @Test
    void aLeaderAddsADocumentAndSeesItWithItsChecksum() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/cooperations/" + id);
        link("Alle documenten");
        assertThat(page.locator("main").innerText()).contains("Er is nog niets toegevoegd");
        assertThat(violations()).isEmpty();
        link("Document toevoegen");
        assertThat(page.locator("#f-file-help").innerText()).contains("hoogstens 25 MB", "PDF, ODT");
        page.setInputFiles("#f-file", new FilePayload("scan.pdf", "application/pdf", new byte[25 * 1024 * 1024 + 1]));
        assertThat(page.locator("#f-file-before").innerText()).contains("groter dan 25 MB", "splits het");
        assertThat(page.locator("#f-file").getAttribute("aria-describedby")).isEqualTo("f-file-help f-file-before");
        assertThat(violations()).isEmpty();
        button("Document toevoegen");
        assertThat(page.url()).endsWith("/documents/new");
        assertThat(page.locator("#f-file").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        page.setInputFiles(
                "#f-file", new FilePayload("logo.png", "image/png", SampleFiles.SVG.getBytes(StandardCharsets.UTF_8)));
        page.locator("[name=title]").fill("Convenant");
        page.locator("[name=kind]").selectOption("covenant");
        page.locator("[name=dated]").fill("2026-10");
        assertThat(page.locator("#f-file-before").count()).isZero();
        page.locator("[name=title]").press("Enter");

        page.waitForSelector(".errors");
        assertThat(page.locator("[role=alert]").first().innerText()).contains("HTML of SVG");
        page.locator(".errors a[href='#f-file']").press("Enter");
        assertThat(page.locator("#f-file").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        assertThat(page.locator("#f-file-error").innerText()).contains("HTML of SVG");
        assertThat(page.locator("[name=title]").inputValue()).isEqualTo("Convenant");
        assertThat(violations()).isEmpty();
        page.setInputFiles(
                "#f-file", new FilePayload("convenant.pdf", "application/pdf", SampleFiles.pdf("in de browser " + id)));
        button("Document toevoegen");

        arrives("**/documents/*");
        assertThat(page.locator("main").innerText())
                .contains("Het document is toegevoegd.", "oktober 2026", "Controlegetal (SHA-256)");
        assertThat(page.locator("dd.checksum").innerText()).matches("[0-9a-f]{64}");
        String document = page.url().substring(page.url().indexOf("/cooperations/"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void somebodySignsInDoesTheLastTaskOfAGateAndSeesThePhaseMove() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, nl.samenspoor.gate.DecisionOutcome.ADOPTED, null);
        play.decideAll(id, GateKey.G1, nl.samenspoor.gate.DecisionOutcome.ADOPTED, null);
        signIn(People.LEADER);
        page.navigate(address("/cooperations/" + id));
        assertThat(current()).contains("1");

        page.locator("main a[href^='/tasks/']").first().click();
        submit();
        arrives("**/cooperations/" + id + "**");

        assertThat(current()).contains("2");
        assertThat(play.phase(id)).isEqualTo(2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void ofTwoWritersOfOnePlanTheSecondSeesWhatTheFirstChangedMergesItAndLaterOverwritesKnowingly() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String plan = "/cooperations/" + id + "/plan";
        signIn("secretaris-aameer");
        go(plan);
        page.locator("[name=title]").fill("Samen sterker");
        page.getByLabel("Ambtelijke fusie").check();
        button("Plan beginnen");
        arrives("**/plan/edit");
        assertThat(violations()).isEmpty();

        saves(id, 1, "section.vision.text", "Dichtbij en sterk.");
        page.locator("[name='section.vision.text']").fill("Zelfstandig blijven.");
        page.locator("[name='section.goals.text']").fill("Minder kwetsbaar.");
        button("Opslaan als nieuwe versie");
        Locator main = page.locator("main");
        assertThat(main.innerText()).contains("Uw tekst is nog niet opgeslagen", "leider", "Dichtbij en sterk.");
        looks("plan-merge");
        button("Keuze opslaan");
        assertThat(page.locator(".errors").innerText()).contains("Kies welke tekst blijft staan");
        assertThat(violations()).isEmpty();
        page.locator("[name='edited.section.vision.text']").fill("Dichtbij, sterk en zelfstandig.");
        page.getByLabel("De tekst hieronder").check();
        button("Keuze opslaan");
        arrives("**/plan");
        assertThat(main.innerText()).contains("Dichtbij, sterk en zelfstandig.", "Minder kwetsbaar.");

        go(plan + "/edit");
        saves(id, 3, "section.vision.text", "Toch anders.");
        page.locator("[name='section.vision.text']").fill("Zo is het.");
        button("Opslaan als nieuwe versie");
        button("Overal mijn tekst laten gelden");
        arrives("**/plan");
        assertThat(main.innerText()).contains("Zo is het.").doesNotContain("Toch anders.");
        go(plan + "/versions/4");
        assertThat(main.innerText()).contains("Toch anders.");
        looks("plan-decisions", plan + "/decisions?form=adoption");
        looks("plan-response", plan + "/decisions?form=response");
        assertThat(complaints.stream().filter(said -> !said.contains("409"))).isEmpty();
    }

    private void saves(CooperationId id, int base, String field, String text) {
        plans.save(Play.LEADER, id, base, Map.of(field, text));
    }

    @Test
    void aFormThatIsFilledInWronglySaysSoAndKeepsWhatWasTyped() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        page.navigate(address(
                "/tasks/" + play.open(id, "userTask_describePrehistory").get(0).id()));
        page.locator("[name=surroundings]").fill("Drie buren fuseren. ${7*7} <b>vet</b>");
        submit();

        Locator summary = page.locator("[role=alert], .error-summary").first();
        assertThat(summary.innerText()).isNotBlank();
        assertThat(page.locator("[name=surroundings]").inputValue()).isEqualTo("Drie buren fuseren. ${7*7} <b>vet</b>");
        assertThat(violations()).isEmpty();
    }

    @Test
    void goingBackAfterAMistakeFindsTheFormWithAllThatWasTyped() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/tasks/" + play.open(id, "userTask_describePrehistory").get(0).id());
        page.locator("[name=prehistory]").fill("Drie buren fuseren.");
        page.locator("[name=effectiveOn]").fill("gisteren");
        submit();
        assertThat(page.locator("[role=alert]").first().innerText()).contains("Datum");

        go("/cooperations/" + id);
        page.goBack();
        assertThat(page.locator("[role=alert]").first().innerText()).contains("Datum");
        assertThat(page.locator("[name=prehistory]").inputValue()).isEqualTo("Drie buren fuseren.");
        page.reload();
        assertThat(page.locator("[name=prehistory]").inputValue()).isEqualTo("Drie buren fuseren.");
        page.locator("[name=effectiveOn]").fill("2026-10-01");
        submit();
        arrives("**/cooperations/" + id + "**");

        page.goBack();
        page.reload();
        assertThat(page.locator("main").innerText()).contains("Deze taak is al gedaan");
    }

    @Test
    void aTaskIsSavedForLaterAndGoneOnWithOnAnotherDeviceAlsoAfterItsSessionEnded() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        String task =
                "/tasks/" + play.open(id, "userTask_describePrehistory").get(0).id();
        go(task);
        page.locator("[name=prehistory]").fill("Drie buren ${7*7} <b>fuseren</b>.");
        page.locator("[name=effectiveOn]").fill("gisteren");
        button("Bewaren voor later");
        page.getByText("Bewaard. Er is nog niets vastgelegd.").waitFor();
        looks("task-saved", task);
        page.goBack();
        assertThat(page.locator("[name=prehistory]").inputValue()).contains("Drie buren");

        context.close();
        context = Browsers.needed().newContext();
        page = context.newPage();
        signIn(People.LEADER);
        go(task);
        assertThat(page.locator("main").innerText()).contains("U gaat verder met wat u op");
        assertThat(page.locator("[name=prehistory]").inputValue()).isEqualTo("Drie buren ${7*7} <b>fuseren</b>.");
        assertThat(page.locator("[name=effectiveOn]").inputValue()).isEqualTo("gisteren");
        page.locator("[name=prehistory]").fill("Drie buren gaan samen.");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("samenspoor"));
        context.addCookies(List.of(new Cookie("samenspoor", "voorbij").setUrl(address("/"))));
        button("Bewaren voor later");
        arrives("**/login**");
        signInHere(People.LEADER);
        arrives("**/typed-work");
        button("Opnieuw versturen");
        arrives("**" + task);
        assertThat(page.locator("[name=prehistory]").inputValue()).isEqualTo("Drie buren gaan samen.");
        page.locator("[name=effectiveOn]").fill("2026-10-01");
        submit();
        arrives("**/cooperations/" + id + "**");
    }

    @Test
    void whatSomebodyTypedBeforeHisSessionEndedIsShownToHimAndNotToWhoeverSignsInNextInThatBrowser() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        access.assign(Play.LEADER, id, People.OTHER_LEADER, Access.LEADER);
        signIn(People.LEADER);
        String task =
                "/tasks/" + play.open(id, "userTask_describePrehistory").get(0).id();
        go(task);
        page.locator("[name=prehistory]").fill("Wat alleen de schrijver aangaat.");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("samenspoor"));
        button("Bewaren voor later");
        arrives("**/login**");
        assertThat(page.locator("main").innerText())
                .contains("hetzelfde account")
                .doesNotContain("schrijver");

        signInHere(People.OTHER_LEADER);
        for (String other : List.of("/typed-work", "/tasks", task)) {
            go(other);
            assertThat(page.content()).as(other).doesNotContain("schrijver aangaat", "nog niet verstuurd");
        }
        page.locator("form[action='/logout'] button").first().click();
        arrives("**/login**");

        signInHere(People.LEADER);
        arrives("**/typed-work");
        page.locator("summary").getByText("Wat u schreef").click();
        assertThat(page.locator("main").innerText()).contains("Wat alleen de schrijver aangaat.");
        looks("typed-work", "/typed-work");
    }

    private void signInHere(String account) {
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form[action='/login'] button").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    @Test
    void whatIsSentAfterTheBrowserForgotItAllIsGivenBackToBeCopied() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/tasks/" + play.open(id, "userTask_describePrehistory").get(0).id());
        page.locator("[name=prehistory]").fill("Drie buren <b>gaan samen</b>.");
        page.evaluate("document.querySelectorAll('[name=_csrf]').forEach(token => token.value = 'weg')");
        context.clearCookies();
        button("Bewaren voor later");
        page.getByText("Dit formulier is niet verstuurd").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("Drie buren <b>gaan samen</b>.");
    }

    @Test
    void aTaskIsTakenSeenByAColleagueTakenOverKnowinglyAndLetGoWithNothingTypedLost() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        access.assign(Play.LEADER, id, People.OTHER_LEADER, Access.LEADER);
        String task =
                "/tasks/" + play.open(id, "userTask_describePrehistory").get(0).id();
        signIn(People.LEADER);
        go(task);
        page.locator("[name=prehistory]").fill("Half af.");
        button("Ik ga hiermee aan de slag");
        page.getByText("U bent nu met deze taak bezig.").waitFor();
        assertThat(page.locator("[name=prehistory]").inputValue()).isEqualTo("Half af.");
        looks("task-claimed", task);

        context.clearCookies();
        signIn(People.OTHER_LEADER);
        go("/tasks?cooperation=" + id);
        assertThat(page.locator("main").innerText())
                .contains(People.LEADER + " is hier sinds", "U leidt deze samenwerking.");
        looks("task-claimed-by-other", task);
        assertThat(page.locator("main").innerText()).contains("Iemand anders is hiermee bezig");
        button("Taak overnemen");
        page.getByText("U bent nu met deze taak bezig.").waitFor();
        assertThat(page.locator("[name=prehistory]").inputValue()).isEmpty();
        button("Loslaten");
        page.getByText("U hebt de taak losgelaten.").waitFor();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aLeaderStartsACooperationStepByStepAndOpensItsPublicPageToEverybody() {
        play.register();
        signIn(People.LEADER);
        go("/cooperations/new");
        page.locator("[name=name]").fill("Stap voor stap");
        page.getByLabel("Aameer").check();
        page.getByLabel("Bergveld").check();
        page.locator("[name=signalSource]").selectOption("college");
        page.locator("[name=signalKind]").selectOption("regional_task");
        page.locator("[name=signalText]").fill("Samen gaat het beter.");
        page.locator("[name=prehistory]").fill("Drie buren fuseerden.");
        page.locator("button[name=_add][value=earlierAlliances]").click();
        page.locator("[name='earlierAlliances[0].name']").fill("Bestuursdienst");
        looks("start filled in");
        page.locator("button[name=_step][value=check].utrecht-button").click();
        page.getByText("Er is nog niets gestart").waitFor();
        looks("start check");
        button("Terug om te wijzigen");
        assertThat(page.locator("[name='earlierAlliances[0].name']").inputValue())
                .isEqualTo("Bestuursdienst");
        page.locator("[name=name]").fill("Stap voor stap samen");
        page.locator("button[name=_step][value=check].utrecht-button").click();
        page.getByText("Er is nog niets gestart").waitFor();
        button("Samenwerking starten");
        page.waitForURL(java.util.regex.Pattern.compile(".*/cooperations/[0-9a-f-]{36}"));
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        page.goBack();
        assertThat(page.locator("h1").innerText())
                .as("going back finds a new form and starts nothing")
                .isEqualTo("Samenwerking starten");
        go("/cooperations/" + id);

        link("Openbare pagina");
        page.getByLabel("Iedereen mag de openbare pagina lezen").check();
        button("Opslaan");
        page.getByText("De openbare pagina staat aan.").waitFor();
        context.clearCookies();
        looks("public", "/public/cooperations/" + id);
        looksInEnglish("public", "/public/cooperations/" + id);
        assertThat(page.locator("main").innerText()).contains("Stap voor stap samen", "Aameer, Bergveld");
        assertThat(page.context().cookies()).isEmpty();
        page.pdf(new Page.PdfOptions().setPath(Path.of("target/public.pdf")).setFormat("A4"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void goingBackAfterAMistakeInAnEventFindsItsFormAndNothingIsRecordedTwice() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/cooperations/" + id + "/events/new?kind=hold");
        page.locator("[name=text]").fill("Eerst eigen onderzoek.");
        page.locator("[name=reviewOn]").fill("morgen");
        button("Vastleggen");
        assertThat(page.locator("[role=alert]").innerText()).contains("De stilstand wordt opnieuw bekeken op");
        go("/");
        page.goBack();
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Eerst eigen onderzoek.");
        page.locator("[name=reviewOn]").fill("2099-01-31");
        button("Vastleggen");
        arrives("**/cooperations/" + id);
        assertThat(page.locator("main").innerText()).contains("Wordt opnieuw bekeken op 31 januari 2099");

        page.goBack();
        page.reload();

        assertThat(page.locator("main").innerText()).contains("Al vastgelegd");
        go("/cooperations/" + id + "/events");
        assertThat(page.url()).endsWith("/events/new");
    }

    @Test
    void aBusinessCaseIsReadBackWordForWordByWhoeverMaySeeTheCooperation() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        signIn(People.LEADER);
        page.navigate(address(
                "/tasks/" + play.open(id, "userTask_draftBusinessCase").get(0).id()));
        page.locator("[name=summary]").fill("Samen ${1+1} <b> voordeliger");
        page.locator("[name=effectiveOn]").fill("2026-10-01");
        submit();
        arrives("**/cooperations/" + id + "**");

        page.locator("section[aria-labelledby=work] a[href*='/work?task=']")
                .first()
                .click();
        arrives("**/work?task=**");

        assertThat(page.locator(".works dd").allInnerTexts()).contains("Samen ${1+1} <b> voordeliger");
        assertThat(page.locator(".works").innerText()).contains("ICT", "1 oktober 2026", "De businesscase in het kort");
        assertThat(violations()).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aServiceAgreementGoesFromAnEmptyFormToTheSignedFileWithTheKeyboard() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String field = fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        play.skip(id, "userTask_draftBusinessCase");
        for (MunicipalityCode each : List.of(Play.AAMEER, Play.BERGVELD)) {
            deciding.decide(
                    Play.of(each, Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, each, FieldDecision.GO, null, Play.TODAY, Particulars.NONE));
        }
        at("secretaris-aameer", id, "userTask_draftServiceAgreement");
        pressed("[name=contractorKind][value=outside]");
        page.locator("[name=contractor]").fill("Rekencentrum");
        page.locator("[name=content]").fill("Werkplekken ${7*7} <b>vet</b>");
        page.locator("[name=term]").fill("2026-01-01/2029-12-31");
        page.locator("[name=reviewOn]").fill("2028");
        assertThat(violations()).isEmpty();
        entered(id);
        at("college-aameer", id, "userTask_reviewServiceAgreement");
        assertThat(page.locator("main").innerText()).contains("Werkplekken ${7*7} <b>vet</b>");
        pressed("[name=decision][value=approved]");
        entered(id);
        at(People.LEADER, id, "userTask_recordFeasibility");
        pressed("[name=decision][value=feasible]");
        entered(id);
        at("college-aameer", id, "userTask_agreeServiceAgreement");
        pressed("[name=decision][value=agreed]");
        entered(id);
        long agreement =
                agreements.file(id, field, Play.AAMEER).orElseThrow().stand().id();
        String address = "/cooperations/" + id + "/service-agreements";
        String document = keptAndSigned(address + "/" + agreement);
        at("secretaris-aameer", id, "userTask_signForClient");
        page.locator("[name=signedBy]").fill("burgemeester");
        page.locator("[name=signedFile]").selectOption(document);
        assertThat(violations()).isEmpty();
        entered(id);
        at(People.LEADER, id, "userTask_recordContractorSignature");
        assertThat(violations()).isEmpty();
        page.locator("[name=signedBy]").fill("directeur");
        page.locator("[name=signedFile]").selectOption(document);
        entered(id);

        go(address + "/" + agreement);
        page.locator("section[aria-labelledby=history] a[href$='" + document + "']")
                .first()
                .click();
        arrives("**/documents/" + document);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Als ondertekend aanmerken"))
                        .count())
                .as("what was signed is fixed")
                .isZero();
        assertThat(violations()).isEmpty();
        Download file = page.waitForDownload(() ->
                page.locator("a[href*='/versions/1/content?download']").first().click());
        byte[] content = Files.readAllBytes(file.path());
        String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(content));
        assertThat(VeraPdf.failures(content)).isEmpty();
        assertThat(log.of(id).stream().map(LoggedPoint::what))
                .filteredOn(what -> what.contains("is getekend."))
                .singleElement()
                .asString()
                .contains("document " + document, "versie 1", sha256);
        looks("service-agreement", address + "/" + agreement);
        assertThat(page.locator("main").innerText())
                .contains("Getekend door de opdrachtgever", "burgemeester", "loopt");
        assertThat(complaints).isEmpty();
    }

    /** Keeps the PDF of what was agreed and records who signed it; the id of the document. */
    private String keptAndSigned(String agreement) {
        context.clearCookies();
        signIn("secretaris-aameer");
        looks("service-agreement-agreed", agreement);
        button("Als PDF bewaren om te tekenen");
        arrives("**/documents/*");
        assertThat(violations()).isEmpty();
        pressed("[name=by][value='" + Play.AAMEER + ":mayor']");
        pressed("[name=by][value=directorate]");
        page.locator("[name=on]").fill(LocalDate.now(Dutch.ZONE).toString());
        button("Als ondertekend aanmerken");
        arrives("**/documents/*");
        assertThat(page.locator("main").innerText()).contains("burgemeester van Aameer");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private void at(String account, CooperationId id, String step) {
        context.clearCookies();
        signIn(account);
        go("/tasks/" + play.open(id, step).get(0).id());
    }

    private void pressed(String choice) {
        page.locator(choice).focus();
        page.keyboard().press("Space");
    }

    private void entered(CooperationId id) {
        page.locator("main form button.utrecht-button--primary-action").first().focus();
        page.keyboard().press("Enter");
        arrives("**/cooperations/" + id + "**");
    }

    @Test
    void aDeviatingMunicipalityIsScoredWithTheKeyboardAlone() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        page.navigate(address(
                "/tasks/" + play.open(id, "userTask_assessFactors").get(0).id()));
        page.locator("[name=mutual_trust]").selectOption("partly");
        page.locator("button[name=_add][value=perMunicipality]").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[name='perMunicipality[0].factor']");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("perMunicipality[0].factor");
        assertThat(page.locator("[name=mutual_trust]").inputValue()).isEqualTo("partly");
        page.locator("[name='perMunicipality[0].factor']").selectOption("mutual_trust");
        page.locator("[name='perMunicipality[0].municipality']").selectOption(Play.BERGVELD.text());
        page.locator("[name='perMunicipality[0].score']").selectOption("absent");
        assertThat(violations()).isEmpty();
        submit();
        arrives("**/cooperations/" + id + "**");

        assertThat(page.locator("section[aria-labelledby=factors]").innerText()).contains("Bergveld: afwezig");
        page.navigate(address("/cooperations/" + id + "/work"));
        assertThat(page.locator(".works table").first().innerText()).contains("Onderling vertrouwen", "Bergveld");
        assertThat(violations()).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void comparingAndThePortfolioKeepThePolicyAndCanBeReadByEverybody() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        looks("compare all tables", "/compare?table=all&on=2026-06-01&cooperation=" + id);
        looks("insight like one", "/compare/insight?like=" + id);
        go("/");
        page.setViewportSize(768, 900);
        assertThat((Boolean) page.evaluate("[...document.querySelectorAll('.rails th')]"
                        + ".every(head => head.scrollWidth <= head.clientWidth)"))
                .as("no heading of a phase sticks out of its column at 768")
                .isTrue();
        assertThat(complaints).isEmpty();
    }

    private void submit() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Vastleggen").setExact(true))
                .click();
    }

    /** The text of the station the rail marks as the current one. */
    private String current() {
        return page.locator("[aria-current=step]").first().innerText();
    }
}
