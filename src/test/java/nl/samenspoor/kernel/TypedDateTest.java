package nl.samenspoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "24-11-2026|2026-11-24",
                "24/11/2026|2026-11-24",
                "24.11.2026|2026-11-24",
                " 24 - 11 - 2026 |2026-11-24",
                "5-6-2012|2012-06-05",
                "24 november 2026|2026-11-24",
                "24 NOVEMBER  2026|2026-11-24",
                "24november2026|2026-11-24",
                "24 nov 2026|2026-11-24",
                "24 nov. 2026|2026-11-24",
                "24 November 2026|2026-11-24",
                "1 maart 2012|2012-03-01",
                "1 mrt 2012|2012-03-01",
                "1 March 2012|2012-03-01",
                "3 mei 2012|2012-05-03",
                "3 May 2012|2012-05-03",
                "9 oktober 2012|2012-10-09",
                "9 Oct 2012|2012-10-09",
                "november 2026|2026-11",
                "juni 2012|2012-06",
                "June 2012|2012-06",
                "11-2026|2026-11",
                "11/2026|2026-11",
                "2012|2012",
                "29-02-2012|2012-02-29",
                "2026-11-24|2026-11-24",
                "2026-11|2026-11",
                "2026-11~|2026-11~",
                "11-2026~|2026-11~",
                "november 2026 ~|2026-11~",
                "4 januari 2027!|2027-01-04!",
                "2006/2009|2006/2009",
                "11-2026/03-2027|2026-11/2027-03",
                "24-11-2026 / 30-11-2026|2026-11-24/2026-11-30",
                "1-1-2027 t/m 31-12-2030|2027-01-01/2030-12-31",
                "2027-01-01 tot en met 31 december 2030|2027-01-01/2030-12-31",
                "../24-11-2026|../2026-11-24",
                "10-07-2012/..|2012-07-10/..",
                "?|?"
            })
    @DisplayName("A date may be typed as people write it, in both languages, or in the written form")
    void typed(String typed, String written) {
        assertThat(TypedDate.parse("on", typed).toEdtf()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24-11-26", "24/11/26", "24.11.26", "24 nov 26", "11-26", "november 26", "24-11-26~", "26-11-24"
            })
    @DisplayName("A year of two figures is refused as such")
    void shortYears(String typed) {
        refused(typed, TypedDate.Mistake.SHORT_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29-02-2013",
                "31-04-2026",
                "11/24/2026",
                "0-1-2026",
                "13-2026",
                "30 februari 2012",
                "2013-02-29",
                "1-1-2027 t/m 31-6-2030",
                "2027-02-29/.."
            })
    @DisplayName("A day that the calendar does not have is refused as such")
    void noSuchDays(String typed) {
        refused(typed, TypedDate.Mistake.NO_SUCH_DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gisteren",
                "2030-12-31/2028-01-01",
                "5 januari",
                "24-11/2026",
                "24 wintermaand 2026",
                "24 winter 26",
                "2012/2011",
                "eind 2010"
            })
    @DisplayName("What is no date is refused as no date")
    void noDates(String typed) {
        refused(typed, TypedDate.Mistake.NO_DATE);
    }

    private static void refused(String typed, TypedDate.Mistake mistake) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TypedDate.parse("on", typed))
                .satisfies(
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("on"));
        assertThat(TypedDate.edtf(typed)).isEqualTo(typed);
        assertThat(TypedDate.shown(typed)).isEqualTo(typed);
        assertThat(TypedDate.mistake(typed)).isEqualTo(mistake);
    }

    @Test
    @DisplayName("Every date is shown in a field as people type it and reads back as exactly the same date")
    void readsBack() {
        Random any = new Random(24112026);
        for (int run = 0; run < 20_000; run++) {
            EffectiveDate date = date(any);
            String shown = TypedDate.of(date);
            assertThat(TypedDate.parse("on", shown)).as(shown).isEqualTo(date);
            assertThat(TypedDate.shown(date.toEdtf())).isEqualTo(shown);
            assertThat(TypedDate.shown(shown)).isEqualTo(shown);
        }
        assertThat(TypedDate.of(EffectiveDate.parse("2026-11-24"))).isEqualTo("24-11-2026");
        assertThat(TypedDate.of(EffectiveDate.parse("2026-11~!"))).isEqualTo("11-2026~!");
        assertThat(TypedDate.of(EffectiveDate.parse("2026-11/2027"))).isEqualTo("11-2026/2027");
    }

    private static EffectiveDate date(Random any) {
        LocalDate first = LocalDate.of(1000, 1, 1).plusDays(any.nextInt(3_200_000));
        String one = written(first, any);
        String later = written(first.plusDays(800 + any.nextInt(1_000)), any);
        EffectiveDate date = EffectiveDate.parse(
                switch (any.nextInt(6)) {
                    case 0 -> one + "~";
                    case 1 -> one + "/" + later;
                    case 2 -> "../" + one;
                    case 3 -> one + "/..";
                    case 4 -> any.nextInt(10) == 0 ? "?" : one;
                    default -> one;
                });
        return any.nextBoolean() ? date : date.asPlanned();
    }

    private static String written(LocalDate day, Random any) {
        return switch (any.nextInt(3)) {
            case 0 -> String.valueOf(day.getYear());
            case 1 -> YearMonth.from(day).toString();
            default -> day.toString();
        };
    }

    @Test
    @DisplayName("A month where a day is asked is no day that is missing on the calendar")
    void monthForDay() {
        assertThat(TypedDate.mistake("november 2026")).isEqualTo(TypedDate.Mistake.NO_DATE);
        assertThat(TypedDate.mistake("2026-11")).isEqualTo(TypedDate.Mistake.NO_DATE);
    }

    @Test
    @DisplayName("Examples in the written form are shown as people type dates")
    void examples() {
        assertThat(
                        TypedDate.examples(
                                "niet preciezer dan bekend: 2026-11-24, 2026-11, 2026, 2026-11~ (ongeveer), 2024/2025 of 2027-01-01/.. (doorlopend)."))
                .isEqualTo(
                        "niet preciezer dan bekend: 24-11-2026, 11-2026, 2026, 11-2026~ (ongeveer), 2024/2025 of 01-01-2027/.. (doorlopend).");
    }

    @Test
    @DisplayName("Of what was sent only the fields of dates are read as dates")
    void onlyDates() {
        assertThat(TypedDate.edtf(Map.of("on", "24-11-2026", "text", "24-11-2026"), "on", "from"))
                .isEqualTo(Map.of("on", "2026-11-24", "text", "24-11-2026"));
    }
}
