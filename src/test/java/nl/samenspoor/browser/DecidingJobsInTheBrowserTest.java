package nl.samenspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.ThreeK;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.settlement.AnswerProposal;
import nl.samenspoor.settlement.Deviations;
import nl.samenspoor.settlement.Outcome;
import nl.samenspoor.settlement.Settling;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role that records something is there for, from leader to directorate. */
@IntegrationTest
class DecidingJobsInTheBrowserTest extends JobInTheBrowser {

    @Autowired
    AssigningAccess access;

    @Autowired
    GateView gates;

    @Autowired
    Motives motives;

    @Autowired
    WorksCouncils worksCouncils;

    @Autowired
    Settling settling;

    @Autowired
    Deviations deviations;

    @InBothLanguages
    void aLeaderStartsACooperationStepByStepAndDoesItsFirstTask(String language) {
        as(People.LEADER, language);
        link(said("insight.new"));
        says("cooperation.start.lead");
        field("name").fill("Aameer - Bergveld");
        page.getByLabel("Aameer", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Bergveld", new Page.GetByLabelOptions().setExact(true)).check();
        field("signalSource").selectOption("college");
        field("signalKind").selectOption("savings_target");
        field("signalText").fill("Aameer");
        button(said("cooperation.start.check"));
        says("cooperation.start.check.title");
        assertThat(main()).containsText(said("cooperation.signal.source.college"));
        assertThat(main()).containsText(said("cooperation.signal.kind.savings_target"));
        button(said("cooperation.start"));
        page.waitForURL(Pattern.compile(".*/cooperations/[0-9a-f-]{36}"));
        CooperationId id = new CooperationId(page.url().substring(page.url().lastIndexOf('/') + 1));
        says("insight.now");
        assertThat(main().locator(".rail [aria-current=step]")).containsText(said("web.phase.1"));

        link(said("userTask_describePrehistory"));
        arrives("**/tasks/*");
        speaks();
        field("prehistory").fill("Aameer");
        records("userTask_describePrehistory");

        assertThat(play.logged(id)).contains(DecisionPointKind.SIGNAL);
        assertThat(play.open(id, "userTask_registerSignal")).isEmpty();
        assertThat(play.open(id, "userTask_describePrehistory")).isEmpty();
    }

    @InBothLanguages
    void aClerkRecordsTheDecisionOfHisCouncilAtAGateOnATablet(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        page.setViewportSize(768, 1024);
        as("griffier-aameer", language);
        go("/cooperations/" + id + "/gates/G2");
        says("gate.page.turn");
        assertThat(main().locator(".callout")).containsText(said("userTask_recordCouncilDecision"));
        main().locator(".callout a").click();
        arrives("**/tasks/*");
        speaks();
        tick("kind", "counted");
        field("inFavour").fill("9");
        field("against").fill("4");
        field("present").fill("13");
        field("seats").fill("15");
        assertThat(page.locator("#outlook")).containsText(said("gate.outlook.outcome", said("gate.decision.adopted")));
        speaks();
        assertThat(scrollsSideways()).as("the form on a tablet").isFalse();
        button(said("inbox.submit"));
        arrives("**/cooperations/" + id + "/gates/G2");
        says("inbox.done", said("userTask_recordCouncilDecision"));
        assertThat(main()).containsText(said("gate.page.council", "Aameer"));
        assertThat(scrollsSideways()).as("the gate on a tablet").isFalse();

        assertThat(gates.latest(id, GateKey.G2).orElseThrow().decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.outcome()).isEqualTo(DecisionOutcome.ADOPTED);
                    assertThat(decision.vote().numbers().inFavour()).isEqualTo(9);
                });
    }

    @InBothLanguages
    void aCollegeRecordsItsDecisionAndAnswersAQuestionOfAnother(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.agreeOnAnAnswer(id, "Bergveld?");
        as("college-bergveld", language);
        opens(id, "userTask_recordCollegeDecision");
        tick("kind", "stated");
        field("outcome").selectOption("adopted");
        records("userTask_recordCollegeDecision");
        assertThat(gates.latest(id, GateKey.G1).orElseThrow().decisions()).hasSize(2);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G1);

        go("/cooperations/" + id);
        link(said("gate.line.conditions", 1) + " · " + said("gate.line.late", 1));
        says("gate.conditions.owed");
        link("Bergveld?");
        says("gate.conditions.give");
        field("words").fill("Bergveld");
        button(said("cooperation.page.record"));
        says("gate.conditions.answered");

        assertThat(gates.conditions(id))
                .singleElement()
                .extracting(Condition::owed)
                .isEqualTo(false);
    }

    @InBothLanguages
    void aSecretaryScoresTheMotivesOfTheMunicipality(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        as("secretaris-aameer", language);
        opens(id, "userTask_scoreMotives");
        field("quality").selectOption("+");
        field("costs").selectOption("-");
        field("vulnerability").selectOption("--");
        List.of("coercive", "mimetic", "normative").forEach(pressure -> tick(pressure, "absent"));
        field("mainMotive").fill("ICT");
        records("userTask_scoreMotives");

        assertThat(main().locator("section[aria-labelledby=motives]")).containsText(said("motive.state.very_bad"));
        assertThat(motives.of(id, Play.AAMEER).state(ThreeK.COSTS).state()).isEqualTo(State.BAD);
        assertThat(motives.of(id, Play.AAMEER).mainMotive()).hasValue("ICT");
    }

    @InBothLanguages
    void aWorksCouncilGivesItsAdviceOnThePlan(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        List.of("userTask_rankAlternatives", "userTask_setGoalsAndVision", "userTask_draftPlanOfApproach")
                .forEach(step -> play.skip(id, step));
        as("or-bergveld", language);
        opens(id, "userTask_adviseOnPlan");
        tick("outcome", "positive_with_conditions");
        field("text").fill("ICT");
        field("conditions").fill("ICT");
        records("userTask_adviseOnPlan");
        go("/cooperations/" + id + "/works-councils");
        says("consultation.outcome.positive_with_conditions");

        assertThat(worksCouncils.of(id))
                .filteredOn(one -> one.municipality().equals(Play.BERGVELD))
                .extracting(WorksCouncil::advice)
                .singleElement()
                .satisfies(advice -> assertThat(advice.outcome()).isEqualTo(AdviceOutcome.POSITIVE_WITH_CONDITIONS));
    }

    @InBothLanguages
    void aDirectorateProposesWhoseAWindfallIsAndItIsSoWhenTheLastCollegeApproves(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String deviation = "/cooperations/" + id + "/deviations";
        access.assign(Play.LEADER, id, People.DIRECTORATE, Access.READER);
        as(People.DIRECTORATE, language);
        go(deviation);
        says("settlement.propose.lead");
        field("kind").selectOption("windfall");
        field("about").fill("ICT");
        field("amount").fill("12500");
        field("municipality").selectOption(Play.AAMEER.text());
        field("reason").fill("ICT");
        field("on").fill("2026-10-01");
        button(said("settlement.propose.send"));
        says("settlement.proposed");
        assertThat(main()).containsText(said("settlement.outcome.pending"));
        approves(id, Play.BERGVELD);

        leave();
        as("college-aameer", language);
        go(deviation + "/1");
        tick("agrees", "yes");
        field("on").fill("2026-10-02");
        button(said("settlement.answer.send"));
        says("settlement.answered.attributed");

        assertThat(deviations.one(id, 1).outcome()).isEqualTo(Outcome.ATTRIBUTED);
    }

    private void approves(CooperationId id, MunicipalityCode college) {
        settling.answer(Play.of(college, Role.COLLEGE), new AnswerProposal(id, 1, college, true, null, Play.TODAY));
    }
}
