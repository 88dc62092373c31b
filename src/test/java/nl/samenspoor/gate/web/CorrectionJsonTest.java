package nl.samenspoor.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A correction loses nothing of what was sent: what does not fit its kind is refused, as on the form of the task. */
class CorrectionJsonTest {

    private static final Decision WRONG = new Decision(
            "a",
            1,
            1,
            Body.COUNCIL,
            new MunicipalityCode("GM0175"),
            EffectiveDate.parse("2026-11-17"),
            Vote.acclamation(),
            DecisionOutcome.ADOPTED,
            List.of(),
            true,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            Instant.EPOCH,
            "griffier",
            null);

    private static CorrectionJson json(
            String kind, @Nullable Integer sitting, @Nullable Integer inFavour, @Nullable Boolean unanimous) {
        return new CorrectionJson(
                "2026-11-17",
                kind,
                kind.equals("stated") ? "adopted" : null,
                null,
                sitting == null ? null : 17,
                sitting,
                sitting == null ? null : 2,
                null,
                inFavour,
                null,
                null,
                List.of(),
                null,
                unanimous,
                null,
                null,
                null,
                null,
                null,
                "Verkeerd overgenomen.");
    }

    private static Vote vote(CorrectionJson json) {
        return json.command(GateKey.G2, WRONG, right -> {}).right().vote();
    }

    private static List<FieldProblem> refused(CorrectionJson json) {
        InvalidInput[] found = new InvalidInput[1];
        assertThatThrownBy(() -> vote(json)).isInstanceOfSatisfying(InvalidInput.class, one -> found[0] = one);
        return found[0].problems();
    }

    @Test
    void whetherSomebodyWasAgainstStaysUnknownWhereItIs() {
        assertThat(vote(json("acclamation", null, null, null)).unanimous()).isNull();
        assertThat(vote(json("acclamation", null, null, true)).unanimous()).isTrue();
        assertThat(vote(json("acclamation", null, null, false)).unanimous()).isFalse();
        assertThat(vote(json("acclamation", null, null, null)).numbers()).isNull();
    }

    @Test
    void whoWasInOfficeIsKeptWhereItIsNotKnownHowManyWerePresent() {
        assertThat(vote(json("acclamation", 16, null, null)).numbers()).satisfies(there -> {
            assertThat(there.seats()).isEqualTo(17);
            assertThat(there.sitting()).isEqualTo(16);
            assertThat(there.mustAbstain()).isEqualTo(2);
            assertThat(there.present()).isNull();
        });
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAlsoWhatTheRulesFind() {
        CorrectionJson json = new CorrectionJson(
                "gisteren",
                "stated",
                "adopted",
                null,
                null,
                null,
                null,
                null,
                9,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> json.command(GateKey.G2, WRONG, right -> {
                    assertThat(right.right().on())
                            .as("judged on the day that was recorded")
                            .isEqualTo(WRONG.on());
                    throw InvalidInput.of("why", "kernel.required");
                }))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("on", "inFavour", "why"));
    }

    @Test
    void numbersBesideAnOutcomeOrADecisionWithoutAVoteAreRefusedByName() {
        assertThat(refused(json("stated", null, 9, null)))
                .containsExactly(FieldProblem.of("inFavour", "gate.votesBesidesOutcome"));
        assertThat(refused(json("stated", 16, null, null)))
                .containsExactly(
                        FieldProblem.of("seats", "gate.attendanceBesidesOutcome"),
                        FieldProblem.of("sitting", "gate.attendanceBesidesOutcome"),
                        FieldProblem.of("mustAbstain", "gate.attendanceBesidesOutcome"));
        assertThat(refused(json("acclamation", null, 9, null)))
                .containsExactly(FieldProblem.of("inFavour", "gate.votesWithoutVote"));
    }
}
