package nl.samenspoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day something counts that is not known by the day. */
class EffectiveDateTest {

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
