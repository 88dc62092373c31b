package nl.samenspoor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2008-03-23",
        "2011-04-24",
        "2016-03-27",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "1818-03-22",
        "2285-03-22",
        "1943-04-25"
    })
    void easterIsWhereTheChurchHasIt(LocalDate easter) {
        assertThat(DutchHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-27", "2025-04-26", "2014-04-26", "2031-04-26", "2013-04-30", "2006-04-29", "2000-04-29"})
    void theBirthdayIsKeptTheDayBeforeWhenItIsASunday(LocalDate day) {
        assertThat(DutchHolidays.monarchsDay(day.getYear())).isEqualTo(day);
    }

    @Test
    void theHolidaysOfAYearAreThoseOfTheLaw() {
        assertThat(DutchHolidays.of(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 4, 27),
                        LocalDate.of(2026, 5, 5),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
    }

    @Test
    void twoHolidaysOnOneDayAreOne() {
        assertThat(DutchHolidays.of(2016)).hasSize(8).contains(LocalDate.of(2016, 5, 5));
    }
}
