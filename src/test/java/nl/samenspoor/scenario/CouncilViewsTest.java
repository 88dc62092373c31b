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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.CheckingSchemeContent;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.consultation.AskedBodies;
import nl.samenspoor.consultation.CorrectRoundConsent;
import nl.samenspoor.consultation.CorrectView;
import nl.samenspoor.consultation.CorrectingRoundConsents;
import nl.samenspoor.consultation.CorrectingViews;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordSocialPlan;
import nl.samenspoor.consultation.RecordView;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.RecordingSocialPlans;
import nl.samenspoor.consultation.RecordingViews;
import nl.samenspoor.consultation.ReplyToView;
import nl.samenspoor.consultation.ReplyingToViews;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.JoinPartner;
import nl.samenspoor.cooperation.JoiningPartners;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.DossierChange;
import nl.samenspoor.gate.DossierContent;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Reasoning;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RecordingCollegeDecisions;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.EndMunicipality;
import nl.samenspoor.municipality.EndingMunicipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.terms.TermsView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Councils give their view on a draft scheme before they are asked for consent, on the real engine. */
@IntegrationTest
class CouncilViewsTest {

    private static final EffectiveDate SENT = EffectiveDate.parse("2026-09-07");

    @Autowired
    Play play;

    @Autowired
    DraftingArrangements drafting;

    @Autowired
    SendingDrafts sending;

    @Autowired
    RecordingViews views;

    @Autowired
    ReplyingToViews replies;

    @Autowired
    StartingViewRounds starting;

    @Autowired
    ViewRounds rounds;

    @Autowired
    TermsView terms;

    @Autowired
    RecordingCouncilDecisions councils;

    @Autowired
    GateView gates;

    @Autowired
    RecordingCollegeDecisions colleges;

    @Autowired
    CorrectingViews correcting;

    @Autowired
    RecordingRoundConsents consents;

    @Autowired
    CorrectingRoundConsents consentCorrections;

    @Autowired
    DecisionPoints log;

    @Autowired
    ReportingCircumstances circumstances;

    @Autowired
    CheckingSchemeContent checking;

    @Autowired
    RecordingSocialPlans plans;

    @Autowired
    FrozenDossiers dossiers;

    @Autowired
    List<GateCriterion> criteria;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    RegisteringMunicipalities registering;

    @Autowired
    EndingMunicipalities ends;

    @Autowired
    ReassessingPartners reassessing;

    @Autowired
    JoiningPartners joining;

    @Autowired
    AskedBodies asked;

    @Autowired
    CompletingTasks completing;

    @Autowired
    Visibility visibility;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    ChoosingAfterRejection afterRejection;

    private CooperationId drafted(LegalForm form, Participants participants) {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        draft(id, form, participants);
        return id;
    }

    private void draft(CooperationId id, LegalForm form, Participants participants) {
        drafting.draft(
                LEADER,
                new DraftArrangement(
                        id,
                        form,
                        "Regeling Proefverband",
                        null,
                        null,
                        AgreementStatus.PROPOSED,
                        SENT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        participants));
    }

    private CooperationId sent() {
        CooperationId id = drafted(LegalForm.OPERATIONS_BODY, Participants.COLLEGES);
        send(id, "Ontwerp 1");
        return id;
    }

    private void send(CooperationId id, String draft) {
        sending.send(LEADER, new SendDraft(id, draft, SENT, Map.of(BERGVELD, EffectiveDate.parse("2026-09-08")), null));
    }

    private void view(CooperationId id, MunicipalityCode municipality, String text, String on) {
        views.record(
                Play.of(municipality, Role.COUNCIL_CLERK),
                new RecordView(id, municipality, text != null, text, EffectiveDate.parse(on), null));
    }

    private void reply(CooperationId id, MunicipalityCode municipality) {
        replies.reply(
                Play.of(municipality, Role.COLLEGE),
                new ReplyToView(
                        id, municipality, "Wij passen artikel 5 aan.", EffectiveDate.parse("2026-09-29"), null));
    }

    private List<RunningTerm> viewTerms(CooperationId id, TermState state) {
        return terms.of(id).stream()
                .filter(term -> term.rule().id().equals("wgr_view_draft") && term.state() == state)
                .toList();
    }

    @Test
    void everyCouncilHasEightWeeksFromItsReceiptAndOneThatGivesNoViewClosesThemEarly() {
        CooperationId id = sent();
        assertThat(rounds.of(id).get(0).councils())
                .extracting(council -> council.due().toEffectiveDate().toEdtf())
                .containsExactly("2026-11-02", "2026-11-03");
        assertThat(play.open(id, "userTask_recordView"))
                .extracting(OpenTask::municipality)
                .containsExactlyInAnyOrder(AAMEER, BERGVELD);
        view(id, BERGVELD, null, "2026-09-20");
        assertThat(terms.of(id))
                .filteredOn(term -> term.closing() != null)
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.closedEarly()).isTrue();
                    assertThat(term.subject().municipality()).isEqualTo(BERGVELD);
                });
        assertThat(play.steps(id)).doesNotContain("userTask_replyToView").contains("userTask_recordView");
    }

    @Test
    void aViewIsAnsweredByTheCollegeBeforeTheReadinessListComesUp() {
        CooperationId id = sent();
        play.skip(id, "userTask_agreeCostKey");
        view(id, AAMEER, "Pas artikel 5 aan.", "2026-09-20");
        view(id, BERGVELD, null, "2026-09-20");
        assertThat(play.steps(id)).containsExactly("userTask_replyToView");
        assertThatThrownBy(() -> reply(id, BERGVELD)).isInstanceOf(Conflict.class);
        reply(id, AAMEER);
        assertThat(play.steps(id)).containsExactly("userTask_completeReadinessList");
        play.assertLogIsWhole(id);
    }

    @Test
    void onlyTheClerkOfACouncilRecordsItsViewOnceAndNotBeforeTheDraftCame() {
        CooperationId id = sent();
        RecordView ofAameer = new RecordView(id, AAMEER, false, null, EffectiveDate.parse("2026-09-20"), null);
        assertThatThrownBy(() -> views.record(Play.of(AAMEER, Role.COLLEGE), ofAameer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> view(id, AAMEER, null, "2026-09-01")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> view(id, AAMEER, " ", "2026-09-20")).isInstanceOf(InvalidInput.class);
        view(id, AAMEER, null, "2026-09-20");
        assertThatThrownBy(() -> view(id, AAMEER, "Toch wel.", "2026-09-21")).isInstanceOf(Conflict.class);
    }

    @Test
    void aCovenantAndASchemeTheCouncilsMakeThemselvesNeedNoViews() {
        assertThat(play.steps(drafted(LegalForm.COVENANT, null))).doesNotContain("userTask_sendDraft");
        assertThat(play.steps(drafted(LegalForm.PUBLIC_BODY, Participants.COUNCILS_AND_COLLEGES)))
                .doesNotContain("userTask_sendDraft");
        assertThat(play.steps(drafted(LegalForm.PUBLIC_BODY, null))).contains("userTask_sendDraft");
    }

    @Test
    void aChangedDraftGoesToAllCouncilsAgainAndWhatTheySaidInTheFirstRoundStaysOnRecord() {
        CooperationId id = sent();
        view(id, AAMEER, "Pas artikel 5 aan.", "2026-09-20");
        start(id, ViewRoundKind.MAKING);
        assertThat(play.steps(id)).contains("userTask_sendDraft").doesNotContain("userTask_recordView");
        assertThat(viewTerms(id, TermState.NEAR)).isEmpty();
        assertThatThrownBy(() -> start(id, ViewRoundKind.MAKING)).isInstanceOf(Conflict.class);
        send(id, "Ontwerp 2");
        assertThat(play.open(id, "userTask_recordView"))
                .extracting(OpenTask::municipality)
                .containsExactlyInAnyOrder(AAMEER, BERGVELD);
        assertThat(rounds.of(id)).extracting(ViewRound::number).containsExactly(2, 1);
        assertThat(rounds.of(id).get(1).council(AAMEER).orElseThrow().view().text())
                .isEqualTo("Pas artikel 5 aan.");
        assertThat(terms.of(id)).filteredOn(term -> term.state().open()).hasSize(2);
    }

    private void start(CooperationId id, ViewRoundKind kind) {
        starting.start(LEADER, new StartViewRound(id, kind, "Artikel 5 is gewijzigd.", TODAY));
    }

    @Test
    void anotherCircleOfPartnersStartsTheRoundAgainWithTheirCouncils() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        draft(id, LegalForm.OPERATIONS_BODY, Participants.COLLEGES);
        send(id, "Ontwerp met drie gemeenten");
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Geen draagvlak.", TODAY, Particulars.NONE));
        reassessing.reassess(
                LEADER, id, new ReassessPartners(Phase.IMPLEMENTATION, "Met twee.", TODAY, Particulars.NONE));
        draft(id, LegalForm.OPERATIONS_BODY, Participants.COLLEGES);
        send(id, "Ontwerp met twee gemeenten");
        assertThat(play.open(id, "userTask_recordView"))
                .extracting(OpenTask::municipality)
                .containsExactlyInAnyOrder(AAMEER, BERGVELD);
        assertThat(rounds.of(id)).extracting(round -> round.councils().size()).containsExactly(2, 3);
    }

    @Test
    void consentWithinTheEightWeeksIsRecordedWithAWarningAndRefusalWantsAGroundInTheLaw() {
        CooperationId id = sent();
        view(id, BERGVELD, null, "2026-09-20");
        play.reachDecisions(id);
        assertThat(consent(id, AAMEER, DecisionOutcome.ADOPTED, null))
                .extracting(FieldProblem::code)
                .contains("consultation.warn.withinTerm");
        assertThatThrownBy(() -> consent(id, BERGVELD, DecisionOutcome.ADOPTED, RefusalGround.LAW))
                .isInstanceOf(InvalidInput.class);
        assertThat(consent(id, BERGVELD, DecisionOutcome.REJECTED, RefusalGround.GENERAL_INTEREST))
                .extracting(FieldProblem::code)
                .doesNotContain("gate.groundUnknown");
        assertThat(gates.outcome(id, GateKey.G3)).isEqualTo("refused");
    }

    @Test
    void aRefusalWithoutAGroundInTheLawOrWithoutReasonsIsRefusedAndChangesNothing() {
        CooperationId id = sent();
        play.reachDecisions(id);
        for (RefusalGround ground : new RefusalGround[] {null, RefusalGround.OTHER}) {
            assertThatThrownBy(() -> consent(id, BERGVELD, DecisionOutcome.REJECTED, ground))
                    .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                            .extracting(FieldProblem::code)
                            .containsExactlyElementsOf(
                                    ground == null
                                            ? List.of("gate.groundNeeded", "gate.motivationOfRefusal")
                                            : List.of("gate.groundNeeded")));
        }
        assertThatThrownBy(() -> councils.record(
                        Play.of(BERGVELD, Role.COUNCIL_CLERK),
                        id,
                        decision(BERGVELD, DecisionOutcome.REJECTED).refusing(RefusalGround.LAW, " ")))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("motivation", "gate.motivationOfRefusal")));
        assertThat(gates.latest(id, GateKey.G3).orElseThrow().decisions()).isEmpty();
        councils.record(Actor.system("casebook"), id, decision(BERGVELD, DecisionOutcome.REJECTED));
        assertThat(gates.latest(id, GateKey.G3).orElseThrow().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.ground()).isNull());
    }

    @Test
    void aCollegeThatDecidesBeforeTheConsentOfItsOwnCouncilIsWarned() {
        CooperationId id = sent();
        play.reachDecisions(id);
        EffectiveDate later = EffectiveDate.parse("2026-10-05");
        Vote yes = Vote.stated(DecisionOutcome.ADOPTED, null, null);
        councils.record(Play.of(AAMEER, Role.COUNCIL_CLERK), id, RecordDecision.of(GateKey.G3, AAMEER, later, yes));
        consent(id, BERGVELD, DecisionOutcome.ADOPTED, null);
        RecordDecision early = RecordDecision.of(GateKey.G3, AAMEER, TODAY, yes);
        assertThat(colleges.record(Play.of(AAMEER, Role.COLLEGE), id, early).warnings())
                .containsExactly(FieldProblem.of("consent", "gate.beforeOwnConsent", later));
    }

    @Test
    void aViewThatWasRecordedWronglyGetsASuccessorAndTheEarlierStaysReadable() {
        CooperationId id = sent();
        play.skip(id, "userTask_agreeCostKey");
        view(id, AAMEER, "Pas artikel 6 aan.", "2026-09-20");
        view(id, BERGVELD, null, "2026-09-20");
        correct(id, AAMEER, "Pas artikel 5 aan.");
        ViewRound.Council council = rounds.of(id).get(0).council(AAMEER).orElseThrow();
        assertThat(council.view().text()).isEqualTo("Pas artikel 5 aan.");
        assertThat(council.view().why()).isEqualTo("Verkeerd artikel.");
        assertThat(council.earlier()).extracting(ViewRound.View::text).containsExactly("Pas artikel 6 aan.");
        assertThatThrownBy(() -> correct(id, AAMEER, "Pas artikel 5 aan.")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correct(id, COEVERDAM, "Iets.")).isInstanceOf(Refusal.class);
        correct(id, AAMEER, null);
        assertThat(play.steps(id)).containsExactly("userTask_completeReadinessList");
        correct(id, BERGVELD, "Toch een zienswijze.");
        assertThat(rounds.replyOwed(id, BERGVELD)).isTrue();
        reply(id, BERGVELD);
        assertThat(rounds.replyOwed(id, BERGVELD)).isFalse();
        play.assertLogIsWhole(id);
    }

    private void correct(CooperationId id, MunicipalityCode municipality, String text) {
        int newest = rounds.of(id)
                .get(0)
                .council(municipality)
                .map(ViewRound.Council::versions)
                .orElse(0);
        correct(id, municipality, newest, text);
    }

    private void correct(CooperationId id, MunicipalityCode municipality, int seen, String text) {
        correct(id, municipality, seen, text, null);
    }

    private void correct(CooperationId id, MunicipalityCode municipality, int seen, String text, String source) {
        correcting.correct(
                Play.of(municipality, Role.COUNCIL_CLERK),
                new CorrectView(
                        id,
                        1,
                        municipality,
                        seen,
                        text != null,
                        text,
                        EffectiveDate.parse("2026-09-20"),
                        "Verkeerd artikel.",
                        source));
    }

    @Test
    void aCorrectionOfTheSourceOnlyIsOne() {
        CooperationId id = sent();
        view(id, AAMEER, "Pas artikel 6 aan.", "2026-09-20");
        correct(id, AAMEER, 1, "Pas artikel 6 aan.", "Notulen");

        assertThat(rounds.of(id).get(0).council(AAMEER).orElseThrow().view().source())
                .isEqualTo("Notulen");
        assertThatThrownBy(() -> correct(id, AAMEER, 2, "Pas artikel 6 aan.", "Notulen"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void ofTwoCorrectionsOfTheSameAnswerTheSecondIsToldWhatTheFirstSays() {
        CooperationId id = sent();
        view(id, AAMEER, "Pas artikel 6 aan.", "2026-09-20");
        correct(id, AAMEER, 1, "Pas artikel 5 aan.");
        assertThatThrownBy(() -> correct(id, AAMEER, 1, "Pas artikel 7 aan."))
                .isInstanceOfSatisfying(Conflict.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("consultation.correctedMeanwhile");
                    assertThat(refusal.arguments())
                            .extracting(Object::toString)
                            .containsExactly("Pas artikel 5 aan.", "Verkeerd artikel.");
                });
        assertThat(rounds.of(id).get(0).council(AAMEER).orElseThrow().view().text())
                .isEqualTo("Pas artikel 5 aan.");
        correct(id, AAMEER, 2, null);
        assertThatThrownBy(() -> correct(id, AAMEER, 2, "Pas artikel 7 aan."))
                .isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("consultation.correctedMeanwhile.noView"));
    }

    @Test
    void aNewPartnerStartsTheRoundAgainWithItsCouncilAndTheFirstRoundStaysOnRecord() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        ranking.rank(
                LEADER,
                id,
                new RankAlternatives(
                        List.of(
                                new RankedAlternative(CooperationForm.MUNICIPAL_MERGER, null, 1, null, null),
                                new RankedAlternative(CooperationForm.ADMINISTRATIVE_MERGER, null, 2, null, null)),
                        Play.REVIEW,
                        TODAY,
                        Particulars.NONE));
        play.passGate(id, GateKey.G2);
        draft(id, LegalForm.OPERATIONS_BODY, Participants.COLLEGES);
        send(id, "Ontwerp met twee gemeenten");
        view(id, AAMEER, "Pas artikel 5 aan.", "2026-09-20");
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G3, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G3);
        afterRejection.choose(
                LEADER,
                id,
                new ChooseAfterRejection(AfterRejection.FALL_BACK, "Eerst een grotere kring.", TODAY, Particulars.NONE)
                        .withReviewOn(Play.REVIEW));
        joining.join(LEADER, id, new JoinPartner(COEVERDAM, "Wil mee.", TODAY, Particulars.NONE));
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.DECISION, "Met drie.", TODAY, Particulars.NONE));
        play.passGate(id, GateKey.G2);
        draft(id, LegalForm.OPERATIONS_BODY, Participants.COLLEGES);
        send(id, "Ontwerp met drie gemeenten");
        assertThat(play.open(id, "userTask_recordView"))
                .extracting(OpenTask::municipality)
                .containsExactlyInAnyOrder(AAMEER, BERGVELD, COEVERDAM);
        assertThat(rounds.of(id)).extracting(ViewRound::number).containsExactly(2, 1);
        assertThat(rounds.of(id).get(0).councils())
                .extracting(ViewRound.Council::municipality)
                .containsExactly(AAMEER, BERGVELD, COEVERDAM);
        assertThat(rounds.of(id).get(1).councils()).hasSize(2);
        assertThat(rounds.of(id).get(1).council(AAMEER).orElseThrow().view().text())
                .isEqualTo("Pas artikel 5 aan.");
        play.assertLogIsWhole(id);
    }

    @Test
    void consentsToAnEarlierDraftStayValidAndAreNamedWhenTheRoundStartsAndAtTheGate() {
        CooperationId id = sent();
        play.reachDecisions(id);
        consent(id, AAMEER, DecisionOutcome.ADOPTED, null);
        assertThat(findings(id)).doesNotContain("consultation.warn.earlierConsent");
        assertThat(starting.start(
                        LEADER, new StartViewRound(id, ViewRoundKind.MAKING, "Artikel 5 is gewijzigd.", TODAY)))
                .containsExactly(FieldProblem.of("kind", "consultation.warn.earlierConsent", "Aameer"));
        send(id, "Ontwerp 2");
        consent(id, BERGVELD, DecisionOutcome.ADOPTED, null);
        assertThat(criteria.stream().flatMap(one -> one.findings(id, GateKey.G3).stream()))
                .filteredOn(finding -> finding.code().equals("consultation.warn.earlierConsent"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("Aameer"));
        assertThat(play.steps(id)).contains("userTask_recordCollegeDecision");
    }

    @Test
    void aCheckOfTheSchemeOnADayOfTheFutureIsRefused() {
        CooperationId id = sent();
        assertThatThrownBy(() -> checking.check(
                        LEADER,
                        new CheckSchemeContent(
                                id,
                                Map.of(SchemeItem.INTERESTS, new ItemCheck(ItemCheck.State.MISSING, null, null)),
                                null,
                                null,
                                EffectiveDate.parse("2099-01-01"),
                                Particulars.NONE)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("on", "agreement.content.ahead")));
    }

    @Test
    void eachCouncilConsentsToALeavingOrRefusesOnAGroundInTheLawAndWhatItAsksForIsAWish() {
        CooperationId id = sent();
        assertThatThrownBy(() -> decideRound(id, 1, AAMEER, true, null, null, null))
                .isInstanceOf(Conflict.class);
        play.passGate(id, GateKey.G3);
        start(id, ViewRoundKind.LEAVING);
        send(id, "Ontwerp van de wijziging");
        assertThat(decideRound(id, 2, AAMEER, true, null, null, "Elk jaar een gesprek."))
                .extracting(FieldProblem::code)
                .contains("consultation.warn.withinTerm");
        assertThat(rounds.of(id).get(0).council(AAMEER).orElseThrow().consent().wish())
                .isEqualTo(new RoundConsent.Wish(WishKind.WISH, "Elk jaar een gesprek."));
        assertThatThrownBy(() -> decideRound(id, 2, BERGVELD, false, null, "Te duur.", null))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(FieldProblem.of("ground", "gate.groundNeeded")));
        assertThatThrownBy(() -> decideRound(id, 2, BERGVELD, false, RefusalGround.LAW, null, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decideRound(id, 2, BERGVELD, true, RefusalGround.LAW, null, null))
                .isInstanceOf(InvalidInput.class);
        decideRound(id, 2, BERGVELD, false, RefusalGround.LAW, "Strijdt met artikel 9.", null);
        assertThatThrownBy(() -> decideRound(id, 2, BERGVELD, true, null, null, null))
                .isInstanceOf(Conflict.class);
        assertThat(play.logged(id)).contains(DecisionPointKind.COUNCIL_CONSENT);
        play.assertLogIsWhole(id);
    }

    private List<FieldProblem> decideRound(
            CooperationId id,
            int round,
            MunicipalityCode municipality,
            boolean given,
            RefusalGround ground,
            String motivation,
            String wish) {
        Vote vote = Vote.stated(given ? DecisionOutcome.ADOPTED : DecisionOutcome.REJECTED, null, null);
        return consents.record(
                Play.of(municipality, Role.COUNCIL_CLERK),
                new RecordRoundConsent(
                        id, round, municipality, vote, ground, motivation, null, wish, TODAY, Particulars.NONE));
    }

    private static RecordRoundConsent counted(
            CooperationId id, MunicipalityCode municipality, int seats, int present, int inFavour, int against) {
        return voted(
                id,
                municipality,
                Vote.counted(new Votes(seats, null, null, present, inFavour, against, 0, List.of())),
                null,
                null);
    }

    private static RecordRoundConsent voted(
            CooperationId id, MunicipalityCode municipality, Vote vote, RefusalGround ground, String motivation) {
        return new RecordRoundConsent(
                id, 2, municipality, vote, ground, motivation, null, null, TODAY, Particulars.NONE);
    }

    private void record(RecordRoundConsent command) {
        consents.record(Play.of(command.municipality(), Role.COUNCIL_CLERK), command);
    }

    private CooperationId leaving() {
        CooperationId id = sent();
        play.passGate(id, GateKey.G3);
        start(id, ViewRoundKind.LEAVING);
        send(id, "Ontwerp van de wijziging");
        return id;
    }

    private ViewRound.Council council(CooperationId id, MunicipalityCode municipality) {
        return rounds.of(id).get(0).council(municipality).orElseThrow();
    }

    private List<String> told(CooperationId id) {
        return log.of(id).stream().map(LoggedPoint::what).toList();
    }

    @Test
    void aTieInARoundComesBackToThatCouncilAloneAndTheSecondIsNoConsent() {
        CooperationId id = leaving();
        record(counted(id, AAMEER, 15, 14, 7, 7));
        assertThat(council(id, AAMEER).latest().outcome()).isEqualTo(DecisionOutcome.TIE_POSTPONED);
        assertThat(council(id, AAMEER).consent()).isNull();
        record(counted(id, BERGVELD, 19, 19, 11, 8));
        assertThat(council(id, BERGVELD).consent().given()).isTrue();
        assertThat(rounds.of(id).get(0).concluded()).isFalse();

        record(counted(id, AAMEER, 15, 14, 7, 7));

        assertThat(council(id, AAMEER).meetings())
                .extracting(RoundConsent::meeting, RoundConsent::outcome)
                .containsExactly(tuple(1, DecisionOutcome.TIE_POSTPONED), tuple(2, DecisionOutcome.TIE_REJECTED));
        assertThat(council(id, AAMEER).consent().reasons())
                .extracting(Reasoning::code)
                .containsExactly("gate.reason.quorum", "gate.reason.votes", "gate.reason.tieAgain");
        assertThat(rounds.of(id).get(0).concluded()).isTrue();
        assertThat(rounds.of(id).get(0).consented()).isFalse();
        assertThat(told(id))
                .contains("Zienswijzeronde 2 (uittreden uit de regeling) is afgerond: niet elke raad gaf toestemming."
                        + " Zonder toestemming: Aameer.")
                .anyMatch(what ->
                        what.startsWith("De raad van Bergveld geeft toestemming (zienswijzeronde 2). Stemming: 19"
                                + " van 19 leden aanwezig: quorum gehaald; 11 voor, 8 tegen;"));
        play.assertLogIsWhole(id);
    }

    @Test
    void withoutAQuorumTheCouncilMeetsAgainWithAnyNumberAndNobodyAskedForAVoteIsConsent() {
        CooperationId id = leaving();
        record(counted(id, AAMEER, 21, 10, 0, 0));
        assertThat(council(id, AAMEER).latest().outcome()).isEqualTo(DecisionOutcome.NO_QUORUM);
        record(counted(id, AAMEER, 21, 10, 6, 4));
        assertThat(council(id, AAMEER).consent().given()).isTrue();
        record(voted(id, BERGVELD, Vote.acclamation(), null, null));
        assertThat(rounds.of(id).get(0).consented()).isTrue();
        assertThat(told(id))
                .contains("Zienswijzeronde 2 (uittreden uit de regeling) is afgerond: elke raad gaf toestemming.");
    }

    @Test
    void votesInARoundThatCannotBeTrueAndARefusalWithoutALegalGroundAreRefusedAndNothingIsKept() {
        CooperationId id = leaving();
        assertThat(refused(counted(id, AAMEER, 15, 10, 9, 2))).containsExactly("present");
        assertThat(refused(counted(id, AAMEER, 0, 0, 0, 0))).contains("seats");
        assertThat(refused(counted(id, AAMEER, 15, 15, 4, 11))).containsExactly("ground", "motivation");
        Votes lost = new Votes(15, null, null, 15, 4, 11, 0, List.of());
        assertThat(refused(voted(
                        id, AAMEER, Vote.counted(lost).withStated(DecisionOutcome.ADOPTED), RefusalGround.LAW, "Nee.")))
                .containsExactly("outcome");
        assertThat(refused(voted(id, AAMEER, Vote.counted(lost), RefusalGround.OTHER, "Te duur.")))
                .containsExactly("ground");
        assertThat(refused(
                        voted(id, AAMEER, Vote.stated(DecisionOutcome.POSTPONED, null, null), RefusalGround.LAW, null)))
                .containsExactly("ground");
        assertThat(council(id, AAMEER).meetings()).isEmpty();
        record(voted(id, AAMEER, Vote.counted(lost), RefusalGround.LAW, "Strijdt met artikel 9."));
        assertThat(council(id, AAMEER).consent().refused()).isTrue();
        assertThat(told(id))
                .anyMatch(what ->
                        what.startsWith("De raad van Aameer weigert toestemming (zienswijzeronde 2); grond: strijd"
                                + " met het recht: Strijdt met artikel 9. Stemming: 15 van 15"));
    }

    private List<String> refused(RecordRoundConsent command) {
        List<String> fields = new java.util.ArrayList<>();
        assertThatThrownBy(() -> record(command))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> refusal.problems()
                        .forEach(problem -> fields.add(problem.field())));
        return fields;
    }

    @Test
    void aConsentThatWasRecordedWronglyGetsASuccessorUntilAllCouncilsHaveDecided() {
        CooperationId id = leaving();
        record(counted(id, AAMEER, 15, 15, 11, 4));
        RoundConsent wrong = council(id, AAMEER).consent();
        RecordRoundConsent right = voted(
                id,
                AAMEER,
                Vote.counted(new Votes(15, null, null, 15, 4, 11, 0, List.of())),
                RefusalGround.LAW,
                "Strijdt met artikel 9.");
        assertThatThrownBy(() -> correct(BERGVELD, wrong, right)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> correcting(AAMEER, wrong, right, " ")).isInstanceOf(InvalidInput.class);

        correct(AAMEER, wrong, right);

        RoundConsent now = council(id, AAMEER).consent();
        assertThat(now.refused()).isTrue();
        assertThat(now.meeting()).isEqualTo(1);
        assertThat(now.versions()).hasSize(2);
        assertThat(now.versions().get(1)).isEqualTo(wrong);
        assertThat(log.of(id))
                .filteredOn(entry -> entry.kind() == DecisionPointKind.CORRECTION)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.corrects()).isNotNull();
                    assertThat(entry.what())
                            .startsWith(
                                    "Verbetering van een vastgelegd besluit. De raad van Aameer weigert toestemming")
                            .endsWith("Reden: Voor en tegen verwisseld.");
                });
        assertThatThrownBy(() -> correct(AAMEER, wrong, right))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("gate.correctedMeanwhile"));

        correct(AAMEER, now, counted(id, AAMEER, 15, 14, 7, 7));
        assertThat(council(id, AAMEER).consent()).as("asked again").isNull();
        record(counted(id, AAMEER, 15, 15, 8, 7));
        record(counted(id, BERGVELD, 19, 19, 11, 8));
        RoundConsent last = council(id, BERGVELD).consent();
        assertThatThrownBy(() -> correct(BERGVELD, last, counted(id, BERGVELD, 19, 19, 10, 9)))
                .isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("consultation.consent.concluded"));
        assertThat(told(id).stream().filter(what -> what.contains("is afgerond:")))
                .hasSize(1);
        play.assertLogIsWhole(id);
    }

    private void correct(MunicipalityCode whose, RoundConsent wrong, RecordRoundConsent right) {
        correcting(whose, wrong, right, "Voor en tegen verwisseld.");
    }

    private void correcting(MunicipalityCode whose, RoundConsent wrong, RecordRoundConsent right, String why) {
        consentCorrections.correct(Play.of(whose, Role.COUNCIL_CLERK), new CorrectRoundConsent(wrong.id(), right, why));
    }

    @Test
    void aTieThatRejectsNeedsNoGroundButOneThatIsStatedStandsInTheLaw() {
        CooperationId id = leaving();
        Vote tie = Vote.stated(DecisionOutcome.TIE_REJECTED, null, null);
        assertThat(refused(voted(id, AAMEER, tie, RefusalGround.OTHER, null))).containsExactly("ground");
        record(voted(id, AAMEER, tie, null, null));
        assertThat(council(id, AAMEER).consent().notAdopted()).isTrue();
    }

    @Test
    void aCorrectionThatNamesNoDecisionIsToldSoWithEverythingElseThatIsWrong() {
        CooperationId id = leaving();
        record(counted(id, AAMEER, 15, 15, 11, 4));
        for (String none : new String[] {null, " "}) {
            assertThatThrownBy(() -> consentCorrections.correct(
                            Play.of(AAMEER, Role.COUNCIL_CLERK),
                            new CorrectRoundConsent(none, counted(id, AAMEER, 15, 15, 4, 11), null)))
                    .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                            .extracting(FieldProblem::field)
                            .containsExactly("decision", "why", "ground", "motivation"));
        }
    }

    @Test
    void whatACouncilDecidesOnADraftThatALaterRoundReplacedIsRecordedWithAWarning() {
        CooperationId id = leaving();
        start(id, ViewRoundKind.LEAVING);
        send(id, "Nieuw ontwerp van de wijziging");
        start(id, ViewRoundKind.CHANGING);
        send(id, "Iets anders");
        assertThat(rounds.of(id)).extracting(ViewRound::later).containsExactly(null, null, 3, null);

        assertThat(decideRound(id, 2, AAMEER, true, null, null, null))
                .contains(FieldProblem.of("round", "consultation.warn.superseded", "2", "3"));
        for (int round : new int[] {3, 4}) {
            assertThat(decideRound(id, round, AAMEER, true, null, null, null))
                    .extracting(FieldProblem::code)
                    .doesNotContain("consultation.warn.superseded");
        }
    }

    @Test
    void aRoundThatWaitsOnlyForACouncilThatLeavesIsConcludedByItsLeaving() {
        CooperationId id = leavingOfThree();
        decideRound(id, 2, AAMEER, true, null, null, null);
        decideRound(id, 2, BERGVELD, true, null, null, null);
        assertThat(rounds.of(id).get(0).concluded()).isFalse();

        withdraw(id);

        assertThat(rounds.of(id).get(0).consented()).isTrue();
        assertThat(council(id, COEVERDAM).gone()).isTrue();
        assertThat(told(id))
                .containsOnlyOnce(
                        "Zienswijzeronde 2 (uittreden uit de regeling) is afgerond: elke raad gaf toestemming."
                                + " Niet meer gevraagd, want geen deelnemer meer: Coeverdam.");
        play.assertLogIsWhole(id);
    }

    @Test
    void aCouncilThatLeftBeforeItDecidedIsNotWaitedForAndWhatOneDecidedBeforeItLeftStillCounts() {
        CooperationId id = leavingOfThree();
        decideRound(id, 2, AAMEER, true, null, null, null);
        withdraw(id);
        assertThat(rounds.of(id).get(0).concluded()).isFalse();
        decideRound(id, 2, BERGVELD, true, null, null, null);
        assertThat(rounds.of(id).get(0).consented()).isTrue();
        assertThat(told(id)).anyMatch(what -> what.contains("is afgerond: elke raad gaf toestemming."));

        CooperationId other = leavingOfThree();
        decideRound(other, 2, COEVERDAM, false, RefusalGround.LAW, "Strijdt met artikel 9.", null);
        withdraw(other);
        decideRound(other, 2, AAMEER, true, null, null, null);
        decideRound(other, 2, BERGVELD, true, null, null, null);
        assertThat(rounds.of(other).get(0).concluded()).isTrue();
        assertThat(rounds.of(other).get(0).consented()).isFalse();
    }

    private CooperationId leavingOfThree() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        draft(id, LegalForm.OPERATIONS_BODY, Participants.COLLEGES);
        send(id, "Ontwerp met drie gemeenten");
        play.passGate(id, GateKey.G3);
        start(id, ViewRoundKind.LEAVING);
        send(id, "Ontwerp van de wijziging");
        return id;
    }

    private void withdraw(CooperationId id) {
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Geen draagvlak.", TODAY, Particulars.NONE));
    }

    @Test
    void aMunicipalityThatEndedIsNotWaitedFor() {
        MunicipalityCode ending = new MunicipalityCode("GM9795");
        Actor administrator = new Actor("beheerder", Set.of(Role.ADMINISTRATOR), Set.of(), false);
        registering.register(
                administrator,
                new RegisterMunicipality(
                        new Municipality(ending, "Einddorp", null, null, null, null), List.of(), List.of()));
        CooperationId id = sent();
        play.passGate(id, GateKey.G3);
        join(id, ending);
        send(id, "Ontwerp van de toetreding");
        decideRound(id, 2, AAMEER, true, null, null, null);
        ends.end(administrator, new EndMunicipality(ending, LocalDate.parse("2026-10-01"), null, null));
        assertThat(rounds.of(id).get(0).concluded()).isFalse();

        decideRound(id, 2, BERGVELD, true, null, null, null);

        assertThat(rounds.of(id).get(0).consented()).isTrue();
        assertThat(told(id)).anyMatch(what -> what.endsWith("want geen deelnemer meer: Einddorp."));
    }

    @Test
    void theLastConsentsOfARoundInTheSameInstantConcludeItOnce() throws Exception {
        CooperationId id = sent();
        play.passGate(id, GateKey.G3);
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            for (int number = 2; number <= 6; number++) {
                int round = number;
                start(id, ViewRoundKind.LEAVING);
                send(id, "Ontwerp van de wijziging");
                CyclicBarrier instant = new CyclicBarrier(2);
                List<Future<?>> both = new java.util.ArrayList<>();
                for (MunicipalityCode code : List.of(AAMEER, BERGVELD)) {
                    both.add(clerks.submit(() -> {
                        instant.await();
                        return decideRound(id, round, code, true, null, null, null);
                    }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(rounds.of(id).get(0).consented()).isTrue();
                assertThat(told(id).stream()
                                .filter(what -> what.startsWith("Zienswijzeronde " + round + " ")
                                        && what.contains("is afgerond:")))
                        .hasSize(1);
            }
        } finally {
            clerks.shutdownNow();
        }
        play.assertLogIsWhole(id);
    }

    @Test
    void electionsInTheMiddleOfTheThirdGateAreLoggedAndTheCouncilsDecideOn() {
        CooperationId id = sent();
        play.reachDecisions(id);
        consent(id, AAMEER, DecisionOutcome.ADOPTED, null);
        circumstances.report(
                LEADER,
                id,
                new ReportCircumstance(
                        Circumstance.ELECTION, "Raadsverkiezingen in Bergveld.", TODAY, Particulars.NONE));
        assertThat(play.steps(id)).contains("userTask_assessAfterChange", "userTask_recordCouncilDecision");
        consent(id, BERGVELD, DecisionOutcome.ADOPTED, null);
        assertThat(play.steps(id)).contains("userTask_recordCollegeDecision");
        assertThat(gates.latest(id, GateKey.G3).orElseThrow().decisions()).hasSize(2);
        assertThat(play.logged(id)).contains(DecisionPointKind.ELECTION);
    }

    @Test
    void whatTheSchemeLacksAndAMissingSocialPlanAreNamedAtTheThirdGateAndStandInItsDossier() {
        CooperationId id = sent();
        assertThat(findings(id)).contains("agreement.warn.contentUnchecked", "consultation.warn.noSocialPlan");
        checking.check(
                LEADER,
                new CheckSchemeContent(
                        id,
                        Map.of(
                                SchemeItem.INTERESTS, new ItemCheck(ItemCheck.State.IN_SCHEME, "3", null),
                                SchemeItem.LIQUIDATION, new ItemCheck(ItemCheck.State.MISSING, null, null)),
                        "Elke vier jaar.",
                        null,
                        TODAY,
                        Particulars.NONE));
        plans.record(LEADER, new RecordSocialPlan(id, true, null, TODAY, Particulars.NONE));
        assertThat(findings(id))
                .contains("agreement.warn.contentMissing", "agreement.warn.contentNotJudged")
                .doesNotContain("consultation.warn.noSocialPlan");
        view(id, AAMEER, "Pas artikel 5 aan.", "2026-09-20");
        play.reachDecisions(id);
        FrozenDossier frozen = dossiers.latest(id, GateKey.G3).orElseThrow();
        assertThat(frozen.content().parts())
                .extracting(DossierContent.Part::key)
                .contains("scheme_content", "views", "social_plan");
        correct(id, AAMEER, "Pas artikel 6 aan.");
        assertThat(dossiers.changes(id, frozen)).extracting(DossierChange::key).containsExactly("view GM9101");
        play.assertLogIsWhole(id);
    }

    private List<String> findings(CooperationId id) {
        return criteria.stream()
                .flatMap(criterion -> criterion.findings(id, GateKey.G3).stream())
                .map(Finding::code)
                .toList();
    }

    private List<FieldProblem> consent(
            CooperationId id, MunicipalityCode municipality, DecisionOutcome outcome, RefusalGround ground) {
        return councils.record(
                        Play.of(municipality, Role.COUNCIL_CLERK),
                        id,
                        decision(municipality, outcome)
                                .refusing(ground, ground == null ? null : "De lasten zijn te hoog."))
                .warnings();
    }

    private static RecordDecision decision(MunicipalityCode municipality, DecisionOutcome outcome) {
        return RecordDecision.of(GateKey.G3, municipality, TODAY, Vote.stated(outcome, null, null));
    }

    @Test
    void theCouncilOfAMunicipalityThatJoinsGivesItsViewAndConsentAndSeesNothingElse() {
        CooperationId id = sent();
        play.passGate(id, GateKey.G3);
        for (String[] wrong : new String[][] {
            {null, "consultation.joining.needed"},
            {BERGVELD.text(), "consultation.joining.partner"},
            {"GM9199", "consultation.joining.unknown"}
        }) {
            assertThatThrownBy(() -> join(id, wrong[0] == null ? null : new MunicipalityCode(wrong[0])))
                    .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                        assertThat(refusal.problems().get(0).field()).isEqualTo("joining");
                        assertThat(refusal.problems().get(0).code()).isEqualTo(wrong[1]);
                    });
        }
        assertThatThrownBy(() -> starting.start(
                        LEADER, new StartViewRound(id, ViewRoundKind.LEAVING, COEVERDAM, "Uittreden.", TODAY)))
                .isInstanceOf(InvalidInput.class);
        join(id, COEVERDAM);
        send(id, "Ontwerp van de toetreding");
        assertThat(rounds.of(id).get(0).councils())
                .extracting(ViewRound.Council::municipality)
                .containsExactly(AAMEER, BERGVELD, COEVERDAM);
        Actor clerk = Play.of(COEVERDAM, Role.COUNCIL_CLERK);
        OpenTask own = play.open(id, "userTask_recordView").stream()
                .filter(task -> COEVERDAM.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
        completing.complete(
                clerk, own.id(), Map.of("answer", "view", "text", "Regel de inbreng.", "effectiveOn", "2026-09-20"));
        reply(id, COEVERDAM);
        decideRound(id, 2, COEVERDAM, true, null, null, null);
        assertThat(rounds.of(id)
                        .get(0)
                        .council(COEVERDAM)
                        .orElseThrow()
                        .consent()
                        .given())
                .isTrue();
        assertThat(asked.rounds(clerk, id)).extracting(ViewRound::number).containsExactly(2);
        String others = play.open(id, "userTask_recordView").get(0).id();
        assertThatThrownBy(() -> completing.complete(clerk, others, Map.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visibility.requireVisible(clerk, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asked.rounds(Play.of(COEVERDAM, Role.SECRETARY), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> councils.record(clerk, id, decision(COEVERDAM, DecisionOutcome.ADOPTED)))
                .isInstanceOf(NotFound.class);
        play.assertLogIsWhole(id);
    }

    private void join(CooperationId id, MunicipalityCode joining) {
        starting.start(LEADER, new StartViewRound(id, ViewRoundKind.JOINING, joining, "Een derde gemeente.", TODAY));
    }

    @Test
    void aMunicipalityThatLeavesLeadsToARoundBesideTheCourseThatDisturbsNothing() {
        CooperationId id = sent();
        play.passGate(id, GateKey.G3);
        start(id, ViewRoundKind.LEAVING);
        assertThat(play.steps(id)).contains("userTask_sendDraft", "userTask_confirmStart");
        send(id, "Ontwerp van de wijziging");
        view(id, AAMEER, null, "2026-09-20");
        view(id, BERGVELD, "Regel de kosten van uittreden.", "2026-09-20");
        reply(id, BERGVELD);
        assertThat(rounds.of(id).get(0).kind()).isEqualTo(ViewRoundKind.LEAVING);
        assertThat(play.steps(id)).containsExactly("userTask_confirmStart");
    }
}
