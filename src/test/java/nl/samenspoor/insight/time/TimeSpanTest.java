package nl.samenspoor.insight.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.insight.overview.InsightTexts;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How long something took, and how it lies against the plan, is said no more exactly than its dates are known. */
class TimeSpanTest {

    @AfterEach
    void nobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static String said(String from, String until, String language) {
        return new TimeSpanText(InsightTexts.in(language))
                .of(TimeSpan.between(EffectiveDate.parse(from), EffectiveDate.parse(until)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-05, minder dan een dag",
        "2026-01-05, 2026-01-06, 1 dag",
        "2026-01-05, 2026-01-15, 10 dagen",
        "2026-01-05, 2026-04-13, 14 weken",
        "2024-01-01, 2025-03-01, 14 maanden",
        "2024-01-01, 2026-07-01, '2,5 jaar'",
        "2026-01, 2026-04, ongeveer 13 weken",
        "2010-06, 2010-06, hoogstens 1 maand",
        "2006, 2012, ongeveer 6 jaar",
        "2010, 2010-12-31, hoogstens 12 maanden",
        "2011, 2011, hoogstens 12 maanden",
        "2008-10, 2010, 'hoogstens 2,3 jaar'",
        "../2006, 2010-12-31, langer dan 4 jaar",
        "../2011-09-15, 2014-11-14, 'langer dan 3,1 jaar'",
        "../2026-01-05, 2026-11-26, langer dan 10 maanden",
        "../2010, 2010-07-01, onbekend",
        "2012, 2010, onbekend",
        "?, 2010, onbekend",
        "2010, ?, onbekend",
        "2010, 2010-06-01/.., onbekend",
    })
    void aTimeIsSaidAsExactlyAsItsDatesAreKnown(String from, String until, String said) {
        assertThat(said(from, until, "nl")).isEqualTo(said);
    }

    @Test
    void theSameIsSaidInEnglish() {
        assertThat(said("2026-01-05", "2026-04-13", "en")).isEqualTo("14 weeks");
        assertThat(said("2024-01-01", "2026-07-01", "en")).isEqualTo("2.5 years");
        assertThat(said("2011", "2011", "en")).isEqualTo("at most 12 months");
        assertThat(said("../2006", "2010-12-31", "en")).isEqualTo("longer than 4 years");
    }

    @ParameterizedTest
    @CsvSource({
        "2012!, 2013-01-10, hoogstens 13 maanden later dan gepland",
        "2012-01-01!, 2012-02-12, 6 weken later dan gepland",
        "2012-01!, 2012-07-10, ongeveer 25 weken later dan gepland",
        "2010!, 2016, ongeveer 6 jaar later dan gepland",
        "2012!, 2012-07-10, 'volgens plan, zo precies als bekend'",
        "2013-01-10!, 2012, hoogstens 13 maanden eerder dan gepland",
        "2012!, 2013-01-10/.., later dan gepland",
        "?, 2013-01-10, ",
    })
    void whatHappenedLiesAgainstThePlanAsExactlyAsBothAreKnown(String planned, String real, String said) {
        assertThat(new TimeSpanText(InsightTexts.in("nl"))
                        .against(EffectiveDate.parse(planned), EffectiveDate.parse(real)))
                .isEqualTo(said);
    }

    @Test
    void onlyWhatIsKnownWellEnoughStandsAmongOthers() {
        assertThat(TimeSpan.between(EffectiveDate.parse("2010-06"), EffectiveDate.parse("2011-09-19")))
                .matches(TimeSpan::tells)
                .extracting(TimeSpan::months)
                .hasToString("15.1");
        for (String rough : List.of("2010", "../2009", "?")) {
            assertThat(TimeSpan.between(EffectiveDate.parse(rough), EffectiveDate.parse("2010-12-31")))
                    .as(rough)
                    .matches(span -> !span.tells());
        }
    }

    @Test
    void whoComesBackToAPhaseWasInItForBothTimesTogether() {
        List<PhasePeriod> periods = List.of(
                period(Phase.ORIENTATION, "2026-01-01", "2026-01-15"),
                period(Phase.DECISION, "2026-01-15", "2026-02-12"),
                period(Phase.ORIENTATION, "2026-02-12", "2026-02-26"),
                period(Phase.DECISION, "2026-02-26", null));

        assertThat(TimeSpan.of(Phase.ORIENTATION, periods, null)).isEqualTo(new TimeSpan(28, 0, false, true));
        assertThat(TimeSpan.of(Phase.DECISION, periods, EffectiveDate.parse("2026-03-05")))
                .isEqualTo(new TimeSpan(35, 0, false, true));
        assertThat(TimeSpan.of(Phase.REALISATION, periods, null)).isNull();
    }

    private static PhasePeriod period(Phase phase, String from, String until) {
        return new PhasePeriod(phase, EffectiveDate.parse(from), until == null ? null : EffectiveDate.parse(until));
    }
}
