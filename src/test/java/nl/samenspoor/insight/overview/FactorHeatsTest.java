package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import org.junit.jupiter.api.Test;

/** The tint of a score says whether it helps, not whether something is there. */
class FactorHeatsTest {

    @Test
    void whatHindersByBeingThereHelpsByNotBeingThere() {
        assertThat(FactorHeats.level(Polarity.PROMOTING, Score.PRESENT)).isEqualTo(5);
        assertThat(FactorHeats.level(Polarity.PROMOTING, Score.ABSENT)).isEqualTo(1);
        assertThat(FactorHeats.level(Polarity.HINDERING, Score.PRESENT)).isEqualTo(1);
        assertThat(FactorHeats.level(Polarity.HINDERING, Score.ABSENT)).isEqualTo(5);
    }

    @Test
    void whatIsPartlyThereLiesBetween() {
        assertThat(FactorHeats.level(Polarity.PROMOTING, Score.PARTLY)).isEqualTo(4);
        assertThat(FactorHeats.level(Polarity.HINDERING, Score.PARTLY)).isEqualTo(2);
        assertThat(FactorHeats.level(Polarity.EITHER, Score.PRESENT)).isEqualTo(3);
    }

    @Test
    void whatNobodyAssessedOrDoesNotApplySaysNothing() {
        assertThat(FactorHeats.level(Polarity.PROMOTING, Score.UNKNOWN)).isZero();
        assertThat(FactorHeats.level(Polarity.HINDERING, Score.NA)).isZero();
    }
}
