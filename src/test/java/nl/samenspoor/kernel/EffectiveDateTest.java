package nl.samenspoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day something counts that is not known by the day. */
class EffectiveDateTest {

    @ParameterizedTest
    @CsvSource({
        "2027-02-29, kernel.noSuchDay",
        "2027-13, kernel.noSuchDay",
        "2027-02-29~, kernel.noSuchDay",
        "../2027-04-31, kernel.noSuchDay",
        "2027-01-01/2027-06-31!, kernel.noSuchDay",
        "2028-01-01/2027-06-30, kernel.date",
        "2027-01-01/gisteren, kernel.date",
        "gisteren, kernel.date"
    })
    void aDayThatTheCalendarDoesNotHaveIsCalledThatWhereverItStands(String text, String code) {
        assertThatThrownBy(() -> EffectiveDate.parse("on", text))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-06-01, 2012-05-31, false",
        "2012-06-01, 2012-06-01, true",
        "2012, 2012-01-01, true",
        "2012, 2011-12-31, false",
        "../2012, 2012-12-30, false",
        "../2012, 2012-12-31, true",
        "?, 1900-01-01, true"
    })
    void whatIsOnlyKnownToHaveBeenBeforeSomeDayCountsFromThatDayAndWhatIsNotKnownAlways(
            String date, LocalDate day, boolean counted) {
        assertThat(EffectiveDate.parse(date).countedOn(day)).isEqualTo(counted);
    }
}
