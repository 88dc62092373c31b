package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.insight.publicpage.PublicPage;
import nl.samenspoor.insight.publicpage.PublishCooperation;
import nl.samenspoor.insight.publicpage.PublishingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a cooperation everybody may read: off until its leader switches it on, and then the same for everybody. */
@IntegrationTest
class PublicPageTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    PublishingCooperations publishing;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    OptingOut optingOut;

    @Autowired
    AdoptingPlans adopting;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private CooperationId id;
    private Browser everybody;

    @BeforeEach
    void start() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        everybody = new Browser(port);
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    private String address() {
        return "/public/cooperations/" + id;
    }

    private String setting() {
        return "/cooperations/" + id + "/public-page";
    }

    private void on(PublicPage.Shown... documents) {
        publishing.publish(Play.LEADER, id, new PublishCooperation(seen(), true, List.of(documents)));
    }

    private int seen() {
        return publishing.setting(Play.LEADER, id).number();
    }

    private PublicPage.Shown document(String title, String woo) throws Exception {
        ApiClient leader = new ApiClient(port, People.LEADER);
        String made = leader.read(
                        201,
                        leader.post(
                                "/api/v1/cooperations/" + id + "/documents",
                                Multipart.of(Map.of(
                                                "title", title, "kind", "covenant", "dated", "2026-10-01", "woo", woo))
                                        .file(
                                                "file",
                                                "advies_J_de_Vries.pdf",
                                                "application/pdf",
                                                SampleFiles.pdf(title + id))))
                .at("/document/id")
                .asString();
        return new PublicPage.Shown(new DocumentId(made), 1);
    }

    @Test
    void itIsOffUntilALeaderSwitchesItOnAndOffAgainAndBothAreInTheAuditTrail() {
        assertThat(everybody.get(address()).statusCode()).isEqualTo(404);
        Browser leader = browser(People.LEADER);
        assertThat(leader.get(setting()).body()).contains("Uit: niemand kan de pagina lezen");
        HttpResponse<String> switched = leader.submit(setting(), setting(), Map.of("seen", "0", "readable", "true"));
        assertThat(leader.follow(switched).body()).contains("De openbare pagina staat aan.", address());

        HttpResponse<String> page = everybody.get(address());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Proefverband", "Aameer, Bergveld", "Fasen en poorten", "aria-current=\"step\"")
                .contains("Er is nog geen besluit vastgelegd.", "Er staan geen documenten op deze pagina.");

        leader.submit(setting(), setting(), Map.of("seen", "1"));
        assertThat(everybody.get(address()).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select detail from audit_entry where object = ? and action = 'public_page_changed'"
                                + " order by sequence")
                        .param(id.text())
                        .query(String.class)
                        .list())
                .containsExactly("on: ", "off: ");
    }

    @Test
    void whatIsOffAnswersLikeWhatIsNotThereAndNoCacheKeepsIt() {
        HttpResponse<String> off = everybody.get(address());
        HttpResponse<String> none = everybody.get("/public/cooperations/00000000-0000-0000-0000-000000000000");

        assertThat(off.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(off.body().replace(id.text(), "…"))
                .isEqualTo(none.body().replace("00000000-0000-0000-0000-000000000000", "…"));
        assertThat(off.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(everybody.get("/public/cooperations/..%2f").statusCode()).isIn(400, 404);
        assertThat(everybody.get("/public/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsTheSameForEverybodyWithoutASessionOrCookieAndMayLieInACache() {
        on();
        HttpResponse<String> page = everybody.get(address());
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "form-action 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        Browser leader = browser(People.LEADER);
        leader.get("/?lang=en");
        HttpResponse<String> again = leader.get(address());
        assertThat(again.body())
                .as("neither who asks nor the language of his cookie is in it")
                .isEqualTo(page.body());
        assertThat(again.headers().allValues("Set-Cookie")).isEmpty();

        HttpResponse<String> english = everybody.get(address() + "?lang=en");
        assertThat(english.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(english.body()).contains("Phases and gates", "What you read here");

        String etag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = everybody.get(address(), "If-None-Match", etag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        play.passGate(id, GateKey.G1);
        assertThat(everybody.get(address(), "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void itSaysOfWhichDayItIsAndHowFarACaseOfThePastIsKnown() {
        on();
        assertThat(everybody.get(address()).body()).contains("Stand van").doesNotContain("bekend tot");

        jdbc.sql("update cooperation set observed_until = '2012-08-20' where id = ?")
                .param(id.text())
                .update();
        assertThat(everybody.get(address()).body()).contains("ekend tot 20 augustus 2012", "<dd>20 augustus 2012</dd>");
        assertThat(everybody.get(address() + "?lang=en").body()).contains("As of", "<dd>20 August 2012</dd>");
    }

    @Test
    void nothingCanBeSentToIt() {
        on();
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(everybody.send(method, address(), "").statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
        assertThat(browser(People.LEADER).get(setting()).body()).contains("Aan: iedereen kan de pagina lezen");
    }

    @Test
    void itTellsGatesAndDecisionsInRolesAndNoAccountsOrWordsForColleagues() {
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.decide(id, GateKey.G1, Play.AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        jdbc.sql("update cooperation set signal_text = 'Mevrouw Geheim belde' where id = ?")
                .param(id.text())
                .update();
        on();

        String page = everybody.get(address()).body();
        assertThat(page)
                .contains("Besluitenlijst", "Poort 1", "College</span> <span>Aameer", "Raad</span> <span>Aameer")
                .contains("1 oktober 2026", "aangenomen");
        assertThat(page)
                .doesNotContain(
                        People.LEADER + "<", "college-gm9101", "council_clerk-gm9101", "Geheim", "Niet van belang")
                .doesNotContain("href=\"/cooperations/", "href=\"/tasks", "<form");
    }

    @Test
    void votesThatAreKnownInWordsOnlyAreNotCalledUnknown() {
        play.reachDecisions(id);
        play.decide(
                id,
                GateKey.G1,
                Play.AAMEER,
                Body.COLLEGE,
                Vote.stated(DecisionOutcome.ADOPTED, "wethouder Geheim tegen", null),
                null,
                List.of());
        on();

        assertThat(everybody.get(address()).body())
                .contains("<td>niet in aantallen vastgelegd</td>")
                .doesNotContain("Geheim", "<td>onbekend</td>");
    }

    @Test
    void onlyAChosenVersionOfADocumentWithAWooCategoryIsOnItUntilItIsWithdrawn() throws Exception {
        PublicPage.Shown covenant = document("Convenant <b>Aameer</b>", "covenants");
        PublicPage.Shown other = document("Niet gekozen", "covenants");
        PublicPage.Shown internal = document("Zonder categorie", "");
        PublicPage.Shown nothing = document("Geen categorie", "none");
        Browser leader = browser(People.LEADER);
        assertThat(leader.get(setting()).body())
                .contains("Niet gekozen")
                .doesNotContain("Zonder categorie", "Geen categorie");
        for (PublicPage.Shown not : List.of(internal, nothing, new PublicPage.Shown(covenant.document(), 2))) {
            HttpResponse<String> refused = leader.submit(
                    setting(),
                    setting(),
                    Map.of("seen", "0", "readable", "true", "documents", not.document() + ":" + not.version()));
            assertThat(refused.body()).contains("#f-documents");
        }
        assertThat(everybody.get(address()).statusCode()).isEqualTo(404);

        on(covenant);
        String file = address() + "/documents/" + covenant.document() + "/1";
        assertThat(everybody.get(address()).body())
                .contains("Convenant &lt;b&gt;Aameer&lt;/b&gt;", file)
                .doesNotContain("Niet gekozen", "Zonder categorie");
        HttpResponse<String> content = everybody.get(file);
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(content.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
        assertThat(content.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(content.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .as("the name its sender gave the file is not for everybody")
                .contains("convenant-b-aameer-b-1.pdf")
                .doesNotContain("Vries", "advies");
        assertThat(everybody
                        .get(
                                file,
                                "If-None-Match",
                                content.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(everybody
                        .get(address() + "/documents/" + other.document() + "/1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(everybody
                        .get(address() + "/documents/" + covenant.document() + "/2")
                        .statusCode())
                .isEqualTo(404);

        new ApiClient(port, People.LEADER)
                .post(
                        "/api/v1/cooperations/" + id + "/documents/" + covenant.document() + "/withdrawals",
                        Map.of("reason", "Er stond een naam in."));
        assertThat(everybody.get(file).statusCode()).isEqualTo(404);
        assertThat(everybody.get(address()).body()).doesNotContain("Convenant");
    }

    @Test
    void whatAGroundOfTheWooKeepsBackIsOnNoPublicPage() throws Exception {
        PublicPage.Shown covenant = document("Convenant", "covenants");
        on(covenant);
        String file = address() + "/documents/" + covenant.document() + "/1";
        assertThat(everybody.get(file).statusCode()).isEqualTo(200);
        assertThat(everybody.get(address()).body()).contains("Convenant").doesNotContain("gepubliceerd op");
        ApiClient leader = new ApiClient(port, People.LEADER);
        String openness = "/api/v1/cooperations/" + id + "/documents/" + covenant.document() + "/openness";

        leader.read(201, leader.post(openness, Map.of("exception", "privacy", "seen", 0)));
        assertThat(everybody.get(file).statusCode()).isEqualTo(404);
        assertThat(everybody.get(address()).body()).doesNotContain("Convenant");
        Browser page = browser(People.LEADER);
        assertThat(page.get(setting()).body()).doesNotContain("Convenant");
        HttpResponse<String> keptBack = page.submit(
                setting(), setting(), Map.of("seen", "1", "readable", "true", "documents", covenant.document() + ":1"));
        assertThat(keptBack.body()).contains("#f-documents", "zonder uitzonderingsgrond");

        leader.read(201, leader.post(openness, Map.of("exception", "none", "publishedOn", "2026-10-01", "seen", 1)));
        assertThat(everybody.get(file).statusCode())
                .as("the ground was withdrawn, and nobody chose the document again")
                .isEqualTo(404);
        assertThat(everybody.get(address()).body()).doesNotContain("Convenant");
        assertThat(page.get(setting()).body())
                .contains("Convenant")
                .doesNotContainPattern("value=\"" + covenant.document() + ":1\"[^>]*checked");
        on(covenant);
        assertThat(everybody.get(file).statusCode()).isEqualTo(200);
        assertThat(everybody.get(address()).body()).contains(">gepubliceerd op 1 oktober 2026<");
        assertThat(everybody.get(address() + "?lang=en").body()).contains(">published on 1 October 2026<");
    }

    @Test
    void ofWhatIsPartlyPublicOnlyTheRedactedVersionIsOnThePageWithItsGroundAndTheAddressOfThePublication()
            throws Exception {
        PublicPage.Shown whole = document("Ongelakt", "covenants");
        PublicPage.Shown redacted = document("Gelakt", "covenants");
        PublicPage.Shown kept = document("Intern", "covenants");
        on(whole, redacted, kept);
        ApiClient leader = new ApiClient(port, People.LEADER);
        String documents = "/api/v1/cooperations/" + id + "/documents/";

        leader.read(
                201,
                leader.post(
                        documents + whole.document() + "/openness",
                        Map.of(
                                "extent",
                                "part",
                                "exception",
                                "privacy",
                                "redacted",
                                redacted.document().text(),
                                "seen",
                                0)));
        leader.read(
                201,
                leader.post(
                        documents + redacted.document() + "/openness",
                        Map.of("extent", "whole", "publicationUrl", "https://aameer.nl/gelakt?a=1&b=2", "seen", 0)));
        leader.read(201, leader.post(documents + kept.document() + "/openness", Map.of("extent", "none", "seen", 0)));

        assertThat(everybody.get(address()).body())
                .contains(
                        ">Gelakt<",
                        "Gelakte versie. Weggelaten op grond van: persoonlijke levenssfeer",
                        "href=\"https://aameer.nl/gelakt?a=1&amp;b=2\"",
                        "publicatie op aameer.nl")
                .doesNotContain(">Ongelakt<", ">Intern<");
        assertThat(everybody.get(address() + "?lang=en").body())
                .contains("Redacted version. Left out on the ground of: ", "publication at aameer.nl");
        for (PublicPage.Shown back : List.of(whole, kept)) {
            assertThat(everybody
                            .get(address() + "/documents/" + back.document() + "/1")
                            .statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> on(redacted, back)).isInstanceOf(InvalidInput.class);
        }
    }

    private void secondVersion(PublicPage.Shown first, String title) throws Exception {
        new ApiClient(port, People.LEADER)
                .post(
                        "/api/v1/cooperations/" + id + "/documents/" + first.document() + "/versions",
                        Multipart.of(Map.of(
                                "title",
                                title,
                                "kind",
                                "covenant",
                                "dated",
                                "2026",
                                "woo",
                                "covenants",
                                "after",
                                "1")));
    }

    @Test
    void aLaterVersionIsNotPublicUntilItIsChosen() throws Exception {
        PublicPage.Shown first = document("Convenant", "covenants");
        on(first);
        secondVersion(first, "Tweede");

        assertThat(everybody.get(address()).body()).contains("Convenant").doesNotContain("Tweede");
        assertThat(everybody
                        .get(address() + "/documents/" + first.document() + "/2")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(People.LEADER).get(setting()).body())
                .contains(first.document() + ":1", first.document() + ":2", "op de pagina staat nu een eerdere versie")
                .as("each version under its own title")
                .containsPattern("(?s)>Convenant<.{0,200}1 oktober 2026 · versie 1.*>Tweede<.{0,200}· 2026 · versie 2");
        on(new PublicPage.Shown(first.document(), 2));
        assertThat(everybody.get(address()).body()).contains("Tweede");
    }

    @Test
    void whoeverChoosesAfterSomebodyElseChoseSeesThatAndPublishesBoth() throws Exception {
        PublicPage.Shown first = document("Convenant", "covenants");
        PublicPage.Shown second = document("Advies", "advice");
        on(first);
        Browser leader = browser(People.LEADER);
        String chosen = second.document() + ":1";

        HttpResponse<String> late = leader.submit(setting(), setting(), Map.of("seen", "0", "documents", chosen));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Uw keuze is nog niet opgeslagen", "Intussen gewijzigd", "overgenomen in het formulier")
                .contains("niet op de pagina", "Convenant, versie 1", "name=\"seen\" value=\"1\"")
                .containsPattern("name=\"readable\" value=\"true\" [^>]*checked=\"checked\"")
                .containsPattern("value=\"" + first.document() + ":1\" id=\"[^\"]+\" checked=\"checked\"")
                .containsPattern("value=\"" + chosen + "\" id=\"[^\"]+\" checked=\"checked\"")
                .doesNotContain("??");
        assertThat(publishing.setting(Play.LEADER, id).documents()).containsExactly(first);
    }

    @Test
    void switchingOffIsNotRefusedForAVersionThatCameMeanwhile() throws Exception {
        on();
        PublicPage.Shown seen = document("Convenant", "covenants");
        secondVersion(seen, "Later");
        PublicPage.Shown none = new PublicPage.Shown(new DocumentId("geen"), 1);

        assertThatThrownBy(() -> on(seen)).isInstanceOf(InvalidInput.class);
        publishing.publish(Play.LEADER, id, new PublishCooperation(seen(), false, List.of(seen, none)));
        assertThat(everybody.get(address()).statusCode()).isEqualTo(404);
        assertThat(publishing.setting(Play.LEADER, id).documents()).isEmpty();
        publishing.publish(Play.LEADER, id, new PublishCooperation(1, false, List.of(seen, none)));
        assertThat(seen()).as("pressed twice").isEqualTo(2);
    }

    @Test
    void whatStandsOnThePageStaysOnTheFormHoweverManyDocumentsThereAre() throws Exception {
        PublicPage.Shown old = document("Convenant van vroeger", "covenants");
        on(old);
        manyMore(old);

        String form = browser(People.LEADER).get(setting()).body();
        assertThat(form)
                .contains("Hier staan de 200 documenten die het laatst zijn gewijzigd")
                .containsPattern("value=\"" + old.document() + ":1\"[^>]*checked");
        PublicPage.Shown later = document("Nieuw", "covenants");
        on(old, later);
        assertThat(everybody.get(address()).body()).contains("Convenant van vroeger", "Nieuw");
    }

    /** Two hundred documents with a category, and as many without, that changed later. */
    private void manyMore(PublicPage.Shown old) {
        jdbc.sql("insert into document (id, cooperation, newest, withdrawn, signed, changed_at)"
                        + " select 'D' || n.x || '-' || substring(d.id, 1, 20), d.cooperation, 1, false, false,"
                        + " current_timestamp from document d cross join system_range(1, 400) n where d.id = ?")
                .param(old.document().text())
                .update();
        jdbc.sql(
                        "insert into document_version (document, version, title, kind, effective, effective_sort, woo_category,"
                                + " nomination, file_name, sha256, recorded_at, recorded_by)"
                                + " select d.id, 1, 'Stuk ' || d.id, v.kind, v.effective, v.effective_sort,"
                                + " case when mod(cast(substring(d.id, 2, locate('-', d.id) - 2) as int), 2) = 0"
                                + " then 'covenants' else 'unknown' end,"
                                + " v.nomination, v.file_name, v.sha256, v.recorded_at, v.recorded_by"
                                + " from document d join document_version v on v.document = ?"
                                + " where d.cooperation = ? and d.id <> v.document")
                .params(old.document().text(), id.text())
                .update();
        jdbc.sql("insert into document_filing (document, number, woo_category, nomination, recorded_at, recorded_by)"
                        + " select v.document, 1, v.woo_category, v.nomination, v.recorded_at, v.recorded_by"
                        + " from document d join document_version v on v.document = d.id"
                        + " where d.cooperation = ? and d.id <> ?")
                .params(id.text(), old.document().text())
                .update();
        jdbc.sql("update document set changed_at = timestamp with time zone '2020-01-01 00:00:00+00:00' where id = ?")
                .param(old.document().text())
                .update();
    }

    @Test
    void theAnswerThatAFileIsDamagedLiesInNoCache() throws Exception {
        PublicPage.Shown covenant = document("Beschadigd", "covenants");
        on(covenant);
        jdbc.sql("insert into document_piece (sha256, position, piece)"
                        + " select sha256, 1, x'00' from document_version where document = ?")
                .param(covenant.document().text())
                .update();

        HttpResponse<String> damaged = everybody.get(address() + "/documents/" + covenant.document() + "/1");
        assertThat(damaged.statusCode()).isEqualTo(409);
        assertThat(damaged.headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store")
                .doesNotContain("public");
        assertThat(damaged.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void whatIsHistoricalHasEndedOrStandsStillIsNotShownAsThePresent() {
        on();
        jdbc.sql("update cooperation set observed_until = date '2012-12-31' where id = ?")
                .param(id.text())
                .update();
        assertThat(everybody.get(address()).body())
                .contains("Bekend tot 31 december 2012. Toen in fase 1, ", ">historisch<", "laatst bekende fase")
                .doesNotContain("huidige fase", "aria-current=\"step\"", ">In fase 1");
        assertThat(everybody.get(address() + "?lang=en").body())
                .contains("Known until 31 December 2012.", "last known phase");

        jdbc.sql("update cooperation set observed_until = null where id = ?")
                .param(id.text())
                .update();
        holding.hold(
                Play.LEADER,
                id,
                new HoldCooperation("Studie.", Play.TODAY, Play.REVIEW, MayResume.PROJECT_LEADER, Particulars.NONE));
        assertThat(everybody.get(address()).body()).contains("Aangehouden. In fase 1, ", ">aangehouden<");

        terminating.terminate(Play.LEADER, id, new TerminateCooperation("Geen steun.", Play.TODAY, Particulars.NONE));
        assertThat(everybody.get(address()).body())
                .contains("Beëindigd: 1 oktober 2026. Laatste fase: 1, ", ">beëindigd<")
                .doesNotContain("Aangehouden", ">In fase 1");
    }

    @Test
    void aDecisionBesideTheGatesSaysWhatItIsAboutAndAGateOnAnUnknownDaySaysSo() {
        on();
        String field = opening.open(
                Play.LEADER,
                id,
                new OpenTaskField("Belastingen", TaskFieldKind.PIOFACH, false, Play.TODAY, Particulars.NONE));
        deciding.decide(
                Play.of(Play.AAMEER, Role.COLLEGE),
                id,
                new DecideOnTaskField(
                        field, Play.AAMEER, FieldDecision.GO, "Zei mevrouw Geheim.", Play.TODAY, Particulars.NONE));
        optingOut.optOut(
                Play.of(Play.BERGVELD, Role.COLLEGE),
                id,
                new OptOut(field, Play.BERGVELD, "Zei mevrouw Geheim.", Play.TODAY, Particulars.NONE));
        adopting.decide(
                Play.of(Play.AAMEER, Role.COLLEGE),
                id,
                new DecideOnPlan(
                        Play.AAMEER, PlanDecision.ADOPTED, "Zei mevrouw Geheim.", Play.TODAY, Particulars.NONE));
        play.passGate(id, GateKey.G1);
        jdbc.sql("update gate set effective = null, effective_sort = null where cooperation = ?")
                .param(id.text())
                .update();

        String page = everybody.get(address()).body();
        assertThat(page)
                .contains(">taakveld Belastingen<", ">doet mee<", ">stapt eruit<", ">plan van aanpak<", ">vastgesteld<")
                .doesNotContain("Geheim");
        assertThat(page.substring(page.indexOf("id=\"gates\""), page.indexOf("id=\"decisions\"")))
                .contains(">onbekend<", "class=\"gate agreed\"");
    }

    @Test
    void onlyWhoLeadsSwitchesItAndOthersReadHowItStands() {
        on();
        Actor clerk = Play.of(Play.AAMEER, Role.COUNCIL_CLERK);
        assertThatThrownBy(() -> publishing.publish(clerk, id, new PublishCooperation(1, false, List.of())))
                .isInstanceOf(NotAllowed.class);
        Actor stranger = new Actor("vreemde", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        assertThatThrownBy(() -> publishing.publish(stranger, id, new PublishCooperation(1, false, List.of())))
                .isInstanceOf(NotFound.class);
        Browser reader = browser("griffier-aameer");
        assertThat(reader.get(setting()).body())
                .contains("Aan: iedereen kan de pagina lezen")
                .doesNotContain("name=\"readable\"");
        assertThat(reader.get("/cooperations/" + id).body()).contains(setting());
        assertThat(everybody.get(address()).statusCode()).isEqualTo(200);
    }

    @Test
    void pressedTwiceItIsSwitchedOnceAndOfTwoLeadersTheSecondSeesWhatTheFirstDid() throws Exception {
        on();
        publishing.publish(Play.LEADER, id, new PublishCooperation(0, true, List.of()));
        assertThat(seen()).isEqualTo(1);
        assertThatThrownBy(() -> publishing.publish(Play.LEADER, id, new PublishCooperation(0, false, List.of())))
                .isInstanceOf(Conflict.class);
        Browser leader = browser(People.LEADER);
        HttpResponse<String> late = leader.submit(setting(), setting(), Map.of("seen", "0"));
        assertThat(late.body()).contains("wijzigde deze instelling intussen", "name=\"seen\" value=\"1\"");

        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> off = () -> {
                together.await(10, TimeUnit.SECONDS);
                publishing.publish(Play.LEADER, id, new PublishCooperation(1, false, List.of()));
                return true;
            };
            for (Future<Boolean> each : both.invokeAll(List.of(off, off), 30, TimeUnit.SECONDS)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(seen()).isEqualTo(2);
    }

    @Test
    void savingItAsItStoodRecordsNothingAndSaysSo() {
        Browser leader = browser(People.LEADER);
        for (Map<String, String> asItStood : List.of(Map.of("seen", "0"), Map.of("seen", "1", "readable", "true"))) {
            int before = seen();
            HttpResponse<String> saved = leader.submit(setting(), setting(), asItStood);
            assertThat(leader.follow(saved).body()).contains("Er is niets gewijzigd.");
            assertThat(seen()).isEqualTo(before);
            if (before == 0) {
                on();
            }
        }
        assertThat(leader.follow(leader.submit(setting(), setting(), Map.of("seen", "0", "readable", "true")))
                        .body())
                .as("pressed twice")
                .contains("De openbare pagina staat aan.");
    }

    @Test
    void aPageTakesTheSameNumberOfStatementsHoweverMuchThereIsOnIt() throws Exception {
        PublicPage.Shown first = document("Eerste", "covenants");
        on(first);
        play.reachDecisions(id);
        play.decide(id, GateKey.G1, Play.AAMEER, Body.COLLEGE, DecisionOutcome.ADOPTED, null);
        everybody.get(address());
        int few = StatementCount.during(() -> everybody.get(address()));
        on(first, document("Tweede", "covenants"), document("Derde", "research_reports"));
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        int many = StatementCount.during(() -> everybody.get(address()));

        assertThat(many).isEqualTo(few);
    }
}
