package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.EndServiceAgreement;
import nl.samenspoor.agreement.EndingServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.agreement.WithdrawEnding;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.consultation.MarkDeviation;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.monitoring.ReportKind;
import nl.samenspoor.monitoring.Reporting;
import nl.samenspoor.monitoring.WriteReport;
import nl.samenspoor.monitoring.spi.EvaluationFacts;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.terms.Because;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.planning.CouncilCalendars;
import nl.samenspoor.terms.planning.KeepCalendar;
import nl.samenspoor.terms.planning.KeepingCalendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terms begin and end with what is recorded, and tasks are due by them, on the real engine. */
@IntegrationTest
class TermsOfFactsTest {

    private static final MunicipalityCode WITHOUT_CALENDAR = new MunicipalityCode("GM9471");
    private static final MunicipalityCode WITH_CALENDAR = new MunicipalityCode("GM9472");
    private static final MunicipalityCode LATE = new MunicipalityCode("GM9473");
    private static final EffectiveDate START = EffectiveDate.parse("2026-10-02");

    @Autowired
    Play play;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StartingTerms starting;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    TermsView terms;

    @Autowired
    EndingServiceAgreements agreements;

    @Autowired
    AgreeingServiceAgreements agreeing;

    @Autowired
    ServiceAgreements of;

    @Autowired
    EvaluationFacts evaluation;

    @Autowired
    Today today;

    @Autowired
    ConsultingWorksCouncils consulting;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    AgreeingCostKeys costKeys;

    @Autowired
    DraftingArrangements arrangements;

    @Autowired
    Reporting reporting;

    @Autowired
    Evaluating evaluating;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    ObservingUntil observing;

    @Autowired
    KeepingCalendars calendars;

    @Autowired
    CouncilCalendars known;

    @Autowired
    RegisteringMunicipalities registering;

    @Autowired
    ApplicationContext context;

    private EffectiveDate inDays(int days) {
        return EffectiveDate.on(today.day().plusDays(days));
    }

    private List<RunningTerm> all(CooperationId id, String term) {
        return terms.of(id).stream().filter(one -> one.rule().id().equals(term)).toList();
    }

    private RunningTerm only(CooperationId id, String term) {
        assertThat(all(id, term)).as(term).hasSize(1);
        return all(id, term).get(0);
    }

    private static void assertDue(OpenTask task, LocalDate day, String term, Deadline.Basis basis) {
        assertThat(task.due()).isEqualTo(day);
        Deadline deadline = task.deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.day()).isEqualTo(day);
        assertThat(deadline.term()).isEqualTo(term);
        assertThat(deadline.basis()).isEqualTo(basis);
    }

    private OpenTask task(CooperationId id, String step, MunicipalityCode municipality) {
        return play.open(id, step).stream()
                .filter(task -> municipality.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
    }

    private CooperationId realised() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(START, null, Particulars.NONE));
        return id;
    }

    private void agreeKey(CooperationId id, Integer years, String on) {
        agreeKey(id, AgreementStatus.AGREED, years, on);
    }

    private void agreeKey(CooperationId id, AgreementStatus status, Integer years, String on) {
        costKeys.agree(
                LEADER,
                new AgreeCostKey(
                        id,
                        CostKeyType.RATIO,
                        List.of(CostKeyPeriod.unknownFrom(START)),
                        null,
                        null,
                        years,
                        status,
                        EffectiveDate.parse(on),
                        null,
                        null));
    }

    private void arrangement(CooperationId id, LegalForm form, AgreementStatus status, String on, String inForce) {
        arrangement(id, form, status, null, on, inForce);
    }

    private void evaluate(CooperationId id, EvaluationSubject subject) {
        evaluating.evaluate(LEADER, new Evaluate(id, subject, "Het werkt.", null, inDays(0), null));
    }

    @Test
    void aSignedServiceAgreementRunsUntilTheEndOfItsTermAndStopsWhenItIsEnded() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        long agreement = play.signedAgreement(id, Play.AAMEER, "ict", "2026-01-01/2099-12-31");

        assertThat(terms.of(id))
                .filteredOn(term -> term.rule().id().equals("dvo_end"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.state().open()).isTrue();
                    assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2099-12-31"));
                    assertThat(term.subject().municipality()).isEqualTo(Play.AAMEER);
                    assertThat(term.subject().document()).isEqualTo("DVO ict");
                });
        agreements.end(
                Play.LEADER,
                new EndServiceAgreement(id, agreement, EffectiveDate.parse("2026-09-01"), "Zelf doen.", null));
        assertThat(terms.of(id))
                .noneMatch(term ->
                        term.rule().id().equals("dvo_end") && term.state().open());
    }

    private void endAgreement(CooperationId id, long agreement, String on) {
        agreements.end(LEADER, new EndServiceAgreement(id, agreement, EffectiveDate.parse(on), "Zelf doen.", null));
    }

    private List<RunningTerm> open(CooperationId id, String term) {
        return all(id, term).stream().filter(one -> one.state().open()).toList();
    }

    @Test
    void aServiceAgreementThatWillEndRunsUntilThatDayAndIsReviewedOnlyBefore() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        reviewedIn2098(id);
        long agreement = of.file(id, "ict", AAMEER).orElseThrow().stand().id();

        endAgreement(id, agreement, "2097-01-01");
        assertThat(open(id, "dvo_end")).singleElement().satisfies(term -> {
            assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2096-12-31"));
            assertThat(term.startedOn()).isEqualTo(EffectiveDate.parse("2025-12-01"));
        });
        assertThat(open(id, "dvo_review")).as("it is over by then").isEmpty();

        endAgreement(id, agreement, "2099-07-01");
        assertThat(open(id, "dvo_end"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2099-06-30")));
        assertThat(open(id, "dvo_review"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2098-12-31")));

        agreements.withdraw(LEADER, new WithdrawEnding(id, agreement, "Het blijft.", null));
        assertThat(open(id, "dvo_end"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2099-12-31")));
        assertThat(open(id, "dvo_review")).hasSize(1);

        endAgreement(id, agreement, "2026-11-01");
        assertThat(open(id, "dvo_end")).isEmpty();
        assertThat(open(id, "dvo_review")).isEmpty();
    }

    @Test
    void aServiceAgreementWithoutALastDayHasAnEndToWaitForOnlyWhileOneLiesAhead() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        long agreement = play.signedAgreement(id, AAMEER, "ict", "2026-01-01/..");
        assertThat(all(id, "dvo_end")).isEmpty();

        endAgreement(id, agreement, "2097-01-01");
        assertThat(open(id, "dvo_end")).singleElement().satisfies(term -> {
            assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2096-12-31"));
            assertThat(term.startedOn()).isEqualTo(EffectiveDate.parse("2025-12-01"));
        });
        agreements.withdraw(LEADER, new WithdrawEnding(id, agreement, "Het blijft.", null));
        assertThat(open(id, "dvo_end")).isEmpty();
    }

    @Test
    void aServiceAgreementFromBeforeItsTermsWereKeptGetsThemOnceAtTheNextStart() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.signedAgreement(id, Play.AAMEER, "ict", "2026-01-01/2099-12-31");
        play.signedAgreement(id, Play.BERGVELD, "ict", "2010/2014");
        jdbc.sql("delete from running_term where cooperation = ? and term like 'dvo%'")
                .param(id.text())
                .update();
        startAnew();
        startAnew();

        assertThat(terms.of(id))
                .filteredOn(term -> term.rule().id().startsWith("dvo"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.subject().municipality()).isEqualTo(Play.AAMEER);
                    assertThat(term.startedOn()).isEqualTo(EffectiveDate.parse("2025-12-01"));
                    assertThat(term.due().atLatest()).isEqualTo(LocalDate.parse("2099-12-31"));
                });
    }

    @Test
    void aServiceAgreementThatHasOneOfItsTermsGetsTheOtherAtTheNextStart() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        reviewedIn2098(id);

        for (String missing : List.of("dvo_end", "dvo_review")) {
            jdbc.sql("delete from running_term where cooperation = ? and term = ?")
                    .params(id.text(), missing)
                    .update();
            startAnew();

            assertThat(only(id, "dvo_end").due().atLatest()).isEqualTo(LocalDate.parse("2099-12-31"));
            assertThat(only(id, "dvo_review").due().atLatest()).isEqualTo(LocalDate.parse("2098-12-31"));
        }
    }

    /** Signed until the end of 2099, and looked at again in 2098. */
    private void reviewedIn2098(CooperationId id) {
        agreeing.draft(
                Actor.system("test"),
                new DraftServiceAgreement(
                        id,
                        "ict",
                        Play.AAMEER,
                        new ServiceContent(
                                Contractor.named("Rekencentrum"),
                                "Werkplekken.",
                                EffectiveDate.parse("2026-01-01/2099-12-31"),
                                null,
                                ServicePrice.inWords(null),
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                EffectiveDate.parse("2098"),
                                null,
                                null,
                                DetailChoice.UNKNOWN),
                        ServiceAgreementState.SIGNED,
                        EffectiveDate.parse("2025-12-01"),
                        null));
    }

    private void startAnew() {
        context.publishEvent(new ApplicationReadyEvent(
                new SpringApplication(), null, (ConfigurableApplicationContext) context, null));
    }

    @Test
    void theAdviceOfAWorksCouncilIsDueOnTheAgreedDayAndEndsWhenItAdvises() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        List.of("userTask_rankAlternatives", "userTask_setGoalsAndVision", "userTask_draftPlanOfApproach")
                .forEach(step -> play.skip(id, step));
        assertDue(
                task(id, "userTask_adviseOnPlan", AAMEER),
                today.day().plusDays(42),
                "works_council_advice",
                Deadline.Basis.OPENED);

        consulting.request(LEADER, new RequestAdvice(id, AAMEER, "Het plan.", inDays(-3), inDays(20), true, false));
        consulting.request(LEADER, new RequestAdvice(id, BERGVELD, "Het plan.", inDays(-3), null, true, false));

        assertDue(
                task(id, "userTask_adviseOnPlan", AAMEER),
                today.day().plusDays(20),
                "works_council_advice",
                Deadline.Basis.RUNNING);
        assertDue(
                task(id, "userTask_adviseOnPlan", BERGVELD),
                today.day().plusDays(39),
                "works_council_advice",
                Deadline.Basis.RUNNING);

        consulting.advise(
                Play.of(AAMEER, Role.WORKS_COUNCIL),
                new GiveAdvice(id, AAMEER, AdviceOutcome.NEGATIVE, null, null, inDays(-1), Particulars.NONE));
        assertThat(all(id, "works_council_advice"))
                .extracting(RunningTerm::state)
                .containsExactlyInAnyOrder(TermState.CLOSED, TermState.RUNNING);

        consulting.deviate(LEADER, new MarkDeviation(id, AAMEER, "Het kan niet anders.", inDays(0)));
        assertThat(only(id, "wor_wait").due()).isEqualTo(only(id, "wor_appeal").due());
        play.assertLogIsWhole(id);
    }

    @Test
    void whatWasAgreedForTheTimeAfterTheStartBeginsWithTheStartAndNotBefore() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        agreeKey(id, 5, "2026-09-01");
        assertThat(terms.of(id)).isEmpty();
        play.passGate(id, GateKey.G3);

        starts.confirm(LEADER, id, new ConfirmStart(START, null, Particulars.NONE));

        assertThat(only(id, "report_half_year").due().notBefore()).isEqualTo(LocalDate.of(2027, 4, 2));
        assertThat(only(id, "eval_key").due().notBefore())
                .as("five years were agreed, not the three of the catalogue")
                .isEqualTo(LocalDate.of(2031, 10, 2));
    }

    @Test
    void aReportEndsTheHalfYearAndStartsTheNext() {
        CooperationId id = realised();

        reporting.write(
                LEADER,
                new WriteReport(
                        id, ReportKind.PROGRESS_REPORT, "Najaar", null, EffectiveDate.parse("2026-11-11"), null));

        assertThat(all(id, "report_half_year"))
                .extracting(term -> term.startedOn().toEdtf(), RunningTerm::state)
                .containsExactly(tuple("2026-11-11", TermState.RUNNING), tuple("2026-10-02", TermState.CLOSED));
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFormerAndItsEvaluationEndsIt() {
        CooperationId id = realised();
        agreeKey(id, null, "2026-09-01");
        assertThat(only(id, "eval_key").due().notBefore()).isEqualTo(LocalDate.of(2029, 10, 2));

        agreeKey(id, 2, "2026-11-01");
        assertThat(all(id, "eval_key"))
                .extracting(term -> term.due().notBefore(), term -> term.state().open())
                .containsExactly(tuple(LocalDate.of(2028, 11, 1), true), tuple(LocalDate.of(2029, 10, 2), false));

        evaluate(id, EvaluationSubject.ARRANGEMENT);
        assertThat(all(id, "eval_key").get(0).state().open()).isTrue();
        evaluate(id, EvaluationSubject.COST_KEY);
        assertThat(all(id, "eval_key")).noneMatch(term -> term.state().open());
    }

    @Test
    void onlyTheKeyThatCountsIsEvaluatedAndOneThatWasEndedIsNot() {
        CooperationId id = realised();
        agreeKey(id, 3, "2026-09-01");
        agreeKey(id, AgreementStatus.PROPOSED, 1, "2026-11-01");
        assertThat(only(id, "eval_key").due().notBefore())
                .as("a proposal changes nothing")
                .isEqualTo(LocalDate.of(2029, 10, 2));
        assertThat(evaluation.of(id).costKey())
                .isEqualTo(new EvaluationFacts.Term(3, EffectiveDate.parse("2026-09-01")));

        agreeKey(id, AgreementStatus.REJECTED, 1, "2026-11-10");
        agreeKey(id, AgreementStatus.ENDED, null, "2026-11-20");
        assertThat(only(id, "eval_key").state().open()).isFalse();
        assertThat(only(id, "eval_key").closing().on()).isEqualTo(EffectiveDate.parse("2026-11-20"));
        assertThat(evaluation.of(id).costKey()).isNull();
    }

    @Test
    void aCovenantIsEvaluatedTwoYearsAfterItsSignatureAndAnotherArrangementThreeAfterItIsInForce() {
        CooperationId covenant = play.start(AAMEER, BERGVELD);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.PROPOSED, "2026-10-05", null);
        assertThat(terms.of(covenant)).isEmpty();
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.AGREED, "2026-10-20", null);
        assertThat(only(covenant, "eval_covenant").due().notBefore()).isEqualTo(LocalDate.of(2028, 10, 20));

        CooperationId scheme = play.start(AAMEER, BERGVELD);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.AGREED, "2026-10-20", null);
        assertThat(terms.of(scheme)).as("agreed, not in force").isEmpty();
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, "2026-11-02", "2026-11-01");
        assertThat(only(scheme, "eval_arrangement").due().notBefore()).isEqualTo(LocalDate.of(2029, 11, 1));
        evaluate(scheme, EvaluationSubject.COOPERATION);
        assertThat(only(scheme, "eval_arrangement").state()).isEqualTo(TermState.CLOSED);
    }

    @Test
    void aNextStateOfAKeyLeavesItsEvaluationWhereItWasAgreedUnlessItSaysAnotherNumberOfYears() {
        CooperationId id = realised();
        agreeKey(id, AgreementStatus.AGREED, 3, "2026-10-10");
        agreeKey(id, AgreementStatus.PROPOSED, 3, "2026-10-20");
        agreeKey(id, AgreementStatus.IN_FORCE, 3, "2026-11-01");
        assertThat(only(id, "eval_key").due().notBefore()).isEqualTo(LocalDate.of(2029, 10, 10));
        assertThat(evaluation.of(id).costKey())
                .isEqualTo(new EvaluationFacts.Term(3, EffectiveDate.parse("2026-10-10")));

        agreeKey(id, AgreementStatus.IN_FORCE, 5, "2026-11-10");
        assertThat(open(id, "eval_key"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().notBefore()).isEqualTo(LocalDate.of(2031, 11, 10)));
        assertThat(evaluation.of(id).costKey())
                .isEqualTo(new EvaluationFacts.Term(5, EffectiveDate.parse("2026-11-10")));

        evaluate(id, EvaluationSubject.COST_KEY);
        assertThat(open(id, "eval_key")).isEmpty();
    }

    @Test
    void anotherNumberOfYearsCountsAlsoFromTheSameStart() {
        CooperationId id = realised();
        agreeKey(id, 3, "2026-09-01");
        agreeKey(id, 5, "2026-09-15");
        assertThat(open(id, "eval_key"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().notBefore()).isEqualTo(LocalDate.of(2031, 10, 2)));

        CooperationId scheme = play.start(AAMEER, BERGVELD);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, 3, "2026-10-20", "2026-10-20");
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, 4, "2026-11-05", "2026-10-20");
        assertThat(open(scheme, "eval_arrangement"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().notBefore()).isEqualTo(LocalDate.of(2030, 10, 20)));
    }

    @Test
    void aKeyThatIsChangedAfterAnEvaluationIsEvaluatedAnew() {
        CooperationId id = realised();
        agreeKey(id, 3, "2026-10-10");
        evaluating.evaluate(
                LEADER,
                new Evaluate(
                        id, EvaluationSubject.COST_KEY, "Het knelt.", null, EffectiveDate.parse("2026-10-20"), null));

        agreeKey(id, 3, "2026-11-01");
        agreeKey(id, AgreementStatus.IN_FORCE, 3, "2026-11-05");

        assertThat(open(id, "eval_key"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().notBefore()).isEqualTo(LocalDate.of(2029, 11, 1)));
    }

    @Test
    void aNextStateOfAnArrangementLeavesItsEvaluationWhereItWasAgreed() {
        CooperationId covenant = play.start(AAMEER, BERGVELD);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.AGREED, 4, "2026-10-05", null);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.IN_FORCE, 4, "2026-10-20", null);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.IN_FORCE, null, "2026-11-01", null);
        assertThat(only(covenant, "eval_covenant").due().notBefore()).isEqualTo(LocalDate.of(2030, 10, 5));
        assertThat(evaluation.of(covenant).arrangement())
                .isEqualTo(new EvaluationFacts.Term(4, EffectiveDate.parse("2026-10-05")));

        CooperationId scheme = play.start(AAMEER, BERGVELD);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, 3, "2026-10-20", null);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, 3, "2026-11-05", null);
        assertThat(only(scheme, "eval_arrangement").due().notBefore()).isEqualTo(LocalDate.of(2029, 10, 20));
    }

    @Test
    void whatHasMadeWayForAnotherLegalFormIsNotEvaluatedAndItsEndLeavesTheOtherAsItIs() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        arrangement(id, LegalForm.COVENANT, AgreementStatus.AGREED, 1, "2026-09-10", null);
        arrangement(id, LegalForm.OPERATIONS_BODY, AgreementStatus.AGREED, 3, "2026-10-10", "2099-01-01");
        assertThat(open(id, "eval_covenant")).as("the scheme does not bind yet").hasSize(1);
        assertThat(evaluation.of(id).arrangement())
                .isEqualTo(new EvaluationFacts.Term(1, EffectiveDate.parse("2026-09-10")));

        arrangement(id, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, null, "2026-11-01", "2026-11-01");
        assertThat(only(id, "eval_covenant").closing()).isNotNull().satisfies(closing -> {
            assertThat(closing.on()).isEqualTo(EffectiveDate.parse("2026-11-01"));
            assertThat(closing.reason()).contains("another legal form");
        });
        assertThat(open(id, "eval_arrangement"))
                .singleElement()
                .satisfies(term -> assertThat(term.due().notBefore()).isEqualTo(LocalDate.of(2029, 11, 1)));
        assertThat(evaluation.of(id).arrangement())
                .isEqualTo(new EvaluationFacts.Term(3, EffectiveDate.parse("2026-10-10")));

        arrangement(id, LegalForm.COVENANT, AgreementStatus.ENDED, null, "2026-11-10", null);
        assertThat(open(id, "eval_arrangement")).hasSize(1);
        assertThat(evaluation.of(id).arrangement()).isNotNull();
    }

    @Test
    void whatWasRejectedAfterItWasAgreedIsNotEvaluatedAndWhatBindsOutlivesTheRejectionOfAProposal() {
        CooperationId covenant = play.start(AAMEER, BERGVELD);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.AGREED, 2, "2026-10-20", null);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.PROPOSED, 4, "2026-10-25", null);
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.REJECTED, 4, "2026-11-01", null);
        assertThat(open(covenant, "eval_covenant")).hasSize(1);
        assertThat(evaluation.of(covenant).arrangement())
                .isEqualTo(new EvaluationFacts.Term(2, EffectiveDate.parse("2026-10-20")));
        arrangement(covenant, LegalForm.COVENANT, AgreementStatus.REJECTED, 2, "2026-11-02", null);
        assertThat(open(covenant, "eval_covenant")).isEmpty();
        assertThat(only(covenant, "eval_covenant").closing().on()).isEqualTo(EffectiveDate.parse("2026-11-02"));
        assertThat(evaluation.of(covenant).arrangement()).isNull();

        CooperationId scheme = play.start(AAMEER, BERGVELD);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.AGREED, 3, "2026-10-20", "2027-01-01");
        assertThat(open(scheme, "eval_arrangement")).hasSize(1);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.PROPOSED, 3, "2026-10-25", null);
        arrangement(scheme, LegalForm.OPERATIONS_BODY, AgreementStatus.REJECTED, 3, "2026-11-01", null);
        assertThat(open(scheme, "eval_arrangement"))
                .as("agreed, and rejected before it was in force")
                .isEmpty();
        assertThat(only(scheme, "eval_arrangement").closing().on()).isEqualTo(EffectiveDate.parse("2027-01-01"));
        assertThat(evaluation.of(scheme).arrangement()).isNull();

        CooperationId works = play.start(AAMEER, BERGVELD);
        arrangement(works, LegalForm.OPERATIONS_BODY, AgreementStatus.IN_FORCE, 3, "2026-10-20", "2026-10-20");
        arrangement(works, LegalForm.OPERATIONS_BODY, AgreementStatus.AGREED, 3, "2026-10-25", "2026-10-20");
        arrangement(works, LegalForm.OPERATIONS_BODY, AgreementStatus.REJECTED, 3, "2026-11-01", null);
        assertThat(open(works, "eval_arrangement")).as("in force").hasSize(1);
        assertThat(evaluation.of(works).arrangement())
                .isEqualTo(new EvaluationFacts.Term(3, EffectiveDate.parse("2026-10-20")));
    }

    private void arrangement(
            CooperationId id, LegalForm form, AgreementStatus status, Integer years, String on, String inForce) {
        arrangements.draft(
                LEADER,
                new DraftArrangement(
                        id,
                        form,
                        null,
                        null,
                        null,
                        status,
                        EffectiveDate.parse(on),
                        inForce == null ? null : EffectiveDate.parse(inForce),
                        null,
                        years,
                        null,
                        null,
                        null));
    }

    @Test
    void aHoldStopsNoTermAndTheEndOfTheCooperationOnlyThoseThatWereAgreed() {
        CooperationId id = realised();
        consulting.advise(
                Play.of(AAMEER, Role.WORKS_COUNCIL),
                new GiveAdvice(id, AAMEER, AdviceOutcome.NEGATIVE, null, null, inDays(-2), Particulars.NONE));
        consulting.deviate(LEADER, new MarkDeviation(id, AAMEER, "Het kan niet anders.", inDays(0)));
        List<RunningTerm> before = terms.of(id);

        holding.hold(
                LEADER,
                id,
                new HoldCooperation(
                        "Eerst een eigen onderzoek.",
                        inDays(0),
                        today.day().plusDays(100),
                        MayResume.PROJECT_LEADER,
                        Particulars.NONE));
        assertThat(terms.of(id)).isEqualTo(before);

        terminating.terminate(LEADER, id, new TerminateCooperation("Het is klaar.", inDays(0), Particulars.NONE));
        assertThat(terms.of(id))
                .filteredOn(term -> term.state().open())
                .extracting(term -> term.rule().id())
                .containsExactlyInAnyOrder("wor_wait", "wor_appeal");
    }

    @Test
    void termsOfACaseOnlyObservedUntilAPastDayAreSeenAsTheyStoodThen() {
        CooperationId id = realised();
        agreeKey(id, 1, "2026-09-01");
        assertThat(only(id, "report_half_year").today()).isEqualTo(today.day());

        observing.set(LEADER, id, LocalDate.of(2026, 10, 12));

        RunningTerm report = only(id, "report_half_year");
        assertThat(report.today()).isEqualTo("2026-10-12");
        assertThat(report.daysLeft()).isEqualTo(172);
        assertThat(report.state()).isEqualTo(TermState.RUNNING);
    }

    @Test
    void theViewTermOfACouncilWhoseMunicipalityLeftIsClosedWithTheReason() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        for (MunicipalityCode council : List.of(AAMEER, COEVERDAM)) {
            starting.start(
                    LEADER,
                    new StartTerm(
                            id, "wgr_view_draft", TermSubject.at(GateKey.G3, council, Body.COUNCIL), inDays(-3), null));
        }

        withdrawing.withdraw(
                Play.of(COEVERDAM, Role.COUNCIL_CLERK),
                id,
                new WithdrawPartner(COEVERDAM, "Geen draagvlak.", inDays(0), Particulars.NONE));

        assertThat(all(id, "wgr_view_draft"))
                .extracting(term -> term.subject().municipality(), term -> term.state()
                        .open())
                .containsExactlyInAnyOrder(tuple(AAMEER, true), tuple(COEVERDAM, false));
        assertThat(jdbc.sql("select c.reason from term_closing c join running_term t on t.id = c.term"
                                + " where t.cooperation = ?")
                        .param(id.text())
                        .query(String.class)
                        .single())
                .isEqualTo(Because.PARTNER_LEFT.code());
    }

    @Test
    void aCouncilDecidesByItsCalendarAlsoWhenThatChangesMeanwhile() {
        List.of(WITHOUT_CALENDAR, WITH_CALENDAR)
                .forEach(code -> registering.register(
                        Actor.system("test"),
                        new RegisterMunicipality(
                                new Municipality(code, "Gemeente " + code, null, null, null, null),
                                List.of(),
                                List.of())));
        CooperationId id = play.start(WITHOUT_CALENDAR, WITH_CALENDAR);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, (Choice) null);
        String step = "userTask_recordCouncilDecision";
        LocalDate usual = today.day().plusDays(56);
        assertDue(task(id, step, WITHOUT_CALENDAR), usual, "council_decision", Deadline.Basis.OPENED);
        assertDue(task(id, step, WITH_CALENDAR), usual, "council_decision", Deadline.Basis.OPENED);

        LocalDate meeting = today.day().plusDays(30);
        keep(List.of(today.day().plusDays(10), meeting, today.day().plusDays(70)));
        assertDue(task(id, step, WITH_CALENDAR), meeting, "council_decision", Deadline.Basis.MEETING);
        assertDue(task(id, step, WITHOUT_CALENDAR), usual, "council_decision", Deadline.Basis.OPENED);
        keep(List.of());
        assertDue(task(id, step, WITH_CALENDAR), usual, "council_decision", Deadline.Basis.OPENED);
    }

    @Test
    void workThatIsLateStaysLateWhenTheCalendarIsKeptAgain() {
        registering.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(LATE, "Gemeente " + LATE, null, null, null, null), List.of(), List.of()));
        CooperationId id = play.start(AAMEER, LATE);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, (Choice) null);
        OpenTask task = task(id, "userTask_recordCouncilDecision", LATE);
        LocalDate opened = today.day().minusDays(40);
        jdbc.sql("update ACT_RU_TASK set CREATE_TIME_ = ? where ID_ = ?")
                .params(Timestamp.valueOf(opened.atTime(10, 0)), task.id())
                .update();

        LocalDate meeting = opened.plusDays(50);
        keep(LATE, List.of(opened.plusDays(20), meeting, today.day().plusDays(50)));

        assertDue(task(id, task.step(), LATE), meeting, "council_decision", Deadline.Basis.MEETING);
        keep(LATE, List.of());
        assertDue(task(id, task.step(), LATE), opened.plusDays(56), "council_decision", Deadline.Basis.OPENED);
    }

    private void keep(List<LocalDate> meetings) {
        keep(WITH_CALENDAR, meetings);
    }

    private void keep(MunicipalityCode council, List<LocalDate> meetings) {
        calendars.keep(
                Play.of(council, Role.COUNCIL_CLERK),
                new KeepCalendar(
                        council,
                        2,
                        meetings,
                        null,
                        List.of(),
                        null,
                        known.of(council).version()));
    }
}
