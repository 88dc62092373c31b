package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.consultation.MarkDeviation;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.Today;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Works councils are asked, advise and are deviated from, on the real engine. */
@IntegrationTest
class WorksCouncilsTest {

    @Autowired
    Play play;

    @Autowired
    ConsultingWorksCouncils consulting;

    @Autowired
    WorksCouncils councils;

    @Autowired
    TermsView terms;

    @Autowired
    List<GateCriterion> criteria;

    @Autowired
    List<DossierPart> parts;

    @Autowired
    CompletingTasks completing;

    @Autowired
    Today today;

    private CooperationId atThePlan() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.skip(id, "userTask_rankAlternatives");
        play.skip(id, "userTask_setGoalsAndVision");
        play.skip(id, "userTask_draftPlanOfApproach");
        return id;
    }

    private EffectiveDate daysAgo(int days) {
        return EffectiveDate.on(today.day().minusDays(days));
    }

    private void request(CooperationId id, MunicipalityCode municipality, EffectiveDate agreed) {
        consulting.request(
                Play.of(municipality, Role.COLLEGE),
                new RequestAdvice(id, municipality, "Het plan van aanpak.", daysAgo(40), agreed, true, true));
    }

    private void advise(CooperationId id, MunicipalityCode municipality, AdviceOutcome outcome) {
        advise(id, municipality, outcome, 20);
    }

    private void advise(CooperationId id, MunicipalityCode municipality, AdviceOutcome outcome, int daysAgo) {
        consulting.advise(
                Play.of(municipality, Role.WORKS_COUNCIL),
                new GiveAdvice(
                        id, municipality, outcome, "Te veel reistijd.", null, daysAgo(daysAgo), Particulars.NONE));
    }

    private void deviate(CooperationId id, MunicipalityCode municipality) {
        consulting.deviate(LEADER, new MarkDeviation(id, municipality, "De reistijd is aanvaardbaar.", daysAgo(3)));
    }

    private WorksCouncil of(CooperationId id, MunicipalityCode municipality) {
        return councils.of(id).stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings(CooperationId id, GateKey gate) {
        return criteria.stream()
                .flatMap(criterion -> criterion.findings(id, gate).stream())
                .map(Finding::code)
                .filter(code -> code.startsWith("consultation."))
                .toList();
    }

    @Test
    void aDecisionThatDeviatesFromNegativeAdviceStartsAWaitOfOneMonthAndGoingOnWithinItIsNamed() {
        CooperationId id = atThePlan();
        request(id, AAMEER, daysAgo(10));
        assertThat(findings(id, GateKey.G2)).containsExactly("consultation.warn.noAdvice");
        advise(id, AAMEER, AdviceOutcome.NEGATIVE);
        assertThat(findings(id, GateKey.G2)).containsExactly("consultation.warn.notFollowed");
        deviate(id, AAMEER);

        RunningTerm wait = terms.of(id).stream()
                .filter(term -> term.rule().id().equals("wor_wait"))
                .findFirst()
                .orElseThrow();
        LocalDate last = today.day().minusDays(3).plusMonths(1);
        assertThat(wait.due().notBefore()).isAfterOrEqualTo(last);
        assertThat(of(id, AAMEER).deviation().waitUntil()).isEqualTo(wait.due().atLatest());
        assertThat(findings(id, GateKey.G2)).containsExactly("consultation.warn.wait");
        assertThat(findings(id, GateKey.G3)).contains("consultation.warn.wait");
        play.assertLogIsWhole(id);
    }

    @Test
    void askingAndAdvisingAreTwoStepsAndOnlyTheWorksCouncilItselfAdvises() {
        CooperationId id = atThePlan();
        request(id, AAMEER, null);
        assertThat(of(id, AAMEER).request().primacyReserved()).isTrue();
        assertThat(of(id, AAMEER).advice()).isNull();
        assertThatThrownBy(() -> consulting.advise(
                        Play.of(BERGVELD, Role.WORKS_COUNCIL),
                        new GiveAdvice(id, AAMEER, AdviceOutcome.POSITIVE, null, null, daysAgo(1), Particulars.NONE)))
                .isInstanceOf(NotAllowed.class);
        advise(id, AAMEER, AdviceOutcome.POSITIVE);
        assertThat(play.open(id, "userTask_adviseOnPlan"))
                .extracting(task -> task.municipality())
                .doesNotContain(AAMEER);
        assertThat(findings(id, GateKey.G2)).isEmpty();
    }

    @Test
    void aWorksCouncilThatIsAskedAnewIsAwaitedWhateverItAdvisedBefore() {
        CooperationId id = atThePlan();
        request(id, AAMEER, null);
        advise(id, AAMEER, AdviceOutcome.POSITIVE);
        consulting.request(
                LEADER, new RequestAdvice(id, AAMEER, "Het gewijzigde plan.", daysAgo(10), null, false, false));
        assertThat(of(id, AAMEER).awaited()).isTrue();
        for (GateKey gate : List.of(GateKey.G2, GateKey.G3)) {
            assertThat(findings(id, gate)).containsExactly("consultation.warn.noAdvice");
            assertThat(dossier(id, gate))
                    .as("the request is open, the advice is of before it")
                    .contains("consultation.waiting", "consultation.dossier.adviceBefore")
                    .doesNotContain("consultation.dossier.advice");
        }
        advise(id, AAMEER, AdviceOutcome.NEGATIVE, 5);
        assertThat(findings(id, GateKey.G2)).containsExactly("consultation.warn.notFollowed");
        assertThat(dossier(id, GateKey.G2))
                .contains("consultation.dossier.advice")
                .doesNotContain("consultation.waiting");
        consulting.request(LEADER, new RequestAdvice(id, AAMEER, "Nog eens.", daysAgo(4), null, false, false));
        assertThat(findings(id, GateKey.G2))
                .containsExactly("consultation.warn.notFollowed", "consultation.warn.noAdvice");
    }

    private List<String> dossier(CooperationId id, GateKey gate) {
        return parts.stream()
                .filter(part -> part.key().equals("advice"))
                .flatMap(part -> part.lines(id, gate).stream())
                .flatMap(line -> Stream.concat(Stream.of(line.subject()), line.values().stream()))
                .map(Said::content)
                .toList();
    }

    @Test
    void adviceIsADecisionPointAndADeviatingDecisionOnThePlanIsMarkedOnItsOwnForm() {
        CooperationId id = atThePlan();
        advise(id, AAMEER, AdviceOutcome.NEGATIVE);
        assertThat(play.logged(id)).contains(DecisionPointKind.ADVICE);
        play.skip(id, "userTask_adviseOnPlan");
        String task = play.open(id, "userTask_decideOnPlan").stream()
                .filter(open -> AAMEER.equals(open.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "decision",
                "adopted",
                "effectiveOn",
                daysAgo(2).toEdtf(),
                "notifiedOn",
                daysAgo(1).toEdtf()));
        assertThatThrownBy(() -> completing.complete(Play.of(AAMEER, Role.COLLEGE), task, answers))
                .isInstanceOf(InvalidInput.class);
        answers.put("deviation", "De reistijd is aanvaardbaar.");
        completing.complete(Play.of(AAMEER, Role.COLLEGE), task, answers);
        assertThat(of(id, AAMEER).deviation().reason()).isEqualTo("De reistijd is aanvaardbaar.");
        assertThat(of(id, AAMEER).deviation().notified()).isEqualTo(daysAgo(1));
        assertThat(findings(id, GateKey.G2)).containsExactly("consultation.warn.wait");
        play.assertLogIsWhole(id);
    }

    @Test
    void nobodyDeviatesFromPositiveAdviceOrTwiceOrBeforeIt() {
        CooperationId id = atThePlan();
        advise(id, AAMEER, AdviceOutcome.POSITIVE);
        assertThatThrownBy(() -> deviate(id, AAMEER)).isInstanceOf(Conflict.class);
        advise(id, BERGVELD, AdviceOutcome.POSITIVE_WITH_CONDITIONS);
        assertThatThrownBy(() -> consulting.deviate(LEADER, new MarkDeviation(id, BERGVELD, "Anders.", daysAgo(30))))
                .isInstanceOf(InvalidInput.class);
        deviate(id, BERGVELD);
        assertThatThrownBy(() -> deviate(id, BERGVELD)).isInstanceOf(Conflict.class);
    }

    @Test
    void aRequestNamesARealPartnerAndAnAgreedDayAfterIt() {
        CooperationId id = atThePlan();
        assertThatThrownBy(() -> request(id, AAMEER, daysAgo(50))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> consulting.request(
                        LEADER, new RequestAdvice(id, Play.COEVERDAM, "Het plan.", daysAgo(40), null, false, false)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> request(id, Play.COEVERDAM, null)).isInstanceOf(NotFound.class);
    }
}
