package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How long something lasts, and how it lies against the plan, is said no more exactly than the dates are known. */
class LastingTest {

    @AfterEach
    void nobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2012!, 2013-01-10, hoogstens 13 maanden later",
        "2012-01-01!, 2012-02-12, 42 dagen later",
        "2012-01!, 2012-07-10, ongeveer 6 maanden later",
        "2010!, 2016, ongeveer 6 jaar later",
        "2012!, 2012-07-10, 'volgens plan, zo precies als bekend'",
        "2013-01-10!, 2012, hoogstens 13 maanden eerder",
        "2012!, 2013-01-10/.., later dan gepland",
        "?, 2013-01-10, 'volgens plan, zo precies als bekend'",
    })
    void whatHappenedLiesAgainstThePlanAsExactlyAsBothAreKnown(String planned, String real, String said) {
        assertThat(lasting().against(EffectiveDate.parse(planned), EffectiveDate.parse(real)))
                .isEqualTo(said);
    }

    @Test
    void aPhaseFromSomeDayOfAYearToItsLastLastedAtMostThatYear() {
        assertThat(lasting().between(EffectiveDate.parse("2010"), EffectiveDate.parse("2010-12-31")))
                .isEqualTo("hoogstens 12 maanden");
        assertThat(lasting().between(EffectiveDate.parse("../2010"), EffectiveDate.parse("2012")))
                .isNull();
    }

    private static Lasting lasting() {
        return new Lasting(InsightTexts.in("nl"));
    }
}
