package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever decides on going on, at the fourth and fifth gate, has the evaluation and what followed from it in the dossier. */
@IntegrationTest
class EvaluationsInDossierTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    RequestingEvaluations evaluations;

    @Autowired
    ConfirmingStarts starts;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private CooperationId id;

    @BeforeEach
    void evaluate() throws Exception {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        id = play.start(AAMEER, BERGVELD);
        List.of(GateKey.G1, GateKey.G2, GateKey.G3).forEach(gate -> play.passGate(id, gate));
        starts.confirm(LEADER, id, new ConfirmStart(TODAY, null, Particulars.NONE));
        evaluations.request(LEADER, id, new RequestEvaluation("Na een jaar.", TODAY, Particulars.NONE));
        perform(
                "userTask_evaluate",
                Map.of(
                        "subject", "cooperation",
                        "findings", "Vergunningen zijn sneller af.",
                        "goalsMet", "partly_met",
                        "advice", "Ga door en deel ook de inkoop."));
        perform(
                "userTask_evaluateCostKey",
                Map.of("outcome", "change", "findings", "De kleinste betaalt te veel.", "advice", "Naar inwoners."));
    }

    private void perform(String step, Map<String, Object> answers) throws Exception {
        OpenTask task = play.open(id, step).get(0);
        assertThat(leader.send(
                                "POST",
                                "/api/v1/tasks/" + task.id() + "/completion",
                                ApiClient.JSON.writeValueAsString(answers),
                                "application/json")
                        .statusCode())
                .as(step)
                .isEqualTo(204);
    }

    private String dossier(GateKey gate, String language) throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        return browser.get("/cooperations/" + id + "/gates/" + gate + "/dossier?lang=" + language)
                .body();
    }

    @Test
    void theFourthGateKnowsWhatTheEvaluationFound() throws Exception {
        assertThat(dossier(GateKey.G4, "nl"))
                .contains("Wat de evaluatie opleverde", "Evaluatie van de samenwerking als geheel")
                .contains("Vergunningen zijn sneller af.", "advies: Ga door en deel ook de inkoop.", "deels")
                .contains("Evaluatie van de verdeelsleutel", "De kleinste betaalt te veel.", "De sleutel wijzigen.")
                .doesNotContain("Hoe het verder kan");
        assertThat(dossier(GateKey.G4, "en")).contains("What the evaluation found", "Were the goals met?", "partly");
    }

    @Test
    void backInThePhaseBeforeTheRailSaysWhatTheGatesCameToInTheRoundThatIsOver() throws Exception {
        furtherDevelopment();
        play.passGate(id, GateKey.G5, Choice.IMPROVE);
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);

        assertThat(play.summary(id).phase()).isEqualTo(Phase.REALISATION);
        String rail = browser.get("/cooperations/" + id + "?lang=nl").body();
        rail = rail.substring(rail.indexOf("<ol class=\"rail\""));
        rail = rail.substring(0, rail.indexOf("</ol>"));
        assertThat(rail)
                .contains(
                        "eerder doorlopen: andere vorm, 1 oktober 2026", "eerder doorlopen: verbeteren, 1 oktober 2026")
                .contains(">eerder doorlopen<")
                .doesNotContain("nog niet bereikt");
        assertThat(browser.get("/cooperations/" + id + "/course?lang=nl").body())
                .containsPattern("eerder doorlopen</span> · <span>verbeteren, 1 oktober 2026")
                .doesNotContain("nog niet bereikt");
        assertThat(browser.get("/cooperations/" + id + "/course?lang=en").body())
                .contains("passed in an earlier round");
    }

    @Test
    void theFifthGateKnowsWhatIsProposedAndWhy() throws Exception {
        furtherDevelopment();

        assertThat(dossier(GateKey.G5, "nl"))
                .contains("Hoe het verder kan", "nieuwe ronde", "De vorm past niet meer.", "Samen één dienst.")
                .contains("Eén loket. (eigenaar: Directeur; klaar op: juni 2028)")
                .contains("Minder overleg. (eigenaar: onbekend; klaar op: onbekend)")
                .contains("Vergunningen zijn sneller af.");
        assertThat(dossier(GateKey.G5, "en")).contains("How it may go on", "new round");
    }

    private void furtherDevelopment() throws Exception {
        play.passGate(id, GateKey.G4, Choice.OTHER_FORM);
        perform("userTask_redefinePerspective", Map.of("perspective", "Samen één dienst.", "reason", "De evaluatie."));
        perform(
                "userTask_draftImprovementPlan",
                Map.of(
                        "content",
                        "Twee dingen beter.",
                        "measures",
                        List.of(
                                Map.of("measure", "Eén loket.", "owner", "Directeur", "by", "2028-06"),
                                Map.of("measure", "Minder overleg."))));
        perform("userTask_decideWhatNext", Map.of("proposal", "new_round", "reasoning", "De vorm past niet meer."));
    }
}
