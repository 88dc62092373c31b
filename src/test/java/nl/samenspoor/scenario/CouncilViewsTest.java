package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.consultation.RecordView;
import nl.samenspoor.consultation.RecordingViews;
import nl.samenspoor.consultation.ReplyToView;
import nl.samenspoor.consultation.ReplyingToViews;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
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
    WithdrawingPartners withdrawing;

    @Autowired
    ReassessingPartners reassessing;

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

    private List<FieldProblem> consent(
            CooperationId id, MunicipalityCode municipality, DecisionOutcome outcome, RefusalGround ground) {
        return councils.record(
                        Play.of(municipality, Role.COUNCIL_CLERK),
                        id,
                        new RecordDecision(
                                GateKey.G3,
                                municipality,
                                TODAY,
                                Vote.stated(outcome, null, null),
                                null,
                                List.of(),
                                (Choice) null,
                                ground,
                                Particulars.NONE))
                .warnings();
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
