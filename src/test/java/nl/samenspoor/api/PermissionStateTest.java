package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.NoteOutcome;
import nl.samenspoor.gate.NotingOutcomes;
import nl.samenspoor.gate.PrepareDossier;
import nl.samenspoor.gate.PreparingDossiers;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.inbox.ClaimingTasks;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Right.State;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The last column of the table of rights, as long as what each counts: whoever has the right is refused in another state,
 * as a conflict. What counts always counts after the end, too.
 */
@IntegrationTest
class PermissionStateTest {

    private static final Set<Right> OF_NO_COOPERATION = Set.of(
            Right.SEE_REFERENCE,
            Right.KEEP_OWN_ACCOUNT,
            Right.START,
            Right.IMPORT_CASE,
            Right.KEEP_CALENDAR,
            Right.ADMINISTER_ACCOUNTS,
            Right.ADMINISTER_MUNICIPALITIES,
            Right.READ_AUDIT_TRAIL,
            Right.SEE_SECURITY);
    private static final Map<String, String> DAY = Map.of("value", "2026-10-01", "precision", "day");

    /** Work that waits for an account. */
    private record Work(CooperationId cooperation, String task, String account) {}

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    PreparingDossiers preparing;

    @Autowired
    NotingOutcomes noting;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    ClaimingTasks claiming;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    RequestingEvaluations evaluations;

    @Autowired
    ObservingUntil observing;

    @Autowired
    AdministeringAccounts accounts;

    @LocalServerPort
    int port;

    private ApiClient leader;

    @BeforeEach
    void people() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
    }

    static Stream<Right> of(State state) {
        return Arrays.stream(Right.values()).filter(right -> right.state() == state);
    }

    static Stream<Right> running() {
        return of(State.RUNNING);
    }

    static Stream<Right> work() {
        return of(State.WORK_OPEN);
    }

    static Stream<Right> always() {
        return of(State.ANY).filter(right -> !OF_NO_COOPERATION.contains(right));
    }

    @ParameterizedTest
    @MethodSource("running")
    void whatAsksForARunningCooperationIsRefusedAfterItsEnd(Right right) throws Exception {
        CooperationId id = right == Right.CONSULT_COUNCILS ? withScheme() : play.start(Play.AAMEER, Play.BERGVELD);
        end(id);

        HttpResponse<String> refused =
                switch (right) {
                    case ASSIGN_ACCESS ->
                        leader.send(
                                "PUT",
                                api(id) + "/access/" + People.READER_TO_ASSIGN,
                                "{\"access\": \"reader\"}",
                                "application/json");
                    case STEER ->
                        leader.post(
                                api(id) + "/events",
                                Map.of(
                                        "kind",
                                        "task_field_opened",
                                        "name",
                                        "ICT",
                                        "taskKind",
                                        "execution",
                                        "effectiveOn",
                                        DAY));
                    case AGREE -> leader.post(api(id) + "/cost-keys", Map.of());
                    case HOLD -> hold(id);
                    case END -> leader.post(api(id) + "/terminations", Map.of("reason", "Nog eens."));
                    case STEP_OUT ->
                        leader.post(
                                api(id) + "/withdrawals",
                                Map.of("municipality", "GM9101", "reason", "Te duur.", "effectiveOn", DAY));
                    case CONSULT_COUNCILS -> startRound(id, "changing");
                    case WRITE_PLAN -> leader.post(api(id) + "/plan", Map.of("form", 1, "title", "Plan"));
                    case COMMENT_ON_PLAN ->
                        leader.post(api(id) + "/plan/comments", Map.of("section", "plan", "text", "Korter."));
                    case FIX_PLAN ->
                        leader.post(api(id) + "/plan/fixed-versions", Map.of("version", 1, "on", "2026-10-01"));
                    case REACT_ON_PLAN -> respond(id, "or-aameer", Map.of("kind", "works_council"));
                    case AMEND_PLAN ->
                        respond(id, "griffier-aameer", Map.of("kind", "amendment", "outcome", "adopted"));
                    case ADOPT_PLAN ->
                        new ApiClient(port, "college-aameer")
                                .post(
                                        api(id) + "/plan/adoptions",
                                        Map.of("municipality", "GM9101", "decision", "adopted", "on", "2026-10-01"));
                    case DECIDE_ON_FIELD ->
                        new ApiClient(port, "college-aameer")
                                .post(
                                        api(id) + "/task-fields/any/decisions",
                                        Map.of("municipality", "GM9101", "decision", "go", "on", DAY));
                    default -> throw new AssertionError("say how to try " + right);
                };

        refuses(refused);
        assertThat(refused.body()).containsAnyOf("beëindigd", "loopt niet meer", "has ended");
    }

    private HttpResponse<String> proposal(CooperationId id) throws Exception {
        return leader.post(
                api(id) + "/deviations",
                Map.of(
                        "kind",
                        "setback",
                        "about",
                        "Dak",
                        "amount",
                        100,
                        "municipality",
                        "GM9101",
                        "reason",
                        "Oud.",
                        "on",
                        DAY));
    }

    @Test
    void aDeviationIsProposedWhereTheCooperationIsKeptUpAlsoAfterItsEndAndTakenBackAlways() throws Exception {
        only(State.KEPT_UP, Right.SETTLE);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        accepts(proposal(id));
        observing.set(Play.LEADER, id, LocalDate.of(2026, 2, 1));
        refuses(proposal(id));
        accepts(leader.post(api(id) + "/deviations/1/withdrawals", Map.of("why", "Vergissing.", "on", DAY)));

        CooperationId ended = play.start(Play.AAMEER, Play.BERGVELD);
        end(ended);
        accepts(proposal(ended));
    }

    @Test
    void aCollegeAnswersAProposalUntilItIsDecidedOrTakenBackAlsoDuringAHold() throws Exception {
        only(State.DEVIATION_PENDING, Right.ANSWER_DEVIATION);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        accepts(proposal(id));
        accepts(proposal(id));
        accepts(hold(id));
        Map<String, Object> no =
                Map.of("municipality", "GM9101", "agrees", false, "reason", "Niet van ons.", "on", DAY);
        ApiClient college = new ApiClient(port, "college-aameer");
        accepts(college.post(api(id) + "/deviations/1/answers", no));
        refuses(college.post(api(id) + "/deviations/1/answers", no));
        accepts(leader.post(api(id) + "/deviations/2/withdrawals", Map.of("why", "Vergissing.", "on", DAY)));
        refuses(college.post(api(id) + "/deviations/2/answers", no));
    }

    @Test
    void aWorksCouncilAnswersWhatItWasAskedOnceAlsoDuringAHoldAndAfterTheEnd() throws Exception {
        only(State.ADVICE_AWAITED, Right.ANSWER_FOR_WORKS_COUNCIL);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        refuses(advise(id, "aameer"));
        accepts(askAdvice(id, Play.AAMEER));
        accepts(askAdvice(id, Play.BERGVELD));
        accepts(hold(id));
        accepts(advise(id, "aameer"));
        refuses(advise(id, "aameer"));
        end(id);
        accepts(advise(id, "bergveld"));
        refuses(advise(id, "bergveld"));
    }

    private HttpResponse<String> askAdvice(CooperationId id, MunicipalityCode of) throws Exception {
        return leader.post(
                api(id) + "/works-councils/requests",
                Map.of(
                        "municipality",
                        of.text(),
                        "subject",
                        "Het plan.",
                        "requestedOn",
                        "2026-10-01",
                        "primacyReserved",
                        "no"));
    }

    private HttpResponse<String> advise(CooperationId id, String of) throws Exception {
        return new ApiClient(port, "or-" + of)
                .post(
                        api(id) + "/works-councils/advice",
                        Map.of(
                                "municipality",
                                of.equals("aameer") ? "GM9101" : "GM9102",
                                "outcome",
                                "positive",
                                "effectiveOn",
                                "2026-10-02"));
    }

    private HttpResponse<String> respond(CooperationId id, String account, Map<String, String> kind) throws Exception {
        Map<String, String> body =
                new HashMap<>(Map.of("municipality", "GM9101", "text", "Eerst de doelen.", "on", "2026-10-01"));
        body.putAll(kind);
        return new ApiClient(port, account).post(api(id) + "/plan/responses", body);
    }

    @Test
    void whatIsNotOnHoldIsNotResumed() throws Exception {
        only(State.AS_HOLD_SAYS, Right.RESUME);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        refuses(leader.post(api(id) + "/resumptions", Map.of("effectiveOn", DAY)));
    }

    @ParameterizedTest
    @MethodSource("work")
    void workIsRefusedDuringAHoldAndOnceItIsClosed(Right right) throws Exception {
        Work work = open(right);
        accepts(hold(work.cooperation()));
        refuseWork(right, work);

        accepts(leader.post(api(work.cooperation()) + "/resumptions", Map.of("effectiveOn", DAY)));
        close(right, work);
        refuseWork(right, work);
    }

    @Test
    void aTaskIsLetGoForSomebodyElseOnlyWhileHeIsAtItAlsoDuringAHold() throws Exception {
        only(State.TASK_CLAIMED, Right.RELEASE_TASK);
        Work work = open(Right.DECIDE_FOR_COLLEGE);
        Actor secretary = Play.of(Play.AAMEER, Role.SECRETARY);
        conflicts(() -> claiming.releaseFor(secretary, work.task(), 1));
        claiming.claim(Play.of(Play.AAMEER, Role.COLLEGE), work.task(), 0);
        accepts(hold(work.cooperation()));
        claiming.releaseFor(secretary, work.task(), 1);
        conflicts(() -> claiming.releaseFor(secretary, work.task(), 2));

        claiming.claim(Play.of(Play.AAMEER, Role.COLLEGE), work.task(), 0);
        accepts(leader.post(api(work.cooperation()) + "/resumptions", Map.of("effectiveOn", DAY)));
        close(Right.DECIDE_FOR_COLLEGE, work);
        conflicts(() -> claiming.releaseFor(secretary, work.task(), 3));
    }

    private void refuseWork(Right right, Work work) throws Exception {
        if (right == Right.SET_WORK_ASIDE) {
            assertThatThrownBy(() -> settingAside.setAside(
                            Play.LEADER,
                            work.task(),
                            SettingAsideTasks.Ground.NOT_RECORDED,
                            "Niet bewaard.",
                            Play.TODAY))
                    .isInstanceOf(Conflict.class);
            return;
        }
        refuses(new ApiClient(port, work.account()).post("/api/v1/tasks/" + work.task() + "/completion", Map.of()));
    }

    private Work open(Right right) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        return switch (right) {
            case WORK_FOR_SECRETARY -> work(id, "userTask_scoreMotives", "secretary");
            case WORK_FOR_LEADER, SET_WORK_ASIDE -> work(id, "userTask_describePrehistory", "project_leader");
            case DECIDE_FOR_COLLEGE -> {
                play.reachDecisions(id);
                yield work(id, "userTask_recordCollegeDecision", "college");
            }
            case RECORD_FOR_COUNCIL -> {
                play.reachDecisions(id);
                play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
                yield work(id, "userTask_recordCouncilDecision", "council");
            }
            case ADVISE_FOR_WORKS_COUNCIL -> {
                play.passGate(id, GateKey.G1);
                for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach")) {
                    play.skip(id, "userTask_" + step);
                }
                yield work(id, "userTask_adviseOnPlan", "works_council");
            }
            case MONITOR -> {
                for (GateKey gate : List.of(GateKey.G1, GateKey.G2, GateKey.G3)) {
                    play.passGate(id, gate);
                }
                starts.confirm(Play.LEADER, id, new ConfirmStart(Play.TODAY, null, Particulars.NONE));
                evaluations.request(
                        Play.LEADER, id, new RequestEvaluation("Na een jaar.", Play.TODAY, Particulars.NONE));
                yield work(id, "userTask_evaluate", "project_leader");
            }
            default -> throw new AssertionError("say what work " + right + " is");
        };
    }

    private Work work(CooperationId id, String step, String body) {
        return play.open(id, step).stream()
                .filter(task ->
                        task.municipality() == null || task.municipality().equals(Play.AAMEER))
                .map(task -> new Work(id, task.id(), People.accountFor(body, Play.AAMEER.text())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open, but " + play.steps(id)));
    }

    private void close(Right right, Work work) {
        switch (right) {
            case DECIDE_FOR_COLLEGE ->
                play.decide(work.cooperation(), GateKey.G1, Play.AAMEER, Body.COLLEGE, DecisionOutcome.ADOPTED, null);
            case RECORD_FOR_COUNCIL ->
                play.decide(work.cooperation(), GateKey.G1, Play.AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
            default ->
                settingAside.setAside(
                        Actor.system("test"),
                        work.task(),
                        SettingAsideTasks.Ground.NOT_RECORDED,
                        "Niet van belang.",
                        Play.TODAY);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"GATE_PREPARED", "GATE_DECIDED", "GATE_NOT_OPEN"})
    void whatAsksForAStateOfTheGateIsRefusedInEveryOther(State state) throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        switch (state) {
            case GATE_PREPARED -> {
                only(state, Right.PREPARE_GATE);
                PrepareDossier dossier = new PrepareDossier(GateKey.G1, null, null, "Wij gaan door.", Play.TODAY);
                conflicts(() -> preparing.prepare(Play.LEADER, id, dossier));
                play.reachDecisions(id);
                conflicts(() -> preparing.prepare(Play.LEADER, id, dossier));
            }
            case GATE_DECIDED -> {
                only(state, Right.NOTE_OUTCOME);
                NoteOutcome outcome = new NoteOutcome(GateKey.G1, null, Play.TODAY);
                conflicts(() -> noting.note(Play.LEADER, id, outcome));
                play.reachDecisions(id);
                conflicts(() -> noting.note(Play.LEADER, id, outcome));
                play.passGate(id, GateKey.G1);
                conflicts(() -> noting.note(Play.LEADER, id, outcome));
            }
            default -> {
                only(state, Right.SET_RULE);
                String rule = "{\"rule\": \"unanimity_each_council\", \"source\": \"afspraak\"}";
                play.reachDecisions(id);
                refuses(leader.send("PUT", api(id) + "/gates/G1/rule", rule, "application/json"));
                end(id);
                refuses(leader.send("PUT", api(id) + "/gates/G3/rule", rule, "application/json"));
            }
        }
    }

    @Test
    void aCouncilDecidesInARoundOnlyAfterTheDraftWasSentAndUntilItHasDecided() throws Exception {
        only(State.UNDECIDED_IN_ROUND, Right.DECIDE_IN_ROUND);
        CooperationId id = withScheme();
        play.passGate(id, GateKey.G3);
        accepts(startRound(id, "leaving"));
        long round = leader.read(api(id) + "/view-rounds").at("/items/0/number").asLong();
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        String consents = api(id) + "/view-rounds/" + round + "/consents";
        Map<String, String> given = Map.of("municipality", "GM9101", "outcome", "given", "on", "2026-11-20");
        refuses(clerk.post(consents, given));

        sendDraft(id);
        accepts(hold(id));
        accepts(clerk.post(consents, given));
        refuses(clerk.post(consents, given));
    }

    @Test
    void aDecisionIsCorrectedDuringAHoldButNotOnceTheGateIsClosed() throws Exception {
        only(State.CORRECTABLE, Right.CORRECT_DECISION);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.decide(id, GateKey.G1, Play.AAMEER, Body.COLLEGE, DecisionOutcome.ADOPTED, null);
        Map<String, String> correction =
                Map.of("on", "2026-10-01", "kind", "stated", "outcome", "adopted", "why", "De bron klopte niet.");
        ApiClient college = new ApiClient(port, "college-aameer");
        accepts(hold(id));
        accepts(college.post(api(id) + "/gates/G1/decisions/" + correctable(id) + "/correction", correction));
        accepts(leader.post(api(id) + "/resumptions", Map.of("effectiveOn", DAY)));

        String decision = correctable(id);
        play.passGate(id, GateKey.G1);
        refuses(college.post(api(id) + "/gates/G1/decisions/" + decision + "/correction", correction));
    }

    private String correctable(CooperationId id) {
        Browser browser = new Browser(port);
        browser.signIn("college-aameer", ApiClient.PASSWORD);
        Matcher decision = Pattern.compile("decisions/([0-9a-zA-Z-]+)/correction")
                .matcher(browser.get("/cooperations/" + id + "/gates/G1").body());
        assertThat(decision.find()).isTrue();
        return decision.group(1);
    }

    @Test
    void aViewIsCorrectedOnceThereIsOneAlsoAfterTheEnd() throws Exception {
        only(State.VIEW_ON_RECORD, Right.CORRECT_VIEW);
        CooperationId id = withScheme();
        sendDraft(id);
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        Map<String, Object> correction = Map.of(
                "municipality",
                "GM9101",
                "version",
                1,
                "answer",
                "view",
                "text",
                "Pas artikel 5 aan.",
                "effectiveOn",
                "2026-11-20",
                "reason",
                "Verkeerd artikel.");
        refuses(clerk.post(api(id) + "/view-rounds/1/corrections", correction));

        String task = work(id, "userTask_recordView", "council").task();
        accepts(clerk.complete(
                task, Map.of("answer", "view", "text", "Pas artikel 6 aan.", "effectiveOn", "2026-11-20")));
        end(id);
        accepts(clerk.post(api(id) + "/view-rounds/1/corrections", correction));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CONDITION_OPEN", "CONDITION_AT_GATE"})
    void whatAsksForAnOpenConditionIsRefusedOnceItIsMet(State state) throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String key = leader.read(
                        201,
                        leader.post(
                                api(id) + "/promises",
                                Map.of("municipality", "GM9101", "text", "Beloofd.", "effectiveOn", DAY)))
                .get("key")
                .asString();
        String answers = api(id) + "/conditions/" + key + "/answers";
        Map<String, Object> met = Map.of("words", "Gedaan.", "effectiveOn", DAY);
        Map<String, Object> carried = Map.of("state", "carried_over", "words", "Later.", "effectiveOn", DAY);
        if (state == State.CONDITION_AT_GATE) {
            only(state, Right.CARRY_CONDITION);
            refuses(leader.post(answers, carried));
        } else {
            only(state, Right.MEET_CONDITION, Right.ASSIGN_CONDITION);
        }
        accepts(leader.post(answers, met));

        if (state == State.CONDITION_AT_GATE) {
            play.reachDecisions(id);
            refuses(leader.post(answers, carried));
        } else {
            refuses(leader.post(answers, met));
            refuses(leader.post(
                    api(id) + "/conditions/" + key + "/owner", Map.of("body", "college", "municipality", "GM9102")));
        }
    }

    @Test
    void aSignedDocumentIsNotChangedAndADossierOnWhichBodiesDecideGetsNoMore() throws Exception {
        only(State.DOCUMENT_UNSIGNED, Right.CHANGE_DOCUMENT);
        only(State.GATE_UNDECIDED, Right.LINK_DOCUMENT);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String document = api(id) + "/documents/"
                + leader.read(201, document(id)).at("/document/id").asString();
        accepts(leader.post(document + "/gates", Map.of("gate", "G1")));
        accepts(leader.post(
                document + "/signatures",
                Map.of("version", 1, "on", "2026-10-01", "by", List.of("GM9101:college", "GM9102:college"))));
        refuses(leader.post(document + "/withdrawals", Map.of("reason", "Toch niet.")));
        refuses(leader.post(
                document + "/versions",
                Multipart.of(Map.of("title", "Anders", "kind", "covenant", "dated", "2026", "after", "1"))));

        play.reachDecisions(id);
        refuses(leader.send("DELETE", document + "/gates/G1", "", "application/json"));
        refuses(leader.post(document + "/gates", Map.of("gate", "G1")));
    }

    private HttpResponse<String> document(CooperationId id) throws Exception {
        return leader.post(
                api(id) + "/documents",
                Multipart.of(Map.of("title", "Convenant", "kind", "covenant", "dated", "2026-10-01"))
                        .file("file", "convenant.pdf", "application/pdf", SampleFiles.pdf("convenant")));
    }

    @Test
    void whatIsLedByWhoCanSignInIsNotHandedOver() throws Exception {
        only(State.LEADER_GONE, Right.HAND_OVER);
        play.start(Play.AAMEER, Play.BERGVELD);
        try {
            accounts.create(
                    Actor.system("test"),
                    new CreateAccount(
                            "leider-elders", null, ApiClient.PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        } catch (Conflict thereAlready) {
            assertThat(thereAlready).isNotNull();
        }

        refuses(new ApiClient(port, "beheerder")
                .post("/api/v1/handovers", Map.of("from", People.LEADER, "to", "leider-elders")));
    }

    @ParameterizedTest
    @MethodSource("always")
    void whatCountsAlwaysCountsAfterTheEnd(Right right) throws Exception {
        CooperationId id = right == Right.CHECK_SCHEME ? withScheme() : play.start(Play.AAMEER, Play.BERGVELD);
        end(id);

        HttpResponse<String> done =
                switch (right) {
                    case SEE -> leader.get(api(id));
                    case ASSESS_FACTORS ->
                        leader.send(
                                "PUT",
                                api(id) + "/factors/urgency",
                                "{\"score\": \"present\", \"basis\": \"stated\"}",
                                "application/json");
                    case CHECK_SCHEME ->
                        leader.post(
                                api(id) + "/scheme-content",
                                Map.of(
                                        "items",
                                        List.of(Map.of("item", "liquidation", "state", "in_scheme", "article", "21")),
                                        "on",
                                        "2026-10-02"));
                    case KEEP_SERVICE_AGREEMENT ->
                        leader.post(
                                api(id) + "/service-agreements/" + play.signedAgreement(id) + "/endings",
                                Map.of("on", "2026-10-02", "reason", "De samenwerking is voorbij."));
                    case ORGANISE ->
                        leader.post(
                                api(id) + "/organisation/bodies",
                                Map.of("kind", "steering_group", "name", "Stuurgroep", "from", DAY, "on", DAY));
                    case JUDGE ->
                        leader.post(
                                api(id) + "/judgements/trust",
                                Map.of("from", "GM9101", "toward", "GM9102", "level", "high", "on", DAY));
                    case PROMISE ->
                        leader.post(
                                api(id) + "/promises",
                                Map.of("municipality", "GM9101", "text", "Beloofd.", "effectiveOn", DAY));
                    case KEEP_TERM ->
                        leader.post(
                                api(id) + "/terms",
                                Map.of(
                                        "term",
                                        "wgr_view_draft",
                                        "startedOn",
                                        DAY,
                                        "municipality",
                                        "GM9101",
                                        "body",
                                        "council",
                                        "document",
                                        "Ontwerp"));
                    case CONSULT_WORKS_COUNCIL -> askAdvice(id, Play.AAMEER);
                    case KEEP_DOCUMENT -> document(id);
                    case PUBLISH -> {
                        Browser browser = new Browser(port);
                        browser.signIn(People.LEADER, ApiClient.PASSWORD);
                        String page = "/cooperations/" + id + "/public-page";
                        yield browser.follow(browser.submit(page, page, Map.of("seen", "0", "readable", "true")));
                    }
                    case CORRECT_LOG ->
                        leader.post(
                                api(id) + "/decision-points",
                                Map.of("kind", "other", "effective", DAY, "what", "Wat nog ontbrak."));
                    default -> throw new AssertionError("say how to try " + right);
                };

        accepts(done);
    }

    private CooperationId withScheme() {
        return withScheme(play.start(Play.AAMEER, Play.BERGVELD));
    }

    private CooperationId withScheme(CooperationId id) {
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.draftScheme(id);
        return id;
    }

    private HttpResponse<String> startRound(CooperationId id, String kind) throws Exception {
        return leader.post(
                api(id) + "/view-rounds",
                Map.of("kind", kind, "reason", "Artikel 12.", "on", Map.of("value", "2026-11-01", "precision", "day")));
    }

    private void sendDraft(CooperationId id) throws Exception {
        accepts(leader.complete(
                work(id, "userTask_sendDraft", "project_leader").task(),
                Map.of("draft", "Ontwerp 3", "effectiveOn", "2026-11-02", "received", List.of())));
    }

    private HttpResponse<String> hold(CooperationId id) throws Exception {
        return leader.post(
                api(id) + "/holds", Map.of("reason", "Bezinning.", "reviewOn", "2099-06-01", "effectiveOn", DAY));
    }

    private void end(CooperationId id) throws Exception {
        accepts(leader.post(api(id) + "/terminations", Map.of("reason", "Geen steun.")));
    }

    private static String api(CooperationId id) {
        return "/api/v1/cooperations/" + id;
    }

    private static void only(State state, Right... rights) {
        assertThat(of(state)).as("rights tried in " + state).containsExactlyInAnyOrder(rights);
    }

    private static void conflicts(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Conflict.class);
    }

    private static void refuses(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isEqualTo(409);
    }

    private static void accepts(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isBetween(200, 204);
    }
}
