package nl.samenspoor.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private static Vote counted(int inFavour, int against, FractionVotes... fractions) {
        return Vote.counted(new Votes(19, null, null, 19, inFavour, against, 0, List.of(fractions)));
    }

    private static FractionVotes fraction(String name, int inFavour, int against) {
        return new FractionVotes(name, null, inFavour, against, 0, null);
    }

    private static boolean met(DecisionRule rule, Vote vote) {
        return RuleCheck.met(rule, Body.COUNCIL, vote);
    }

    @Test
    void aMajorityIsEnoughUnderTheOrdinaryRule() {
        assertThat(met(DecisionRule.MAJORITY_EACH, counted(11, 8))).isTrue();
    }

    @Test
    void oneVoteAgainstBreaksUnanimityOfACouncil() {
        assertThat(met(DecisionRule.UNANIMITY_EACH_COUNCIL, counted(19, 0))).isTrue();
        assertThat(met(DecisionRule.UNANIMITY_EACH_COUNCIL, counted(18, 1))).isFalse();
    }

    @Test
    void unanimityKnownInWordsIsTakenAsStatedAndMustBeKnown() {
        assertThat(met(DecisionRule.UNANIMITY_EACH_COUNCIL, Vote.stated(DecisionOutcome.ADOPTED, "eenstemmig", true)))
                .isTrue();
        assertThat(met(DecisionRule.UNANIMITY_OF_FRACTIONS, Vote.stated(DecisionOutcome.ADOPTED, "CDA tegen", false)))
                .isFalse();
        assertThatThrownBy(() -> met(
                        DecisionRule.UNANIMITY_EACH_COUNCIL, Vote.stated(DecisionOutcome.ADOPTED, "aangenomen", null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDecisionWithoutAVoteIsUnanimous() {
        assertThat(met(DecisionRule.UNANIMITY_EACH_COUNCIL, Vote.acclamation())).isTrue();
    }

    @Test
    void aFractionAgainstBreaksUnanimityOfFractions() {
        Vote vote = counted(11, 8, fraction("Gemeentebelangen", 11, 0), fraction("CDA", 0, 8));

        assertThat(met(DecisionRule.UNANIMITY_OF_FRACTIONS, vote)).isFalse();
    }

    @Test
    void aFractionThatSplitsButLeansToYesKeepsUnanimityOfFractions() {
        Vote vote = counted(16, 3, fraction("Gemeentebelangen", 11, 0), fraction("CDA", 5, 3));

        assertThat(met(DecisionRule.UNANIMITY_OF_FRACTIONS, vote)).isTrue();
    }

    @Test
    void votesAgainstMustBeTracedToFractionsBeforeTheirUnanimityCanBeJudged() {
        assertThatThrownBy(() -> met(DecisionRule.UNANIMITY_OF_FRACTIONS, counted(11, 8)))
                .isInstanceOf(InvalidInput.class);
        assertThat(met(DecisionRule.UNANIMITY_OF_FRACTIONS, counted(19, 0))).isTrue();
    }

    @Test
    void collegesNeedNoUnanimityUnderARuleForCouncils() {
        assertThat(RuleCheck.met(DecisionRule.UNANIMITY_EACH_COUNCIL, Body.COLLEGE, counted(3, 2)))
                .isTrue();
    }
}
