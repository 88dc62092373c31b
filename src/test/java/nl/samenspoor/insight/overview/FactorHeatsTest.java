package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.insight.overview.FactorHeat.Mark;
import nl.samenspoor.insight.overview.FactorHeat.Row;
import org.junit.jupiter.api.Test;

/** The tint of a score says whether it helps, not whether something is there. */
class FactorHeatsTest {

    @Test
    void whatHindersByBeingThereHelpsByNotBeingThere() {
        assertThat(effect(Polarity.PROMOTING, Score.PRESENT)).isEqualTo(FactorEffect.HELPS);
        assertThat(effect(Polarity.PROMOTING, Score.ABSENT)).isEqualTo(FactorEffect.HINDERS);
        assertThat(effect(Polarity.HINDERING, Score.PRESENT)).isEqualTo(FactorEffect.HINDERS);
        assertThat(effect(Polarity.HINDERING, Score.ABSENT)).isEqualTo(FactorEffect.HELPS);
    }

    @Test
    void whatIsPartlyThereLiesBetween() {
        assertThat(effect(Polarity.PROMOTING, Score.PARTLY)).isEqualTo(FactorEffect.PARTLY_HELPS);
        assertThat(effect(Polarity.HINDERING, Score.PARTLY)).isEqualTo(FactorEffect.PARTLY_HINDERS);
        assertThat(effect(Polarity.EITHER, Score.PRESENT)).isEqualTo(FactorEffect.EITHER_WAY);
    }

    @Test
    void whatNobodyAssessedOrDoesNotApplySaysNothing() {
        assertThat(effect(Polarity.PROMOTING, Score.UNKNOWN)).isEqualTo(FactorEffect.SAYS_NOTHING);
        assertThat(effect(Polarity.HINDERING, Score.NA)).isEqualTo(FactorEffect.SAYS_NOTHING);
    }

    @Test
    void whatHelpsAndWhatHindersAreCountedAlikeAndWhatDoesSoPartlyApart() {
        Row row = new Row(
                null,
                Stream.of(
                                FactorEffect.HELPS,
                                FactorEffect.PARTLY_HELPS,
                                FactorEffect.PARTLY_HINDERS,
                                FactorEffect.HINDERS,
                                FactorEffect.HINDERS,
                                FactorEffect.SAYS_NOTHING)
                        .map(effect -> new Mark("", effect))
                        .toList());

        assertThat(row.helps()).isEqualTo(1);
        assertThat(row.hinders()).isEqualTo(2);
        assertThat(row.partly()).isEqualTo(2);
    }

    @Test
    void everyEffectHasATintOfItsOwn() {
        assertThat(Arrays.stream(FactorEffect.values()).map(FactorEffect::level))
                .containsExactly(5, 4, 3, 2, 1, 0);
    }

    private static FactorEffect effect(Polarity polarity, Score score) {
        return FactorEffect.of(polarity, score);
    }
}
