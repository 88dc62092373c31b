package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reporting events on pages: what is said afterwards, what is refused, and that nothing is recorded twice. */
@IntegrationTest
class EventPagesTest {

    private static final List<String> EVERY_KIND = List.of(
            "hold",
            "resumption",
            "withdrawal",
            "opt_out",
            "task_field_opened",
            "form_chosen",
            "form_dropped",
            "sounding",
            "election",
            "key_person_change",
            "incident",
            "evaluation_requested",
            "start_planned",
            "partner_joins",
            "followed_from_now",
            "termination");

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    ObservingUntil observing;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private static String events(CooperationId id) {
        return "/cooperations/" + id + "/events";
    }

    private HttpResponse<String> report(CooperationId id, String once, String kind, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("kind", kind);
        all.put("once", once);
        return leader.submit("/cooperations/new", events(id), all);
    }

    private HttpResponse<String> report(CooperationId id, String kind, Map<String, String> fields) {
        return report(id, UUID.randomUUID().toString(), kind, fields);
    }

    private long logged(CooperationId id, DecisionPointKind kind) {
        return play.logged(id).stream().filter(kind::equals).count();
    }

    @Test
    void afterAnEventThePageSaysOnceWhatWasRecorded() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        HttpResponse<String> answer = report(id, "incident", Map.of("text", "Storing bij de balie."));

        assertThat(answer.statusCode()).isEqualTo(302);
        String page = leader.get("/cooperations/" + id).body();
        assertThat(page).contains("role=\"status\"", "Vastgelegd bij Proefverband: Incident.");
        assertThat(leader.get("/cooperations/" + id).body()).doesNotContain("Vastgelegd bij Proefverband");
    }

    @Test
    void aFormHasAnAddressOfItsOwnSoThatGoingBackFindsTheSameForm() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        HttpResponse<String> sent = leader.get(events(id) + "/new?kind=incident");

        assertThat(sent.statusCode()).isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).matches(".*/events/new\\?kind=incident&once=[0-9a-f-]{36}");
        String once = address.substring(address.indexOf("once=") + 5);
        assertThat(leader.get(events(id) + "/new?kind=incident&once=" + once).body())
                .contains("name=\"once\" value=\"" + once + "\"");
    }

    @Test
    void theSameFormSentTwiceIsRecordedOnceAndSaysWhatWasDone() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String once = UUID.randomUUID().toString();
        Map<String, String> incident = Map.of("text", "Storing bij de balie.");
        assertThat(report(id, once, "incident", incident).statusCode()).isEqualTo(302);

        HttpResponse<String> again = report(id, once, "incident", incident);
        HttpResponse<String> back = leader.get(events(id) + "/new?kind=incident&once=" + once);

        for (HttpResponse<String> answer : List.of(again, back)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("Al vastgelegd", "Incident: vastgelegd op", "door " + People.LEADER)
                    .doesNotContain("??", "name=\"text\"");
        }
        assertThat(logged(id, DecisionPointKind.INCIDENT)).isEqualTo(1);
        assertThat(leader.get("/tasks/"
                                + play.open(id, "userTask_handleIncident")
                                        .get(0)
                                        .id())
                        .body())
                .contains("Gemeld incident", "Storing bij de balie.");
        assertThat(report(id, "incident", incident).statusCode())
                .as("another form")
                .isEqualTo(302);
        assertThat(logged(id, DecisionPointKind.INCIDENT)).isEqualTo(2);
    }

    @Test
    void aRefusedFormMayBeSentAgainAndNamesEachFieldInItsSummary() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String once = UUID.randomUUID().toString();

        HttpResponse<String> refused = report(
                id,
                once,
                "hold",
                Map.of("text", " ", "reviewOn", "morgen", "effectiveOn", "gisteren", "source", "notitie"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#f-text\"",
                        "id=\"f-text\"",
                        "href=\"#f-reviewOn\"",
                        "id=\"f-reviewOn\"",
                        "href=\"#f-effectiveOn\"",
                        "id=\"f-effectiveOn\"",
                        "value=\"notitie\"",
                        "value=\"" + once + "\"");
        assertThat(report(id, once, "hold", Map.of("text", "Studie.", "reviewOn", "2000-01-01"))
                        .body())
                .contains("href=\"#f-reviewOn\"");
        assertThat(report(id, once, "hold", Map.of("text", "Studie.", "reviewOn", "2099-01-31"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theSummaryOfARefusedFormSaysWhichFieldEachMessageIsAbout() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        String page = report(id, "hold", Map.of("text", " ", "reviewOn", "morgen", "effectiveOn", "gisteren"))
                .body();

        String summary = page.substring(page.indexOf("class=\"errors\""), page.indexOf("<form class=\"form\""));
        assertThat(summary)
                .contains(">Wat is er gebeurd, en waarom? ", ">De stilstand wordt opnieuw bekeken op: ", ">Datum: ")
                .doesNotContain("??");
        assertThat(page).as("beside the field the name stands already").contains("id=\"f-text-error\">Vul");
    }

    @Test
    void aBrowserThatIsRefusedAFormIsLedToAPageItCanComeBackTo() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String once = UUID.randomUUID().toString();
        String form = events(id) + "/new?kind=incident&once=" + once;
        String[] opening = {"Sec-Fetch-Mode", "navigate", "Referer", "http://localhost:" + port + form};

        HttpResponse<String> refused = leader.submit(
                form,
                events(id),
                Map.of("kind", "incident", "once", once, "text", " ", "source", "Mijn notitie"),
                opening);

        assertThat(refused.statusCode()).isEqualTo(303);
        String again = refused.headers().firstValue("Location").orElseThrow();
        assertThat(again).startsWith(form + "&again=");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> page = leader.get(again);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("href=\"#f-text\"", "Mijn notitie");
        }
        assertThat(leader.submit(
                                again,
                                events(id),
                                Map.of("kind", "incident", "once", once, "text", "Storing."),
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Referer",
                                "http://localhost:" + port + again)
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.get(again).body()).contains("Al vastgelegd").doesNotContain("Mijn notitie");
        assertThat(logged(id, DecisionPointKind.INCIDENT)).isEqualTo(1);
    }

    @Test
    void aRefusedFormIsReadInTheOtherLanguageWithAllThatWasTyped() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String once = UUID.randomUUID().toString();
        String form = events(id) + "/new?kind=incident&once=" + once;
        String again = opened(
                form,
                events(id),
                Map.of("kind", "incident", "once", once, "text", " ", "source", "Mijn <b>notitie</b>"));
        String english = again + "&lang=en";

        assertThat(leader.get(again).body())
                .as("leads to itself in the other language")
                .contains("href=\"" + form.replace("&", "&amp;") + "&amp;again=", "lang=en");
        HttpResponse<String> page = leader.get(english);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#f-text\"", "Mijn &lt;b&gt;notitie&lt;/b&gt;", "Fill in this field", "lang=\"en\"")
                .doesNotContain("Vul dit veld in", "??");
        HttpResponse<String> dutch = leader.get(again + "&lang=nl");
        assertThat(dutch.body()).contains("Mijn &lt;b&gt;notitie&lt;/b&gt;", "Vul dit veld in");
        assertThat(leader.get("/").body()).containsPattern("<html[^>]*lang=\"nl\"");
        assertThat(logged(id, DecisionPointKind.INCIDENT)).isZero();
    }

    @Test
    void readingARefusedFormInTheOtherLanguageNeverRecordsIt() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        Map<String, String> hold = Map.of("text", "Studie.", "reviewOn", "2099-01-31");
        report(id, UUID.randomUUID().toString(), "hold", hold);
        String task = play.open(id, "userTask_describePrehistory").get(0).id();
        String again = opened(
                "/cooperations/" + id,
                "/tasks/" + task,
                Map.of("prehistory", "Lang verhaal", "effectiveOn", "2026-10-01"));
        assertThat(leader.get(again).body()).contains("De samenwerking is aangehouden");
        report(id, UUID.randomUUID().toString(), "resumption", Map.of("text", "Verder."));

        HttpResponse<String> answer = leader.get(again + "&lang=en");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo("/cooperations/" + id + "?lang=en");
        assertThat(leader.follow(answer).body()).doesNotContain("Recorded: ");
        assertThat(play.open(id, "userTask_describePrehistory")).hasSize(1);
        leader.get("/?lang=nl");
    }

    @Test
    void aFormWithOneRowMoreIsReadInTheOtherLanguageWithAllThatWasTyped() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String task = play.open(id, "userTask_describePrehistory").get(0).id();
        String form = "/tasks/" + task;
        String again = opened(
                form,
                form,
                Map.of(
                        "prehistory", "Lang verhaal",
                        "earlierAlliances[0].name", "Regio Oost",
                        "_add", "earlierAlliances"));
        assertThat(leader.get(again).body()).contains("Lang verhaal", "name=\"earlierAlliances[1].name\"");

        HttpResponse<String> english = leader.get(again + "&lang=en");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("lang=\"en\"", "Lang verhaal", "Regio Oost", "name=\"earlierAlliances[1].name\"");
        assertThat(leader.get(again + "&lang=nl").body()).contains("lang=\"nl\"", "Lang verhaal", "Regio Oost");
        assertThat(play.open(id, "userTask_describePrehistory")).hasSize(1);
    }

    /** Where a browser is led that sends this form and is refused. */
    private String opened(String page, String action, Map<String, String> fields) {
        HttpResponse<String> refused = leader.submit(
                page, action, fields, "Sec-Fetch-Mode", "navigate", "Referer", "http://localhost:" + port + page);
        assertThat(refused.statusCode()).isEqualTo(303);
        return refused.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void anAddressThatOnlyTakesFormsLeadsToThePageWithTheForm() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String task = play.open(id, "userTask_describePrehistory").get(0).id();

        Map<String, String> leads = Map.of(
                events(id),
                events(id) + "/new",
                "/tasks/" + task + "/set-aside",
                "/tasks/" + task,
                "/cooperations/" + id + "/access/iemand/withdrawal",
                "/cooperations/" + id + "/access");
        leads.forEach((from, to) -> {
            HttpResponse<String> answer = leader.get(from);
            assertThat(answer.statusCode()).as(from).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(to);
        });
    }

    @Test
    void allThatIsWrongWithATaskFieldToBeOpenedIsSaidAtOnce() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        assertThat(report(id, "task_field_opened", Map.of("effectiveOn", "2099-01-01"))
                        .body())
                .contains("href=\"#f-name\"", "href=\"#f-taskKind\"", "href=\"#f-effectiveOn\"", "Controleer 3 velden");
        Map<String, String> right = Map.of("name", "ICT", "taskKind", "piofach", "effectiveOn", "2026-10-01");
        assertThat(report(id, "task_field_opened", right).statusCode()).isEqualTo(302);
        assertThat(report(
                                id,
                                "task_field_opened",
                                Map.of("name", "ICT", "taskKind", "piofach", "effectiveOn", "2099-01-01"))
                        .body())
                .contains("href=\"#f-name\"", "href=\"#f-effectiveOn\"", "Controleer 2 velden")
                .doesNotContain("href=\"#f-taskKind\"");
    }

    @Test
    void anElectionSaysInWhichMunicipality() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        assertThat(leader.get(events(id) + "/new?kind=election&once=" + UUID.randomUUID())
                        .body())
                .contains("Alle gemeenten van het verband", ">Bergveld</option>");

        assertThat(report(id, "election", Map.of("text", "Nieuwe raad.")).body())
                .contains("href=\"#f-municipality\"");
        assertThat(report(id, "election", Map.of("text", "Nieuwe raad.", "municipality", Play.BERGVELD.text()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(report(id, "election", Map.of("text", "Nieuwe raden.", "municipality", "all"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.get("/cooperations/" + id).body())
                .contains("Verkiezingen in Bergveld: Nieuwe raad.", "Verkiezingen: Nieuwe raden.");
    }

    @Test
    void whatTheCourseDoesNotAllowIsSaidOnTheFormItself() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        assertThat(leader.get("/cooperations/" + id + "/events/new").body())
                .contains("Kan nu niet:", "Evaluatie vragen (in fase 4)", "(zodra er een taakveld is)")
                .contains("kind=partner_joins", "kind=hold")
                .doesNotContain("kind=evaluation_requested", "kind=opt_out");
        HttpResponse<String> refused = report(id, "evaluation_requested", Map.of("text", "Nu al."));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("role=\"alert\"", "Evalueren kan in fase 4", "Nu al.");
    }

    @Test
    void aFormWithoutItsTokenIsShownAgainWithWhatWasTyped() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        HttpResponse<String> refused = report(id, "x", "incident", Map.of("text", "Storing bij de balie."));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("niet meer geldig", "Storing bij de balie.");
        assertThat(logged(id, DecisionPointKind.INCIDENT)).isZero();
    }

    @Test
    void theWithdrawalOfOneOfTwoPartnersEndsTheCooperationAndMustBeConfirmed() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        Map<String, String> leaving = Map.of("municipality", Play.BERGVELD.text(), "text", "Kiest anders.");
        String once = UUID.randomUUID().toString();
        assertThat(leader.get(events(id) + "/new?kind=withdrawal&once=" + once).body())
                .contains(
                        "Hiermee eindigt het samenwerkingsverband",
                        "Er blijft één gemeente over",
                        "id=\"f-confirmed\"");

        HttpResponse<String> unconfirmed = report(id, once, "withdrawal", leaving);
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(unconfirmed.body()).contains("href=\"#f-confirmed\"", "Kiest anders.");
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);

        Map<String, String> confirmed = new HashMap<>(leaving);
        confirmed.put("confirmed", "true");
        assertThat(report(id, once, "withdrawal", confirmed).statusCode()).isEqualTo(302);
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
        assertThat(report(id, once, "withdrawal", confirmed).body()).contains("Al vastgelegd");
    }

    @Test
    void withThreePartnersAWithdrawalNeedsNoConfirmation() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);

        assertThat(report(id, "withdrawal", Map.of("municipality", Play.COEVERDAM.text(), "text", "Kiest anders."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
    }

    private HttpResponse<String> done(String task, Map<String, Object> answers) throws Exception {
        return new ApiClient(port, People.LEADER).complete(task, answers);
    }

    private String task(CooperationId id, String step) {
        return play.open(id, step).get(0).id();
    }

    @Test
    void afterAPartnerLeftTheReassessmentIsMissingAndWhatWasRecordedBeforeIsProposedAgain() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        String earlier = task(id, "userTask_describePrehistory");
        done(earlier, Map.of("prehistory", "Al sinds 1998 samen.", "effectiveOn", "2026-03"));
        report(id, "withdrawal", Map.of("municipality", Play.COEVERDAM.text(), "text", "Kiest anders."));

        assertThat(leader.get("/cooperations/" + id).body())
                .contains("nog te doen: Samenwerking herijken (Projectleider).")
                .doesNotContain("Er is niets bekend dat nog ontbreekt");
        String phase = leader.get("/cooperations/" + id + "/course").body();
        phase = phase.substring(phase.indexOf("data-step=\"callActivity_phase1\""));
        assertThat(phase.substring(0, phase.indexOf("</li>")))
                .contains("data-state=\"interrupted\"", "onderbroken, wacht op herijken", "loopt ")
                .doesNotContain("afgebroken");

        String reassess = task(id, "userTask_reassessPartners");
        String choice = leader.get("/tasks/" + reassess + "?lang=en").body();
        assertThat(choice).contains("1 Orientation").doesNotContain("2 Elaboration", "5 Further", "??");
        assertThat(done(reassess, Map.of("continueAt", "3")).body()).contains("\"continueAt\"");
        assertThat(done(reassess, Map.of("continueAt", "1")).statusCode()).isEqualTo(204);

        String again = task(id, "userTask_describePrehistory");
        String page = leader.get("/tasks/" + again + "?lang=nl").body();
        assertThat(page)
                .contains("in een eerdere ronde al gedaan (datum: maart 2026; vastgelegd op ")
                .contains("/cooperations/" + id + "/work?task=" + earlier)
                .contains("Al sinds 1998 samen.")
                .doesNotContain("value=\"2026-03\"", "??");
        assertThat(leader.get("/tasks/" + again + "?lang=en").body()).contains("in an earlier round (date: March 2026");
        assertThat(leader.get("/tasks/" + task(id, "userTask_scanPartners") + "?lang=nl")
                        .body())
                .as("never done before")
                .doesNotContain("eerdere ronde");
        assertThat(done(again, Map.of("prehistory", "Al sinds 1998, nu met twee."))
                        .statusCode())
                .isEqualTo(204);
        assertThat(leader.get("/cooperations/" + id + "/work").body())
                .contains("Al sinds 1998 samen.", "Al sinds 1998, nu met twee.");
    }

    @Test
    void aCollegeThatStepsOutIsToldOnAPageItMayStillSee() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        Browser college = new Browser(port);
        college.signIn("college-coeverdam", ApiClient.PASSWORD);
        String once = UUID.randomUUID().toString();

        HttpResponse<String> answer = college.submit(
                events(id) + "/new?kind=withdrawal&once=" + once,
                events(id),
                Map.of(
                        "kind",
                        "withdrawal",
                        "once",
                        once,
                        "municipality",
                        Play.COEVERDAM.text(),
                        "text",
                        "Kiest anders."));

        assertThat(answer.statusCode()).isEqualTo(302);
        String address = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        HttpResponse<String> next = college.get(address);
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).contains("Vastgelegd bij Proefverband: Een partner stapt uit.");
    }

    @Test
    void aTerminationMustBeConfirmed() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);

        assertThat(report(id, "termination", Map.of("text", "Geen steun.")).body())
                .contains("href=\"#f-confirmed\"", "niet terug te draaien");
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
        assertThat(report(id, "termination", Map.of("text", "Geen steun.", "confirmed", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
    }

    @Test
    void aFormIsChosenOnAPageWithItsReviewDate() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        Map<String, String> form =
                new HashMap<>(Map.of("form", "matrix", "legalForm", "covenant", "variant", "centrum"));

        assertThat(report(id, "form_chosen", form).body()).contains("href=\"#f-reviewOn\"");
        form.put("reviewOn", "2099-01-31");
        assertThat(report(id, "form_chosen", form).statusCode()).isEqualTo(302);
        assertThat(play.summary(id).formReviewOn()).isEqualTo(Play.REVIEW);
        assertThat(leader.get("/cooperations/" + id).body()).contains("31 januari 2099");
    }

    @Test
    void theFormAGateDecidedOnIsNotOfferedForAnother() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        Map<String, String> form = new HashMap<>(
                Map.of("form", "administrative_merger", "legalForm", "public_body", "reviewOn", "2099-01-31"));
        assertThat(report(id, "form_chosen", form).statusCode()).isEqualTo(302);
        List.of(GateKey.G1, GateKey.G2, GateKey.G3).forEach(gate -> play.passGate(id, gate));

        String page = leader.get(events(id) + "/new?kind=form_chosen&lang=nl&once=" + UUID.randomUUID())
                .body();
        assertThat(page)
                .contains("Bij poort 2 is besloten over vorm 3.", "value=\"administrative_merger\"", "de vorm afvalt")
                .doesNotContain("value=\"matrix\"", "name=\"variant\"");
        form.put("form", "matrix");
        HttpResponse<String> refused = report(id, "form_chosen", form);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("die verandert u hier niet");
        assertThat(new ApiClient(port, People.LEADER)
                        .send(
                                "POST",
                                "/api/v1/cooperations/" + id + "/events",
                                "{\"kind\": \"form_chosen\", \"form\": 2, \"reviewOn\": \"2099-01-31\"}",
                                "application/json")
                        .statusCode())
                .isEqualTo(409);

        form.put("form", "administrative_merger");
        form.put("reviewOn", "2098-01-31");
        assertThat(report(id, "form_chosen", form).statusCode()).isEqualTo(302);
        assertThat(play.summary(id).form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(play.summary(id).formReviewOn()).hasToString("2098-01-31");
    }

    @Test
    void aCaseThatIsOnlyObservedIsTakenOverOnAPage() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        assertThat(leader.get(events(id) + "/new").body()).doesNotContain("Vanaf nu bijhouden");
        observing.set(Play.LEADER, id, LocalDate.of(2026, 2, 1));
        assertThat(leader.get(events(id) + "/new").body()).contains("Vanaf nu bijhouden");

        assertThat(report(id, "followed_from_now", Map.of("text", "Wij gaan verder."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(play.summary(id).observedUntil()).isNull();
        assertThat(leader.get("/cooperations/" + id).body())
                .contains("wordt vanaf vandaag bijgehouden", "1 februari 2026")
                .doesNotContain("bekend tot 1 februari 2026<");
    }

    @Test
    void whoMayReportNothingIsToldSoBeforeAnythingIsTypedAndAStepOutIsOfferedForOnesOwnMunicipality() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        String access = "/api/v1/cooperations/" + id + "/access/" + People.DIRECTORATE;
        new ApiClient(port, People.LEADER).send("PUT", access, "{\"access\": \"reader\"}", "application/json");
        for (String account : List.of("secretaris-aameer", "or-aameer", People.DIRECTORATE)) {
            Browser browser = new Browser(port);
            browser.signIn(account, ApiClient.PASSWORD);
            assertThat(browser.get(events(id) + "/new").statusCode())
                    .as(account)
                    .isEqualTo(403);
            for (String kind : EVERY_KIND) {
                HttpResponse<String> refused = browser.get(events(id) + "/new?kind=" + kind);
                assertThat(refused.statusCode()).as(account + " " + kind).isEqualTo(403);
                assertThat(refused.body()).doesNotContain("name=\"text\"", "??");
            }
            assertThat(browser.get("/cooperations/" + id).body()).as(account).doesNotContain("/events/new");
        }

        Browser clerk = new Browser(port);
        clerk.signIn("griffier-aameer", ApiClient.PASSWORD);
        assertThat(clerk.get(events(id) + "/new").body())
                .contains("Een partner stapt uit")
                .doesNotContain("kind=hold", "kind=termination", "kind=incident");
        assertThat(clerk.get(events(id) + "/new?kind=hold").statusCode()).isEqualTo(403);
        String once = UUID.randomUUID().toString();
        assertThat(clerk.get(events(id) + "/new?kind=withdrawal&once=" + once).body())
                .contains("value=\"" + Play.AAMEER + "\"")
                .doesNotContain("value=\"" + Play.BERGVELD + "\"");
    }

    @Test
    void everyFormIsThereInBothLanguages() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (String kind : List.of("form_chosen", "form_dropped", "sounding", "termination", "withdrawal", "hold")) {
            String address = events(id) + "/new?kind=" + kind + "&once=" + UUID.randomUUID();
            assertThat(leader.get(address + "&lang=en").body())
                    .contains("lang=\"en\"")
                    .doesNotContain("??");
            assertThat(leader.get(address + "&lang=nl").body())
                    .contains("lang=\"nl\"")
                    .doesNotContain("??");
        }
    }
}
