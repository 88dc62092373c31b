package nl.samenspoor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables, row by row. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision ROUNDS = read("gateRounds", "bpmn/gate-rounds.dmn");
    private static final DmnDecision DETAIL = read("serviceAgreementDetail", "bpmn/service-agreement-detail.dmn");
    private static final DmnDecision OUTCOME = read("gateOutcome", "bpmn/gate-outcome.dmn");

    @ParameterizedTest(name = "{0} under {1}: {2}, proposal {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "G1|majority_each|COLLEGE,COUNCIL|true",
                "G1|unanimity_each_council|COLLEGE,COUNCIL|true",
                "G1|unanimity_of_fractions|COLLEGE,COUNCIL|true",
                "G1|colleges_only|COLLEGE|false",
                "G2|majority_each|COUNCIL|true",
                "G2|unanimity_of_fractions|COUNCIL|true",
                "G2|colleges_only|COLLEGE|false",
                "G3|majority_each|COUNCIL,COLLEGE|true",
                "G3|colleges_only|COLLEGE|false",
                "G4|majority_each|COLLEGE|false",
                "G4|colleges_only|COLLEGE|false",
                "G5|unanimity_each_council|COLLEGE|false",
                "G5|colleges_only|COLLEGE|false",
            })
    void whoDecidesAtAGateFollowsFromTheGateAndTheRuleOfTheCooperation(
            String gate, String rule, String rounds, boolean proposalNeeded) {
        DmnDecisionResultEntries result = ENGINE.evaluateDecision(
                        ROUNDS, Variables.putValue("gate", gate).putValue("rule", rule))
                .getSingleResult();
        assertThat(result.<String>getEntry("rounds")).isEqualTo(rounds);
        assertThat(result.<Boolean>getEntry("proposalNeeded")).isEqualTo(proposalNeeded);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "G1,agreed,,work_out",
        "G1,agreed_with_conditions,,work_out_with_conditions",
        "G1,partly_agreed,,fewer_partners",
        "G1,not_agreed,,stop",
        "G2,agreed,,adopted",
        "G2,agreed_with_conditions,,adopted_with_conditions",
        "G2,partly_agreed,,rejected",
        "G2,not_agreed,,rejected",
        "G3,agreed,,consent",
        "G3,agreed_with_conditions,,consent",
        "G3,partly_agreed,,refused",
        "G3,not_agreed,,refused",
        "G4,agreed,continue,continue",
        "G4,agreed,adjust,adjust",
        "G4,agreed_with_conditions,extend,extend",
        "G4,agreed,other_form,other_form",
        "G4,agreed,scale_down,scale_down",
        "G4,agreed,end,end",
        "G4,agreed,,continue",
        "G4,agreed,improve,continue",
        "G4,not_agreed,end,continue",
        "G4,partly_agreed,,continue",
        "G5,agreed,improve,improve",
        "G5,agreed,new_round,new_round",
        "G5,agreed,end,end",
        "G5,agreed,,improve",
        "G5,not_agreed,end,improve",
    })
    void theOutcomeFollowsFromTheJointVerdictAndTheSharedChoice(
            String gate, String verdict, @Nullable String choice, String outcome) {
        assertThat(ENGINE.evaluateDecision(
                                OUTCOME,
                                Variables.putValue("gate", gate)
                                        .putValue("verdict", verdict)
                                        .putValue("choice", choice))
                        .getSingleResult()
                        .<String>getEntry("outcome"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "trust {0}/{1}, goals {2}, sight {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "high|high|clash|poor|detailed|talks,reports,measurement,audits,liabilities",
                "low|medium|clash|poor|detailed|talks,reports,measurement,audits,liabilities",
                "high|high|clash|good|standard_plus|talks,reports,measurement",
                "low|low|clash|good|standard_plus|talks,reports,measurement",
                "high|high|match|good|outline|talks",
                "high|high|match|poor|outline|talks",
                "medium|medium|match|good|standard|talks,reports",
                "low|low|match|poor|standard|talks,reports",
                "high|low|match|good|standard_with_conflict_clause|talks,reports,conflict_clause",
                "medium|high|match|poor|standard_with_conflict_clause|talks,reports,conflict_clause",
                "low|medium|match|good|standard_with_conflict_clause|talks,reports,conflict_clause",
                "unknown|high|match|good||",
                "high|unknown|clash|poor||",
                "high|high|unknown|poor||",
                "high|high|match|unknown||",
                "high|high|clash|unknown||",
                "|high|clash|poor||",
            })
    void howMuchAnAgreementSpellsOutIsSuggestedFromTrustGoalsAndSightAndNothingFromWhatIsUnknown(
            @Nullable String toContractor,
            @Nullable String toClient,
            @Nullable String goals,
            @Nullable String sight,
            @Nullable String detail,
            @Nullable String controls) {
        var result = ENGINE.evaluateDecision(
                DETAIL,
                Variables.putValue("trustToContractor", toContractor)
                        .putValue("trustToClient", toClient)
                        .putValue("goals", goals)
                        .putValue("sight", sight));
        if (detail == null) {
            assertThat(result).isEmpty();
        } else {
            assertThat(result.getSingleResult().<String>getEntry("detail")).isEqualTo(detail);
            assertThat(result.getSingleResult().<String>getEntry("controls")).isEqualTo(controls);
        }
    }

    private static DmnDecision read(String id, String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return ENGINE.parseDecision(id, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
