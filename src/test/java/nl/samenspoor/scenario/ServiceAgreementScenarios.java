package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.BeginningServiceAgreements;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.EndServiceAgreement;
import nl.samenspoor.agreement.EndingServiceAgreements;
import nl.samenspoor.agreement.RegisterQuery;
import nl.samenspoor.agreement.RevisingServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreementsEverywhere;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignedCopies;
import nl.samenspoor.agreement.SignedFile;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.agreement.WithdrawEnding;
import nl.samenspoor.agreement.spi.WaitingAgreements;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
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
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.cooperation.spi.SignedAgreements;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.document.SignDocument;
import nl.samenspoor.document.Signatory;
import nl.samenspoor.document.SigningDocuments;
import nl.samenspoor.document.SigningRole;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service agreement from its first draft until it no longer holds. */
abstract class ServiceAgreementScenarios {

    private static final String DRAFT = "userTask_draftServiceAgreement";
    private static final String REVIEW = "userTask_reviewServiceAgreement";
    private static final String REPLY = "userTask_replyOnFeasibility";
    private static final String RECORD_REPLY = "userTask_recordFeasibility";
    private static final String AGREE = "userTask_agreeServiceAgreement";
    private static final String SIGN_CLIENT = "userTask_signForClient";
    private static final String SIGN_CONTRACTOR = "userTask_signForContractor";
    private static final String RECORD_SIGNATURE = "userTask_recordContractorSignature";
    /** The step as the model of task fields had it before there was one model for agreements. */
    private static final String BEFORE =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://samenspoor.nl/bpmn">
              <process id="fieldAgreementOfBefore" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="userTask_draftFieldServiceAgreement"/>
                <userTask id="userTask_draftFieldServiceAgreement" camunda:formRef="draftServiceAgreement"
                    camunda:formRefBinding="deployment" camunda:candidateGroups="secretary"/>
                <sequenceFlow id="out" sourceRef="userTask_draftFieldServiceAgreement" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    /** A course as before agreements could be taken up again beside it: nothing in it waits for that. */
    private static final String BEFORE_REVISION =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://samenspoor.nl/bpmn">
              <message id="goOn" name="goOn"/>
              <message id="optedOut" name="partnerOptedOut"/>
              <message id="stopped" name="terminated"/>
              <process id="cooperation" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="course"/>
                <receiveTask id="course" messageRef="goOn"/>
                <sequenceFlow id="out" sourceRef="course" targetRef="end"/>
                <endEvent id="end"/>
                <subProcess id="leaving" triggeredByEvent="true">
                  <startEvent id="leaves" isInterrupting="false">
                    <messageEventDefinition id="leavesMessage" messageRef="optedOut"/>
                  </startEvent>
                  <sequenceFlow id="left" sourceRef="leaves" targetRef="gone"/>
                  <endEvent id="gone"/>
                </subProcess>
                <subProcess id="stopping" triggeredByEvent="true">
                  <startEvent id="stops">
                    <messageEventDefinition id="stopsMessage" messageRef="stopped"/>
                  </startEvent>
                  <sequenceFlow id="closes" sourceRef="stops" targetRef="close"/>
                  <serviceTask id="close" camunda:delegateExpression="${closeCooperationDelegate}"/>
                  <sequenceFlow id="closed" sourceRef="close" targetRef="over"/>
                  <endEvent id="over"/>
                </subProcess>
              </process>
            </definitions>
            """;

    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    @Autowired
    Play play;

    @Autowired
    CompletingTasks completing;

    @Autowired
    ServiceAgreements agreements;

    @Autowired
    AgreeingServiceAgreements agreeing;

    @Autowired
    ServiceAgreementsEverywhere register;

    @Autowired
    WaitingAgreements waiting;

    @Autowired
    SignedAgreements staying;

    @Autowired
    EndingServiceAgreements ending;

    @Autowired
    BeginningServiceAgreements beginning;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    RevisingServiceAgreements revising;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    OptingOut optingOut;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    KeepingDocuments keeping;

    @Autowired
    SigningDocuments signing;

    @Autowired
    SignedCopies copies;

    @Autowired
    Documents documents;

    @Autowired
    JudgingTrust judging;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DecisionPoints log;

    @Autowired
    JdbcClient jdbc;

    private CooperationId id;
    private String field;

    /** A task field that runs ahead, decided on by these, so that their agreements are asked for. */
    private void asked(MunicipalityCode... partners) {
        id = play.start(partners);
        field = opening.open(
                LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, TODAY, Particulars.NONE));
        play.skip(id, "userTask_draftBusinessCase");
        decideToGo(partners);
    }

    private void decideToGo(MunicipalityCode... partners) {
        for (MunicipalityCode partner : partners) {
            deciding.decide(
                    Play.of(partner, Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, partner, FieldDecision.GO, null, TODAY, Particulars.NONE));
        }
    }

    private static Map<String, Object> byPartner() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("contractorKind", "partner");
        draft.put("contractorMunicipality", BERGVELD.text());
        draft.put("content", "Werkplekken en netwerk.");
        draft.put("term", "2026-01-01/2029-12-31");
        draft.put("reviewOn", "2028-01");
        draft.put("conflicts", "De gemeentesecretarissen lossen het op.");
        draft.put("effectiveOn", "2026-09-01");
        return draft;
    }

    private static Map<String, Object> byOther() {
        Map<String, Object> draft = byPartner();
        draft.remove("contractorMunicipality");
        draft.put("contractorKind", "outside");
        draft.put("contractor", "Rekencentrum");
        return draft;
    }

    private OpenTask task(String step, MunicipalityCode client) {
        return play.open(id, step).stream()
                .filter(task -> client.equals(task.client()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait among " + play.steps(id)));
    }

    private void complete(String step, MunicipalityCode client, Map<String, Object> answers) {
        OpenTask task = task(step, client);
        Map<String, Object> all = new HashMap<>(answers);
        all.putIfAbsent("effectiveOn", "2026-09-15");
        completing.complete(doer(task), task.id(), all);
    }

    private static Actor doer(OpenTask task) {
        return switch (task.body()) {
            case SECRETARY -> Play.of(task.municipality(), Role.SECRETARY);
            case COLLEGE -> Play.of(task.municipality(), Role.COLLEGE);
            default -> LEADER;
        };
    }

    private void untilAgreed(MunicipalityCode client, Map<String, Object> draft) {
        complete(DRAFT, client, draft);
        complete(REVIEW, client, Map.of("decision", "approved"));
        complete(draft.get("contractorKind").equals("partner") ? REPLY : RECORD_REPLY, client, feasible());
        complete(AGREE, client, Map.of("decision", "agreed"));
    }

    private static Map<String, Object> feasible() {
        return Map.of("decision", "feasible");
    }

    private static Map<String, Object> signature(String by) {
        return Map.of("signedBy", by, "effectiveOn", "2026-09-20");
    }

    private ServiceAgreementFile file(MunicipalityCode client) {
        return agreements.file(id, field, client).orElseThrow();
    }

    private ServiceAgreementState state(MunicipalityCode client) {
        return file(client).state(DAY);
    }

    private List<String> said() {
        return log.of(id).stream().map(LoggedPoint::what).toList();
    }

    @Test
    void anAgreementGoesFromDraftToRunningAndWhatBindsIsLogged() {
        asked(AAMEER, BERGVELD);
        complete(DRAFT, AAMEER, byPartner());
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.CLIENT_REVIEW);
        complete(REVIEW, AAMEER, Map.of("decision", "approved"));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.FEASIBILITY);
        OpenTask reply = task(REPLY, AAMEER);
        assertThat(reply.municipality()).isEqualTo(BERGVELD);
        complete(REPLY, AAMEER, Map.of("decision", "feasible_with_changes", "reason", "Vanaf februari."));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.FEASIBLE);
        assertThat(said()).noneMatch(what -> what.contains("Dienstverleningsovereenkomst ICT"));
        complete(AGREE, AAMEER, Map.of("decision", "agreed"));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.AGREED);
        complete(SIGN_CONTRACTOR, AAMEER, signature("burgemeester"));
        assertThat(state(AAMEER)).as("one signature is none").isEqualTo(ServiceAgreementState.AGREED);
        complete(SIGN_CLIENT, AAMEER, signature("wethouder"));

        assertThat(file(AAMEER).state(LocalDate.parse("2025-12-31"))).isEqualTo(ServiceAgreementState.SIGNED);
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(file(AAMEER).state(LocalDate.parse("2029-12-31"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(file(AAMEER).state(LocalDate.parse("2030-01-01"))).isEqualTo(ServiceAgreementState.EXPIRED);
        assertThat(file(AAMEER).feasibility().orElseThrow().reason()).isEqualTo("Vanaf februari.");
        assertThat(said())
                .containsOnlyOnce("Dienstverleningsovereenkomst ICT, opdrachtgever Aameer, opdrachtnemer Bergveld is"
                        + " overeengekomen.")
                .containsOnlyOnce(
                        "Dienstverleningsovereenkomst ICT, opdrachtgever Aameer, opdrachtnemer Bergveld is getekend.");
        assertThat(log.of(id))
                .filteredOn(point -> point.what().endsWith("is getekend."))
                .singleElement()
                .satisfies(point ->
                        assertThat(point.actors()).containsExactly("wethouder Aameer", "burgemeester Bergveld"));
        play.assertLogIsWhole(id);
    }

    @Test
    void aStepIsNotDatedBeforeWhatItFollowsUnlessThatMayStillBeSo() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        try {
            refusesWhatIsTooEarly();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void refusesWhatIsTooEarly() {
        asked(AAMEER, BERGVELD);
        complete(DRAFT, AAMEER, byPartner());
        refusedAsTooEarly(REVIEW, "approved", "2026-08", "Versie opgesteld", "1 september 2026");
        complete(REVIEW, AAMEER, on("2026-09-06", "approved"));
        refusedAsTooEarly(
                REPLY, "feasible", "2026-09-05", "Akkoord van het college van de opdrachtgever", "6 september 2026");
        complete(REPLY, AAMEER, on("2026-09", "feasible"));
        refusedAsTooEarly(
                AGREE, "agreed", "2026-09-04", "Akkoord van het college van de opdrachtgever", "6 september 2026");
        complete(AGREE, AAMEER, on("2026-09-07", "agreed"));
        assertThatThrownBy(() -> complete(
                        SIGN_CONTRACTOR, AAMEER, Map.of("signedBy", "burgemeester", "effectiveOn", "2026-09-06")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .containsExactly(FieldProblem.of(
                                "effectiveOn", "agreement.service.tooEarly", "Overeengekomen", "7 september 2026")));
        complete(SIGN_CONTRACTOR, AAMEER, signature("burgemeester"));
        complete(SIGN_CLIENT, AAMEER, Map.of("signedBy", "wethouder", "effectiveOn", "2026-09-07"));
        long signed = file(AAMEER).stand().id();
        assertThatThrownBy(() -> ending.end(
                        LEADER,
                        new EndServiceAgreement(id, signed, EffectiveDate.parse("2026-09-19"), "Te vroeg.", null)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("on"));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
    }

    private static Map<String, Object> on(String day, String decision) {
        return Map.of("decision", decision, "effectiveOn", day);
    }

    private void refusedAsTooEarly(String step, String decision, String day, String follows, String of) {
        assertThatThrownBy(() -> complete(step, AAMEER, on(day, decision)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .containsExactly(FieldProblem.of("effectiveOn", "agreement.service.tooEarly", follows, of)));
    }

    @Test
    void anOutsideContractorIsAnsweredAndSignedForByTheProjectLeader() {
        asked(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byOther());
        assertThat(task(RECORD_SIGNATURE, AAMEER).body()).isEqualTo(Body.PROJECT_LEADER);
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));
        untilAgreed(BERGVELD, byOther());
        complete(RECORD_SIGNATURE, BERGVELD, signature("directeur"));
        complete(SIGN_CLIENT, BERGVELD, signature("burgemeester"));

        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(play.steps(id)).contains("userTask_confirmFieldImplemented").doesNotContain(DRAFT);
    }

    @Test
    void whatIsSentBackComesBackWithItsReasonAndTheNextVersionTakesItsPlace() {
        asked(AAMEER, BERGVELD);
        complete(DRAFT, AAMEER, byPartner());
        assertThatThrownBy(() -> complete(REVIEW, AAMEER, Map.of("decision", "sent_back")))
                .isInstanceOf(InvalidInput.class);
        complete(REVIEW, AAMEER, Map.of("decision", "sent_back", "reason", "Noem de kwaliteit."));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.DRAFT);

        Map<String, Object> second = byPartner();
        second.put("quality", "99,5 procent beschikbaar.");
        complete(DRAFT, AAMEER, second);
        complete(REVIEW, AAMEER, Map.of("decision", "approved"));
        complete(REPLY, AAMEER, Map.of("decision", "not_feasible", "reason", "Te weinig mensen."));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.DRAFT);
        complete(DRAFT, AAMEER, second);
        complete(REVIEW, AAMEER, Map.of("decision", "approved"));
        complete(REPLY, AAMEER, feasible());
        complete(AGREE, AAMEER, Map.of("decision", "returned", "reason", "Te duur."));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.DRAFT);
        untilAgreed(AAMEER, byOther());

        ServiceAgreementFile file = file(AAMEER);
        assertThat(file.versions()).hasSize(4);
        assertThat(file.stand().number()).isEqualTo(1);
        assertThat(file.newest().contractor()).isEqualTo("Rekencentrum");
        assertThat(file.versions().get(3).said().quality()).isNull();
        assertThat(file.steps()).extracting(ServiceStep::reason).contains("Noem de kwaliteit.", "Te weinig mensen.");
        assertThat(play.open(id, RECORD_SIGNATURE)).hasSize(1);
    }

    @Test
    void allMistakesInADraftAreToldAtOnceAndNothingIsChanged() {
        asked(AAMEER, BERGVELD);
        Map<String, Object> draft = byPartner();
        draft.put("contractorMunicipality", AAMEER.text());
        draft.put("priceKind", "hours_rate");
        draft.put("hours", 1000);
        draft.put("rate", 80);
        draft.put("yearPrice", 90000);

        assertThatThrownBy(() -> complete(DRAFT, AAMEER, draft))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .contains("contractorMunicipality"));
        draft.put("contractorMunicipality", BERGVELD.text());
        draft.put("actPrice", 3);
        assertThatThrownBy(() -> complete(DRAFT, AAMEER, draft))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .contains("actPrice", "yearPrice"));
        assertThat(agreements.file(id, field, AAMEER)).isEmpty();

        draft.remove("actPrice");
        draft.remove("yearPrice");
        draft.put("hours", 100_000_000);
        draft.put("rate", 1_000_000);
        assertThatThrownBy(() -> complete(DRAFT, AAMEER, draft))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(problem -> problem.field() + " " + problem.code())
                        .containsExactly("rate agreement.service.priceTooHigh"));
        draft.put("hours", 1000);
        draft.put("rate", 80);
        draft.put("fte", 1.5);
        complete(DRAFT, AAMEER, draft);
        assertThat(file(AAMEER).stand().perYear()).isEqualTo(80_000_00L);
        assertThat(file(AAMEER).stand().fte()).isEqualByComparingTo("1.5");
    }

    @Test
    void whatIsSuggestedIsKeptBesideWhatWasChosen() {
        asked(AAMEER, BERGVELD);
        Map<String, Object> draft = byPartner();
        draft.put("trustToContractor", "high");
        draft.put("trustToClient", "low");
        draft.put("goals", "match");
        draft.put("sight", "good");
        draft.put("detail", "outline");
        complete(DRAFT, AAMEER, draft);

        assertThat(file(AAMEER).newest().said().detail()).satisfies(detail -> {
            assertThat(detail.suggested()).hasToString("STANDARD_WITH_CONFLICT_CLAUSE");
            assertThat(detail.suggestedControls()).contains("conflict_clause");
            assertThat(detail.chosen()).hasToString("OUTLINE");
        });
        draft.put("goals", "unknown");
        draft.put("contractorMunicipality", AAMEER.text());
        complete(DRAFT, BERGVELD, draft);
        assertThat(file(BERGVELD).newest().said().detail().suggested()).isNull();
        assertThat(file(BERGVELD).newest().said().detail().inputs().missing()).containsExactly("goals");
    }

    @Test
    void trustThatWasJudgedIsTakenOverInAFirstDraftThatLeavesItOpen() {
        asked(AAMEER, BERGVELD);
        judging.judge(
                LEADER,
                new JudgeTrust(
                        id,
                        AAMEER,
                        BERGVELD,
                        TrustTable.COOPERATION,
                        TrustLevel.HIGH,
                        Grounds.stated(EffectiveDate.parse("2026-08"), null)));
        judging.judge(
                LEADER,
                new JudgeTrust(
                        id,
                        BERGVELD,
                        AAMEER,
                        TrustTable.COOPERATION,
                        TrustLevel.LOW,
                        Grounds.stated(EffectiveDate.parse("2026-08"), null)));
        Map<String, Object> draft = byPartner();
        draft.put("trustToClient", "unknown");
        complete(DRAFT, AAMEER, draft);

        assertThat(file(AAMEER).newest().said().detail().inputs()).satisfies(inputs -> {
            assertThat(inputs.trustToContractor()).isEqualTo("high");
            assertThat(inputs.trustToClient())
                    .as("who says that it is unknown, has answered")
                    .isNull();
            assertThat(inputs.saidUnknown()).containsExactly("trustToClient");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {DRAFT, REVIEW, REPLY, AGREE, SIGN_CLIENT})
    void whoOptsOutOfTheFieldLosesItsAgreementInEveryStep(String step) {
        asked(AAMEER, BERGVELD, COEVERDAM);
        List<Map.Entry<String, Map<String, Object>>> steps = List.of(
                Map.entry(DRAFT, byPartner()),
                Map.entry(REVIEW, Map.of("decision", "approved")),
                Map.entry(REPLY, feasible()),
                Map.entry(AGREE, Map.of("decision", "agreed")));
        for (Map.Entry<String, Map<String, Object>> before : steps) {
            if (before.getKey().equals(step)) {
                break;
            }
            complete(before.getKey(), AAMEER, before.getValue());
        }
        task(step, AAMEER);

        optingOut.optOut(
                Play.of(AAMEER, Role.COLLEGE), id, new OptOut(field, AAMEER, "Veel duurder.", TODAY, Particulars.NONE));

        assertThat(play.tasks(id)).noneMatch(task -> AAMEER.equals(task.client()));
        assertThat(play.open(id, DRAFT)).hasSize(2);
        assertThat(agreements.standing(id))
                .filteredOn(one -> one.client().equals(AAMEER))
                .allSatisfy(one -> assertThat(one.state(DAY)).isEqualTo(ServiceAgreementState.LAPSED))
                .hasSize(step.equals(DRAFT) ? 0 : 1);
    }

    @Test
    void aFieldThatFallsTakesWhatIsNotSignedAndLeavesWhatIs() {
        asked(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byOther());
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));
        complete(DRAFT, BERGVELD, byOther());

        optingOut.optOut(
                Play.of(AAMEER, Role.COLLEGE), id, new OptOut(field, AAMEER, "Veel duurder.", TODAY, Particulars.NONE));

        assertThat(play.steps(id)).doesNotContain(REVIEW, DRAFT, RECORD_REPLY);
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(state(BERGVELD)).isEqualTo(ServiceAgreementState.LAPSED);
    }

    @Test
    void ofAFieldThatStopsOnlyTheSignedAgreementsThatHoldAreSaidToStay() {
        long first = signedForLong().id();
        complete(DRAFT, BERGVELD, byOther());
        play.signedAgreement(id, AAMEER, "hrm", "2026-01-01/2099-12-31");
        assertThat(staying.of(id))
                .filteredOn(one -> one.taskField().equals(field))
                .containsExactly(new SignedAgreements.Signed(field, AAMEER, "Rekencentrum"));

        ends(first, "2026-11-01", "Zelf gedaan.");
        assertThat(staying.of(id))
                .extracting(SignedAgreements.Signed::taskField)
                .doesNotContain(field);
    }

    @Test
    void whoLeavesTheWholeLosesWhatItDidNotSign() {
        asked(AAMEER, BERGVELD, COEVERDAM);
        complete(DRAFT, COEVERDAM, byPartner());

        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Kiest anders.", TODAY, Particulars.NONE));

        assertThat(state(COEVERDAM)).isEqualTo(ServiceAgreementState.LAPSED);
        assertThat(play.tasks(id)).noneMatch(task -> COEVERDAM.equals(task.client()));
    }

    @Test
    void aPartnerThatDeliversAndLeavesTheWholeHoldsNobodyUp() {
        asked(AAMEER, BERGVELD, COEVERDAM);
        complete(DRAFT, AAMEER, byPartner());
        complete(REVIEW, AAMEER, Map.of("decision", "approved"));
        task(REPLY, AAMEER);
        untilAgreed(COEVERDAM, byPartner());
        task(SIGN_CONTRACTOR, COEVERDAM);

        withdrawing.withdraw(LEADER, id, new WithdrawPartner(BERGVELD, "Kiest anders.", TODAY, Particulars.NONE));

        assertThat(play.tasks(id)).noneMatch(task -> BERGVELD.equals(task.municipality()));
        assertThat(jdbc.sql("select step, ground from task where cooperation = ? and state = 'set_aside'"
                                + " and municipality = ? order by step")
                        .params(id.text(), BERGVELD.text())
                        .query((row, index) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly(REPLY + " not_applicable", SIGN_CONTRACTOR + " not_applicable");
        assertThat(waiting.of(id))
                .extracting(
                        task -> task.about(field, task.client()),
                        task -> task.client(),
                        task -> task.body(),
                        task -> task.municipality(),
                        task -> task.step())
                .containsExactlyInAnyOrder(
                        tuple(true, AAMEER, Body.COLLEGE, AAMEER, AGREE),
                        tuple(true, COEVERDAM, Body.SECRETARY, COEVERDAM, SIGN_CLIENT));
        complete(AGREE, AAMEER, Map.of("decision", "returned", "reason", "De opdrachtnemer is vertrokken."));
        untilAgreed(AAMEER, byOther());
        task(RECORD_SIGNATURE, AAMEER);
        complete(SIGN_CLIENT, COEVERDAM, signature("burgemeester"));
        assertThat(state(COEVERDAM)).isEqualTo(ServiceAgreementState.AGREED);
        assertThat(waiting.of(id)).noneMatch(task -> COEVERDAM.equals(task.client()));
        revising.revise(LEADER, id, file(COEVERDAM).stand().id());
        task(DRAFT, COEVERDAM);
    }

    @Test
    void anAgreementThatIsRevisedAlreadyIsNotAskedForASecondTime() {
        id = play.start(AAMEER, BERGVELD);
        field = opening.open(
                LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, TODAY, Particulars.NONE));
        play.skip(id, "userTask_draftBusinessCase");
        long signed = play.signedAgreement(id, AAMEER, field, "2026-01-01/2029-12-31");
        revising.revise(LEADER, id, signed);
        decideToGo(AAMEER, BERGVELD);

        assertThat(play.open(id, DRAFT)).extracting(OpenTask::client).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byOther());
        assertThat(play.open(id, RECORD_SIGNATURE)).hasSize(1);
    }

    @Test
    void whatIsSetAsideLeavesTheAgreementWhereItStandsAndTheCourseGoesOn() {
        asked(AAMEER, BERGVELD);
        complete(DRAFT, AAMEER, byPartner());
        play.skip(id, DRAFT);
        play.skip(id, REVIEW);
        play.skip(id, REPLY);
        complete(AGREE, AAMEER, Map.of("decision", "agreed"));
        play.skip(id, SIGN_CLIENT);
        play.skip(id, SIGN_CONTRACTOR);

        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.AGREED);
        assertThat(agreements.file(id, field, BERGVELD)).isEmpty();
        assertThat(play.steps(id)).contains("userTask_confirmFieldImplemented").doesNotContain(DRAFT, REVIEW, AGREE);
    }

    @Test
    void bothSidesThatSignInTheSameInstantAreBothRecordedAndTheAgreementIsSignedOnce() throws Exception {
        asked(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byPartner());

        List<Throwable> failures = together(
                () -> {
                    complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
                    return true;
                },
                () -> {
                    complete(SIGN_CONTRACTOR, AAMEER, signature("burgemeester"));
                    return true;
                });

        assertThat(failures).isEmpty();
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(said()).filteredOn(what -> what.endsWith("is getekend.")).hasSize(1);
        assertThat(play.steps(id)).doesNotContain(SIGN_CLIENT, SIGN_CONTRACTOR);
    }

    @Test
    void theSameSignatureRecordedTwiceIsRecordedOnceAndTheOtherIsTold() throws Exception {
        asked(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byPartner());
        OpenTask task = task(SIGN_CLIENT, AAMEER);
        Callable<Object> sign = () -> completing.complete(doer(task), task.id(), signature("burgemeester"));

        List<Throwable> failures = together(sign, sign);

        assertThat(failures).singleElement().isInstanceOf(Conflict.class);
        assertThat(file(AAMEER).steps())
                .filteredOn(step -> step.kind() == ServiceStep.Kind.SIGNED_BY_CLIENT)
                .hasSize(1);
    }

    @Test
    void aFirstAgreementIsBegunAfterPhaseThreeAndItIsSaidWhyNotWhereItCannotBe() throws Exception {
        id = play.start(AAMEER, BERGVELD);
        field = opening.open(
                LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, false, TODAY, Particulars.NONE));
        refusesToBegin("agreement.service.begin.before_gate_2");
        play.passGate(id, GateKey.G1);
        refusesToBegin("agreement.service.begin.before_gate_2");
        decideToGo(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(TODAY, null, Particulars.NONE));
        assertThat(play.phase(id)).isEqualTo(4);
        assertThat(agreements.standing(id)).isEmpty();

        Actor secretary = Play.of(AAMEER, Role.SECRETARY);
        assertThat(beginning.possible(LEADER, id).open())
                .extracting(BeginningServiceAgreements.Beginning::client)
                .containsExactly(AAMEER, BERGVELD);
        assertThat(beginning.possible(secretary, id).open())
                .extracting(BeginningServiceAgreements.Beginning::client)
                .containsExactly(AAMEER);
        assertThatThrownBy(() -> beginning.begin(secretary, id, field, BERGVELD))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> beginning.begin(LEADER, id, "geen", COEVERDAM))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("taskField"));
        assertThatThrownBy(() -> beginning.begin(LEADER, id, field, COEVERDAM))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("client"));
        Callable<Object> begin = () -> {
            beginning.begin(secretary, id, field, AAMEER);
            return true;
        };
        assertThat(together(begin, begin))
                .singleElement()
                .isInstanceOfSatisfying(Conflict.class, meanwhile -> assertThat(meanwhile.code())
                        .isEqualTo(BeginningServiceAgreements.UNDER_WAY));
        assertThat(play.open(id, DRAFT)).hasSize(1);

        untilAgreed(AAMEER, byOther());
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThatThrownBy(() -> beginning.begin(LEADER, id, field, AAMEER))
                .isInstanceOfSatisfying(
                        Conflict.class, now -> assertThat(now.code()).isEqualTo("agreement.service.begin.exists"));
        beginning.begin(LEADER, id, field, BERGVELD);
        assertThat(beginning.possible(LEADER, id).why()).isEqualTo("agreement.service.begin.all");

        holding.hold(
                LEADER,
                id,
                new HoldCooperation(
                        "Onderzoek.", TODAY, Play.day("2027-02-01"), MayResume.PROJECT_LEADER, Particulars.NONE));
        refusesToBegin("agreement.service.begin.on_hold");
        terminating.terminate(LEADER, id, new TerminateCooperation("Klaar.", TODAY, Particulars.NONE));
        refusesToBegin("agreement.service.begin.ended");
    }

    private void refusesToBegin(String why) {
        assertThat(beginning.possible(LEADER, id).why()).isEqualTo(why);
        assertThat(beginning.possible(LEADER, id).open()).isEmpty();
        assertThatThrownBy(() -> beginning.begin(LEADER, id, field, AAMEER))
                .isInstanceOfSatisfying(
                        Conflict.class, now -> assertThat(now.code()).isEqualTo(why));
    }

    @Test
    void everyMistakeInAStepAndInASignatureIsToldAtOnce() {
        asked(AAMEER, BERGVELD);
        Map<String, Object> draft = byPartner();
        draft.remove("contractorKind");
        draft.remove("contractorMunicipality");
        draft.put("priceKind", "hours_rate");
        draft.put("actPrice", 3);
        refused(DRAFT, draft, "contractorKind", "actPrice");
        draft.put("contractorKind", "partner");
        refused(DRAFT, draft, "contractorMunicipality", "actPrice");
        complete(DRAFT, AAMEER, byPartner());
        refused(REVIEW, Map.of("decision", "sent_back", "effectiveOn", "2026-08-01"), "reason", "effectiveOn");
        refused(
                REVIEW,
                Map.of("decision", "sent_back", "source", "x".repeat(2_001), "effectiveOn", "2026-08-01"),
                "reason",
                "effectiveOn",
                "source");
        complete(REVIEW, AAMEER, Map.of("decision", "approved"));
        complete(REPLY, AAMEER, feasible());
        complete(AGREE, AAMEER, Map.of("decision", "agreed"));
        refused(
                SIGN_CLIENT,
                Map.of("effectiveOn", "2026-08-01", "signedFile", "weg"),
                "signedBy",
                "signedFile",
                "effectiveOn");
    }

    private void refused(String step, Map<String, Object> answers, String... fields) {
        assertThatThrownBy(() -> complete(step, AAMEER, answers))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder(fields));
    }

    @Test
    void aSignedAgreementIsAmendedByItsSuccessorFromThatOnesFirstDay() {
        signed(AAMEER, BERGVELD);
        long first = file(AAMEER).stand().id();
        revising.revise(Play.of(AAMEER, Role.SECRETARY), id, first);
        assertThatThrownBy(() -> revising.revise(LEADER, id, first)).isInstanceOf(Conflict.class);
        Map<String, Object> successor = byOther();
        successor.put("term", "2027-01-01/..");
        untilAgreed(AAMEER, successor);
        assertThat(agreements.file(id, first).orElseThrow().state(DAY)).isEqualTo(ServiceAgreementState.RUNNING);
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));

        ServiceAgreementFile old = agreements.file(id, first).orElseThrow();
        assertThat(old.state(DAY)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(old.state(LocalDate.parse("2027-01-01"))).isEqualTo(ServiceAgreementState.AMENDED);
        assertThat(file(AAMEER).stand().number()).isEqualTo(2);
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.SIGNED);
        assertThat(said()).anyMatch(what -> what.contains("is gewijzigd: de opvolger is getekend"));
    }

    @Test
    void aRevisionFallsWithItsClientOrItsFieldAndTheSignedAgreementStays() {
        signed(AAMEER, BERGVELD, COEVERDAM);
        revising.revise(LEADER, id, file(AAMEER).stand().id());
        task(DRAFT, AAMEER);
        optOut(AAMEER);
        assertThat(play.tasks(id)).noneMatch(task -> AAMEER.equals(task.client()));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);

        signed(AAMEER, BERGVELD);
        revising.revise(LEADER, id, file(AAMEER).stand().id());
        complete(DRAFT, AAMEER, byOther());
        optOut(BERGVELD);
        assertThat(play.tasks(id)).noneMatch(task -> AAMEER.equals(task.client()));
        assertThat(agreements.standing(id))
                .extracting(stand -> stand.state(DAY))
                .containsExactlyInAnyOrder(ServiceAgreementState.RUNNING, ServiceAgreementState.LAPSED);
    }

    @Test
    void anAgreementOfACooperationFromBeforeRevisionIsRevisedTooAndFallsWithItsClientOrTheWhole() {
        signed(AAMEER, BERGVELD, COEVERDAM);
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.text())
                        .processDefinitionKey("cooperation")
                        .singleResult()
                        .getId(),
                "goes on in the model of before");
        String deployment = repository
                .createDeployment()
                .name("before revision")
                .addString("before-revision.bpmn", BEFORE_REVISION)
                .deploy()
                .getId();
        try {
            runtime.startProcessInstanceById(
                    repository
                            .createProcessDefinitionQuery()
                            .deploymentId(deployment)
                            .singleResult()
                            .getId(),
                    id.text(),
                    Map.of("cooperationId", id.text()));
            long bergveld = play.signedAgreement(id, BERGVELD, field, "2026-01-01/2029-12-31");

            long aameer = file(AAMEER).stand().id();
            revising.revise(LEADER, id, aameer);
            revising.revise(LEADER, id, bergveld);
            assertThatThrownBy(() -> revising.revise(LEADER, id, aameer)).isInstanceOf(Conflict.class);
            complete(DRAFT, AAMEER, byOther());
            complete(DRAFT, BERGVELD, byOther());
            optOut(AAMEER);
            assertThat(play.tasks(id)).noneMatch(task -> AAMEER.equals(task.client()));
            assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.LAPSED);
            task(REVIEW, BERGVELD);

            terminating.terminate(LEADER, id, new TerminateCooperation("Klaar.", TODAY, Particulars.NONE));
            assertThat(play.tasks(id)).isEmpty();
            assertThat(state(BERGVELD)).isEqualTo(ServiceAgreementState.LAPSED);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(id.text())
                            .count())
                    .isZero();
            assertThatThrownBy(() ->
                            revising.revise(LEADER, id, file(BERGVELD).stand().id()))
                    .isInstanceOfSatisfying(Conflict.class, over -> assertThat(over.code())
                            .isEqualTo("agreement.service.cooperationEnded"));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void whatIsNotSignedLapsesWhenTheCooperationEndsAndWhatIsSignedStays() {
        signed(AAMEER, BERGVELD);
        complete(DRAFT, BERGVELD, byOther());

        terminating.terminate(LEADER, id, new TerminateCooperation("Klaar.", TODAY, Particulars.NONE));

        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(state(BERGVELD)).isEqualTo(ServiceAgreementState.LAPSED);
        assertThat(file(BERGVELD).steps().get(0).effective()).isEqualTo(TODAY);
    }

    @Test
    void theLeaderPassesNoCollegeOverAndNobodySignsWhatWasNotAgreed() {
        asked(AAMEER, BERGVELD);
        complete(DRAFT, AAMEER, byPartner());
        refusesToSetAside(REVIEW);
        play.skip(id, REVIEW);
        play.skip(id, REPLY);
        refusesToSetAside(AGREE);
        play.skip(id, AGREE);

        assertThatThrownBy(() -> complete(SIGN_CLIENT, AAMEER, signature("burgemeester")))
                .isInstanceOfSatisfying(
                        Conflict.class, early -> assertThat(early.code()).isEqualTo("agreement.service.notAgreed"));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.CLIENT_REVIEW);
        assertThat(file(AAMEER).steps()).isEmpty();
    }

    private void refusesToSetAside(String step) {
        OpenTask task = task(step, AAMEER);
        assertThatThrownBy(() -> settingAside.setAside(
                        LEADER, task.id(), SettingAsideTasks.Ground.NOT_RECORDED, "Niet van belang.", TODAY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anAgreementWithoutATermRunsFromTheDayTheLastOneSigned() {
        asked(AAMEER, BERGVELD);
        Map<String, Object> draft = byOther();
        draft.remove("term");
        draft.put("price", "Prijspeil 2026. ".repeat(1_000).strip());
        untilAgreed(AAMEER, draft);
        assertThat(file(AAMEER).newest().price()).isEqualTo(draft.get("price"));
        complete(RECORD_SIGNATURE, AAMEER, Map.of("signedBy", "directeur", "effectiveOn", "2026-09-24"));
        assertThat(file(AAMEER).signedOn()).isEmpty();
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));

        assertThat(file(AAMEER).signedOn()).contains(EffectiveDate.parse("2026-09-24"));
        assertThat(file(AAMEER).state(LocalDate.parse("2026-09-23"))).isEqualTo(ServiceAgreementState.SIGNED);
        assertThat(file(AAMEER).state(LocalDate.parse("2026-09-24"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(register.page(LEADER, RegisterQuery.read("", AAMEER.text(), "running", "", "", ""), 0, 500)
                        .rows())
                .anyMatch(now -> now.stand().id() == file(AAMEER).stand().id());
        Actor history = Actor.system("casebook");
        ServiceContent told = ServiceContent.told("Dienst", "Salarissen.", null, null);
        for (ServiceAgreementState state : List.of(ServiceAgreementState.SIGNED, ServiceAgreementState.ENDED)) {
            EffectiveDate on = EffectiveDate.parse(state == ServiceAgreementState.SIGNED ? "2012-03" : "2014-07-01");
            agreeing.draft(history, new DraftServiceAgreement(id, "hrm", BERGVELD, told, state, on, null));
        }
        ServiceAgreementFile past = agreements.file(id, "hrm", BERGVELD).orElseThrow();
        assertThat(past.state(LocalDate.parse("2012-02-29"))).isEqualTo(ServiceAgreementState.SIGNED);
        assertThat(past.state(LocalDate.parse("2012-03-01"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(past.state(LocalDate.parse("2014-06-30"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(past.state(LocalDate.parse("2014-07-01"))).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(past.signedOn()).contains(EffectiveDate.parse("2012-03"));
    }

    @Test
    void anAgreementThatAHistoryEndsKeepsTheDayOfItsLastSignature() {
        asked(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byOther());
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, Map.of("signedBy", "directeur", "effectiveOn", "2026-09-24"));

        agreeing.draft(
                Actor.system("casebook"),
                new DraftServiceAgreement(
                        id,
                        field,
                        AAMEER,
                        ServiceContent.told("Rekencentrum", "Werkplekken.", null, null),
                        ServiceAgreementState.ENDED,
                        EffectiveDate.parse("2026-11-01"),
                        null));

        assertThat(file(AAMEER).versions()).as("a version of its own").hasSize(2);
        assertThat(file(AAMEER).stand().recorded()).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(file(AAMEER).signedOn()).contains(EffectiveDate.parse("2026-09-24"));
    }

    @Test
    void aSuccessorWithoutAKnownBeginBeginsOnTheDayOfTheLastSignature() {
        signed(AAMEER, BERGVELD);
        long first = file(AAMEER).stand().id();
        revising.revise(LEADER, id, first);
        Map<String, Object> successor = byOther();
        successor.put("term", "../2028");
        untilAgreed(AAMEER, successor);
        complete(SIGN_CLIENT, AAMEER, Map.of("signedBy", "burgemeester", "effectiveOn", "?"));
        assertThatThrownBy(
                        () -> complete(RECORD_SIGNATURE, AAMEER, Map.of("signedBy", "directeur", "effectiveOn", "?")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("effectiveOn"));
        assertThat(file(AAMEER).stand().recorded()).isEqualTo(ServiceAgreementState.AGREED);
        complete(RECORD_SIGNATURE, AAMEER, Map.of("signedBy", "directeur", "effectiveOn", "2026-09"));

        ServiceAgreementFile old = agreements.file(id, first).orElseThrow();
        assertThat(old.state(LocalDate.parse("2026-08-31"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(old.state(LocalDate.parse("2026-09-01"))).isEqualTo(ServiceAgreementState.AMENDED);
        assertThat(said())
                .anyMatch(what ->
                        what.endsWith("is gewijzigd: de opvolger is getekend en geldt vanaf de dag van ondertekening,"
                                + " september 2026."));
    }

    @Test
    void aSuccessorInAHistoryIsKeptThoughNobodyKnowsFromWhichDayItHolds() {
        id = play.start(AAMEER, BERGVELD);
        long first = play.signedAgreement(id);
        agreeing.draft(
                Actor.system("casebook"),
                new DraftServiceAgreement(
                        id,
                        "ict",
                        AAMEER,
                        ServiceContent.told("Rekencentrum", "Werkplekken.", EffectiveDate.unknown(), null),
                        ServiceAgreementState.SIGNED,
                        EffectiveDate.unknown(),
                        null));

        assertThat(agreements.file(id, first).orElseThrow().stand().amendedOn()).isNull();
        assertThat(agreements.standing(id))
                .extracting(StandingAgreement::recorded)
                .containsExactly(ServiceAgreementState.SIGNED, ServiceAgreementState.SIGNED);
        assertThat(said()).anyMatch(what -> what.endsWith("vanaf welke dag die geldt, is niet bekend."));
    }

    @Test
    void anAgreementOfWhichNobodyKnowsTheFirstDayIsSignedUntilItIsOver() {
        id = play.start(AAMEER, BERGVELD);
        for (String until : List.of("2012", "2997")) {
            agreeing.draft(
                    Actor.system("casebook"),
                    new DraftServiceAgreement(
                            id,
                            "tot " + until,
                            AAMEER,
                            ServiceContent.told(
                                    "Rekencentrum", "Werkplekken.", EffectiveDate.parse("../" + until), null),
                            ServiceAgreementState.SIGNED,
                            EffectiveDate.unknown(),
                            null));
        }

        assertThat(agreements.standing(id))
                .extracting(StandingAgreement::begins)
                .containsExactly(null, null);
        assertThat(agreements.today(id))
                .extracting(now -> now.stand().taskField(), AgreementNow::state)
                .containsExactlyInAnyOrder(
                        tuple("tot 2012", ServiceAgreementState.EXPIRED),
                        tuple("tot 2997", ServiceAgreementState.SIGNED));
        for (AgreementNow one : agreements.today(id)) {
            assertThat(found(
                            LEADER, new RegisterQuery(null, null, one.state(), null, RegisterQuery.Order.FIELD, false)))
                    .as("the register says so too")
                    .containsExactly(one.stand().id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "../2012", "2012"})
    void anEndOfAHistoryIsNoMoreExactThanItWasSaid(String on) {
        id = play.start(AAMEER, BERGVELD);
        for (ServiceAgreementState state : List.of(ServiceAgreementState.SIGNED, ServiceAgreementState.ENDED)) {
            agreeing.draft(
                    Actor.system("casebook"),
                    new DraftServiceAgreement(
                            id,
                            "ict",
                            AAMEER,
                            ServiceContent.told("Rekencentrum", "Werkplekken.", EffectiveDate.unknown(), null),
                            state,
                            state == ServiceAgreementState.ENDED
                                    ? EffectiveDate.parse(on)
                                    : EffectiveDate.parse("2010"),
                            null));
        }

        StandingAgreement stand = agreements.standing(id).get(0);
        assertThat(stand.ended()).isEqualTo(EffectiveDate.parse(on));
        assertThat(stand.endedOn()).isEqualTo(on.equals("2012") ? LocalDate.of(2012, 1, 1) : null);
        assertThat(stand.state(LocalDate.now())).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(found(
                        LEADER,
                        new RegisterQuery(
                                null, null, ServiceAgreementState.ENDED, null, RegisterQuery.Order.FIELD, false)))
                .contains(stand.id());
    }

    @Test
    void anAgreementThatWouldEndLaterIsAmendedWhenItsSuccessorBeginsBefore() {
        signed(AAMEER, BERGVELD);
        long first = file(AAMEER).stand().id();
        ending.end(LEADER, new EndServiceAgreement(id, first, EffectiveDate.parse("2027-07-01"), "Opgezegd.", null));
        revising.revise(LEADER, id, first);
        Map<String, Object> successor = byOther();
        successor.put("term", "2027-03/2029");
        untilAgreed(AAMEER, successor);
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));

        ServiceAgreementFile old = agreements.file(id, first).orElseThrow();
        assertThat(old.state(LocalDate.parse("2027-02-28"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(old.state(LocalDate.parse("2027-03-01"))).isEqualTo(ServiceAgreementState.AMENDED);
        assertThat(said())
                .anyMatch(what -> what.endsWith(
                        "is gewijzigd: de opvolger is getekend en heeft als looptijd maart 2027 tot en met 2029."));
    }

    @Test
    void aSignatureNamesTheSignedDocumentWithItsWholeChecksumAndNoOther() {
        asked(AAMEER, BERGVELD);
        DocumentId loose = kept("Concept");
        DocumentId signed = kept("Getekende DVO");
        signing.sign(
                LEADER,
                new SignDocument(id, signed, 1, TODAY, List.of(new Signatory(AAMEER, SigningRole.MAYOR)), null));
        untilAgreed(AAMEER, byOther());
        for (String wrong : List.of(loose.text(), DocumentId.create().text())) {
            Map<String, Object> answers = new HashMap<>(signature("burgemeester"));
            answers.put("signedFile", wrong);
            assertThatThrownBy(() -> complete(SIGN_CLIENT, AAMEER, answers))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                            .extracting(FieldProblem::field)
                            .containsExactly("signedFile"));
        }
        Map<String, Object> answers = new HashMap<>(signature("burgemeester"));
        answers.put("signedFile", signed.text());
        complete(SIGN_CLIENT, AAMEER, answers);
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));

        String sha256 = documents.readable(id, signed, 1).sha256();
        assertThat(file(AAMEER)
                        .latest(ServiceStep.Kind.SIGNED_BY_CLIENT)
                        .orElseThrow()
                        .file())
                .isEqualTo(new SignedFile(signed.text(), 1, sha256, "Getekende DVO"));
        assertThat(said())
                .anyMatch(what -> what.endsWith("is getekend. Getekend stuk: “Getekende DVO”, document " + signed.text()
                        + ", versie 1, SHA-256 " + sha256 + "."));
    }

    @Test
    void aSignedDocumentOfAnotherAgreementOrVersionIsNoCopyOfThisOne() {
        asked(AAMEER, BERGVELD);
        untilAgreed(AAMEER, byOther());
        DocumentId named = signedByMayor("Overeenkomst van Aameer");
        DocumentId made = signedByMayor("Gemaakt van Aameer");
        copies.made(made, file(AAMEER).stand().version());
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester", named));
        untilAgreed(BERGVELD, byOther());

        for (DocumentId ofAnother : List.of(named, made)) {
            assertThatThrownBy(() -> complete(SIGN_CLIENT, BERGVELD, signature("burgemeester", ofAnother)))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                            .extracting(FieldProblem::field)
                            .containsExactly("signedFile"));
        }
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur", named));
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
    }

    private DocumentId signedByMayor(String title) {
        DocumentId document = kept(title);
        signing.sign(
                LEADER,
                new SignDocument(id, document, 1, TODAY, List.of(new Signatory(AAMEER, SigningRole.MAYOR)), null));
        return document;
    }

    private static Map<String, Object> signature(String by, DocumentId file) {
        Map<String, Object> answers = new HashMap<>(signature(by));
        answers.put("signedFile", file.text());
        return answers;
    }

    @Test
    void aSignedDocumentIsChosenHoweverManyDraftsWereKeptAfterIt() {
        asked(AAMEER, BERGVELD);
        DocumentId signed = kept("Getekende DVO");
        signing.sign(
                LEADER,
                new SignDocument(id, signed, 1, TODAY, List.of(new Signatory(AAMEER, SigningRole.MAYOR)), null));
        DocumentId draft = kept("Concept");
        for (int i = 0; i < 200; i++) {
            again(draft);
        }
        untilAgreed(AAMEER, byOther());
        Map<String, Object> answers = new HashMap<>(signature("burgemeester"));
        answers.put("signedFile", signed.text());

        complete(SIGN_CLIENT, AAMEER, answers);

        assertThat(file(AAMEER)
                        .latest(ServiceStep.Kind.SIGNED_BY_CLIENT)
                        .orElseThrow()
                        .file())
                .extracting(SignedFile::id)
                .isEqualTo(signed.text());
    }

    /** The same document once more, without reading its file again. */
    private void again(DocumentId known) {
        String copy = DocumentId.create().text();
        jdbc.sql("insert into document (id, cooperation, municipality, amends, newest, withdrawn, signed, changed_at)"
                        + " select cast(? as varchar(36)), cooperation, municipality, amends, newest, withdrawn, signed,"
                        + " changed_at + interval '1' minute from document where id = ?")
                .params(copy, known.text())
                .update();
        jdbc.sql("insert into document_filing (document, number, woo_category, nomination, recorded_at, recorded_by)"
                        + " select cast(? as varchar(36)), number, woo_category, nomination, recorded_at, recorded_by"
                        + " from document_filing where document = ?")
                .params(copy, known.text())
                .update();
        jdbc.sql("insert into document_version (document, version, title, kind, effective, effective_sort, source,"
                        + " woo_category, nomination, selection_result, retention_years, retention_from, file_name, sha256,"
                        + " recorded_at, recorded_by, recorded_as)"
                        + " select cast(? as varchar(36)), version, title, kind, effective, effective_sort, source,"
                        + " woo_category, nomination, selection_result, retention_years, retention_from, file_name, sha256,"
                        + " recorded_at, recorded_by, recorded_as from document_version where document = ?")
                .params(copy, known.text())
                .update();
    }

    private DocumentId kept(String title) {
        return keeping.keep(
                LEADER,
                KeepDocument.of(
                        id,
                        title,
                        DocumentKind.SERVICE_AGREEMENT,
                        TODAY,
                        SentFile.of("dvo.pdf", SampleFiles.pdf(title))));
    }

    private void optOut(MunicipalityCode leaving) {
        optingOut.optOut(
                Play.of(leaving, Role.COLLEGE),
                id,
                new OptOut(field, leaving, "Veel duurder.", TODAY, Particulars.NONE));
    }

    private void signed(MunicipalityCode... partners) {
        asked(partners);
        untilAgreed(AAMEER, byOther());
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));
    }

    @Test
    void theRegisterKnowsInOneStatementWhereEachAgreementStandsAndTakesEveryOrder() {
        id = play.start(AAMEER, BERGVELD);
        play.signedAgreement(id, AAMEER, "loopt", "2020-01-01/2999-12-31");
        play.signedAgreement(id, AAMEER, "verlopen", "2020-01-01/2021-12-31");
        play.signedAgreement(id, AAMEER, "komt", "2998-01-01/..");
        play.signedAgreement(id, BERGVELD, "loopt", "2020");
        long ended = play.signedAgreement(id, BERGVELD, "beëindigd", "2020-01-01/..");
        ending.end(LEADER, new EndServiceAgreement(id, ended, EffectiveDate.parse("2026-01-01"), "Klaar.", null));
        long later = play.signedAgreement(id, BERGVELD, "straks", "2020-01-01/..");
        ending.end(LEADER, new EndServiceAgreement(id, later, EffectiveDate.parse("2997-01-01"), "Ooit.", null));
        play.signedAgreement(id, AAMEER, "loopt", "2021-01-01/..");
        Actor auditor = new Actor("controleur", Set.of(Role.AUDITOR), Set.of(), false);

        List<AgreementNow> all = agreements.today(id);
        assertThat(all)
                .extracting(AgreementNow::state)
                .contains(
                        ServiceAgreementState.RUNNING,
                        ServiceAgreementState.AMENDED,
                        ServiceAgreementState.EXPIRED,
                        ServiceAgreementState.ENDED,
                        ServiceAgreementState.SIGNED);
        for (ServiceAgreementState state : ServiceAgreementState.values()) {
            assertThat(found(auditor, new RegisterQuery(null, null, state, null, RegisterQuery.Order.FIELD, false)))
                    .as(state.key())
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(one -> one.state() == state)
                            .map(one -> one.stand().id())
                            .toList());
        }
        for (RegisterQuery.Order order : RegisterQuery.Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                RegisterQuery query = new RegisterQuery("rekencentrum", null, null, null, order, descending);
                assertThat(found(LEADER, query)).as(order + " " + descending).hasSize(all.size());
                assertThat(inParts(query))
                        .as("in parts by " + order + " " + descending)
                        .isEqualTo(register.page(LEADER, query, 0, 10_000).rows());
            }
        }
        for (RegisterQuery.Alert alert : RegisterQuery.Alert.values()) {
            assertThat(found(auditor, new RegisterQuery(null, AAMEER, null, alert, RegisterQuery.Order.ENDS, false)))
                    .isEmpty();
        }
    }

    private List<Long> found(Actor actor, RegisterQuery query) {
        return register.page(actor, query, 0, 10_000).rows().stream()
                .map(AgreementNow::stand)
                .filter(stand -> stand.cooperation().equals(id))
                .map(StandingAgreement::id)
                .toList();
    }

    /** The whole register, never more than a few rows at a time. */
    private List<AgreementNow> inParts(RegisterQuery query) {
        List<AgreementNow> whole = new ArrayList<>();
        register.all(LEADER, query, 3, part -> {
            assertThat(part).hasSizeBetween(1, 3);
            whole.addAll(part);
        });
        return whole;
    }

    @Test
    void aSignedAgreementEndsBeforeItsTermWithDayAndReason() {
        signed(AAMEER, BERGVELD);
        StandingAgreement stand = file(AAMEER).stand();
        EndServiceAgreement command = new EndServiceAgreement(
                id, stand.id(), EffectiveDate.parse("2027-07-01"), "De dienst wordt zelf gedaan.", null);
        assertThatThrownBy(() -> ending.end(Play.of(BERGVELD, Role.SECRETARY), command))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        ending.end(LEADER, new EndServiceAgreement(id, stand.id(), EffectiveDate.unknown(), " ", null)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("reason", "on"));
        assertThatThrownBy(() -> ending.end(
                        LEADER, new EndServiceAgreement(id, stand.id(), EffectiveDate.parse("2027"), "Ooit.", null)))
                .as("it ends on a day")
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("kernel.day"));
        assertThat(stand.ends()).isNotNull();
        assertThatThrownBy(() -> ending.end(
                        LEADER,
                        new EndServiceAgreement(
                                id, stand.id(), EffectiveDate.on(stand.ends().plusDays(1)), "Te laat.", null)))
                .as("it is over by then")
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("agreement.service.overBeforeThen"));
        assertThatThrownBy(() -> ending.end(
                        Actor.system("casebook"),
                        new EndServiceAgreement(id, stand.id(), EffectiveDate.parse("../2027"), "Ooit.", null)))
                .as("of a history too it does not end before it began")
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("kernel.required"));
        ending.end(Play.of(AAMEER, Role.COLLEGE), command);

        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(file(AAMEER).stand().runsOutSoon(LocalDate.parse("2027-02-01")))
                .isTrue();
        assertThat(file(AAMEER).state(LocalDate.parse("2027-07-01"))).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(said()).anyMatch(what -> what.endsWith(": De dienst wordt zelf gedaan."));
        assertThatThrownBy(() -> ending.end(LEADER, command)).isInstanceOf(Conflict.class);
        ending.end(Play.of(AAMEER, Role.COLLEGE), command);
        assertThat(file(AAMEER).steps())
                .as("pressed twice, it is ended once")
                .filteredOn(step -> step.kind() == ServiceStep.Kind.ENDED)
                .hasSize(1);
    }

    /** Signed, for as long as these tests will be run. */
    private StandingAgreement signedForLong() {
        asked(AAMEER, BERGVELD);
        Map<String, Object> draft = byOther();
        draft.put("term", "2026-01-01/2099-12-31");
        untilAgreed(AAMEER, draft);
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));
        return file(AAMEER).stand();
    }

    private void ends(long agreement, String on, String reason) {
        ending.end(LEADER, new EndServiceAgreement(id, agreement, EffectiveDate.parse(on), reason, null));
    }

    @Test
    void anEndThatLiesAheadIsPutRightUntilItComesAndEachTimeIsOnTheLog() {
        long first = signedForLong().id();
        ends(first, "2098-07-01", "Opgezegd.");
        assertThatThrownBy(() -> ends(first, "2098-07-01", "Nog eens."))
                .isInstanceOfSatisfying(Conflict.class, refused -> assertThat(refused.code())
                        .isEqualTo("agreement.service.endsThenAlready"));
        ends(first, "2097-03-01", "Eerder dan gedacht.");
        ends(first, "2099-01-01", "Toch later.");
        assertThatThrownBy(() -> ends(first, "2100-01-01", "Na de looptijd.")).isInstanceOf(InvalidInput.class);

        assertThat(agreements.today(file(AAMEER).stand()).state()).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(agreements.today(file(AAMEER).stand()).endsOn()).isEqualTo(LocalDate.parse("2099-01-01"));
        assertThat(file(AAMEER).state(LocalDate.parse("2099-01-01"))).isEqualTo(ServiceAgreementState.ENDED);

        WithdrawEnding withdrawal = new WithdrawEnding(id, first, "De dienst blijft.", null);
        assertThatThrownBy(() -> ending.withdraw(Play.of(BERGVELD, Role.SECRETARY), withdrawal))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ending.withdraw(LEADER, new WithdrawEnding(id, first, " ", null)))
                .isInstanceOf(InvalidInput.class);
        ending.withdraw(LEADER, withdrawal);
        ending.withdraw(LEADER, withdrawal);

        assertThat(agreements.today(file(AAMEER).stand()).endsOn()).isNull();
        assertThat(file(AAMEER).state(LocalDate.parse("2099-12-31"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(said())
                .anyMatch(what -> what.endsWith(" eindigt op 1 juli 2098: Opgezegd."))
                .anyMatch(
                        what -> what.endsWith(" eindigt niet op 1 juli 2098 maar op 1 maart 2097: Eerder dan gedacht."))
                .anyMatch(what -> what.endsWith(" eindigt niet op 1 maart 2097 maar op 1 januari 2099: Toch later."))
                .anyMatch(what -> what.endsWith(
                        " eindigt niet op 1 januari 2099 en loopt door volgens haar looptijd: De dienst blijft."));
        assertThat(file(AAMEER).steps())
                .as("each end stays")
                .filteredOn(step ->
                        step.kind() == ServiceStep.Kind.ENDED || step.kind() == ServiceStep.Kind.ENDING_WITHDRAWN)
                .hasSize(4);

        ends(first, "2026-11-01", "Zelf gedaan.");
        assertThat(agreements.today(file(AAMEER).stand()).state()).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(said()).anyMatch(what -> what.endsWith(" is beëindigd: Zelf gedaan."));
        assertThatThrownBy(() -> ends(first, "2098-07-01", "Voorbij is voorbij."))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ending.withdraw(LEADER, new WithdrawEnding(id, first, "Toch.", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anEndIsNotPutOffBeyondTheSuccessorThatCountsOnIt() {
        long first = signedForLong().id();
        ends(first, "2098-07-01", "Opgezegd.");
        revising.revise(LEADER, id, first);
        Map<String, Object> successor = byOther();
        successor.put("term", "2098-07-01/2099-12-31");
        successor.put("reviewOn", "2099");
        untilAgreed(AAMEER, successor);
        complete(SIGN_CLIENT, AAMEER, signature("burgemeester"));
        complete(RECORD_SIGNATURE, AAMEER, signature("directeur"));
        assertThat(agreements.file(id, first).orElseThrow().stand().amendedOn())
                .as("it is over when the other begins")
                .isNull();

        assertThatThrownBy(() -> ends(first, "2099-01-01", "Later."))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("agreement.service.successorCountsThen"));
        assertThatThrownBy(() -> ending.withdraw(LEADER, new WithdrawEnding(id, first, "Toch niet.", null)))
                .isInstanceOf(Conflict.class);
        ends(first, "2098-01-01", "Eerder.");
        assertThat(agreements.file(id, first).orElseThrow().stand().endedOn()).isEqualTo(LocalDate.parse("2098-01-01"));
    }

    @Test
    void aDraftAskedByAModelOfBeforeThereWereStepsCanStillBeFinished() {
        asked(AAMEER, BERGVELD);
        play.skip(id, DRAFT);
        String deployment = repository
                .createDeployment()
                .name("before")
                .addString("before.bpmn", BEFORE)
                .deploy()
                .getId();
        String running = runtime.startProcessInstanceByKey(
                        "fieldAgreementOfBefore",
                        id.text(),
                        Map.of("cooperationId", id.text(), "taskField", field, "municipality", AAMEER.text()))
                .getId();
        OpenTask task = play.open(id, "userTask_draftFieldServiceAgreement").get(0);
        assertThat(task.client()).isNull();
        completing.complete(doer(task), task.id(), byPartner());

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running)
                        .count())
                .isZero();
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.DRAFT);
        revising.revise(LEADER, id, file(AAMEER).stand().id());
        untilAgreed(AAMEER, byPartner());
        assertThat(state(AAMEER)).isEqualTo(ServiceAgreementState.AGREED);
        assertThat(file(AAMEER).stand().number()).isEqualTo(1);
        repository.deleteDeployment(deployment, true);
    }

    @SafeVarargs
    private static List<Throwable> together(Callable<Object>... work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.length);
        CyclicBarrier instant = new CyclicBarrier(work.length);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> one : work) {
            running.add(threads.submit(() -> {
                instant.await();
                return one.call();
            }));
        }
        List<Throwable> failures = new ArrayList<>();
        for (Future<Object> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            }
        }
        threads.shutdown();
        return failures;
    }
}
