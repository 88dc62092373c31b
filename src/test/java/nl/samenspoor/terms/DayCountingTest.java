package nl.samenspoor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days are counted: the conventions, months and years, weekends and holidays, and a start that is not exact. */
class DayCountingTest {

    private static final TermCatalogue CATALOGUE = TermCatalogue.delivered();
    private static final DayCounting COUNTING = new DayCounting(CATALOGUE);

    private static LocalDate lastDay(String term, String start) {
        LocalDate day = LocalDate.parse(start);
        return COUNTING.lastDay(CATALOGUE.at(term, day).orElseThrow(), day);
    }

    private static TermRule rule(DayCount count, String length, boolean extension) {
        return new TermRule(
                "test",
                LocalDate.of(1990, 1, 1),
                null,
                TermKind.LEGAL,
                count,
                TermLength.parse(length),
                null,
                extension,
                Certainty.A,
                LocalDate.of(2026, 11, 24),
                List.of(),
                List.of(),
                false,
                14,
                Map.of());
    }

    private static LocalDate counted(DayCount count, String length, String start) {
        return COUNTING.lastDay(rule(count, length, false), LocalDate.parse(start));
    }

    @ParameterizedTest
    @CsvSource({
        // Voorne: published as "until 17 February", one day more than the eight weeks the law asks for
        "arhi_open, 2020-12-23, 2021-02-16",
        // Eemsdelta: published as "until 30 January", again the day after the eight weeks
        "arhi_open, 2018-12-05, 2019-01-29",
        "wgr_view_draft, 2026-09-07, 2026-11-02",
        "wgr_view_budget, 2026-04-09, 2026-07-02",
        "wgr_budget_send, 2026-07-02, 2026-04-09",
        "wor_wait, 2026-10-15, 2026-11-16",
        "arhi_prov_consult, 2026-01-31, 2026-07-31",
        "eval_key, 2012-07-10, 2015-07-10",
        "eval_covenant, 2010-02-28, 2012-02-28",
        "archive_transfer, 2004-02-29, 2024-02-29",
    })
    void theKnownExamplesComeOutRight(String term, LocalDate start, LocalDate last) {
        assertThat(lastDay(term, start.toString())).isEqualTo(last);
    }

    @Test
    void whatIsReceivedTodayIsCountedFromTomorrowAndWhatLiesOpenTodayFromToday() {
        assertThat(counted(DayCount.WITHIN_AFTER_RECEIPT, "P8W", "2026-09-07"))
                .isEqualTo(LocalDate.of(2026, 9, 7).plusDays(56))
                .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY));
        assertThat(counted(DayCount.LAID_OPEN_FOR, "P8W", "2026-09-07"))
                .isEqualTo(LocalDate.of(2026, 9, 7).plusDays(55))
                .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY));
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-01-31, 2026-02-28",
        "P1M, 2028-01-31, 2028-02-29",
        "P1M, 2026-02-28, 2026-03-28",
        "P3M, 2026-11-30, 2027-02-28",
        "P1Y, 2024-02-29, 2025-02-28",
        "P4Y, 2024-02-29, 2028-02-29",
        "P20Y, 2024-02-29, 2044-02-29",
        "P2W, 2026-12-24, 2027-01-07",
        "P1Y, 2026-12-31, 2027-12-31",
    })
    void aMonthOrYearLaterIsTheSameDayOrTheLastOfItsMonth(String length, LocalDate start, LocalDate last) {
        assertThat(counted(DayCount.WITHIN_AFTER_RECEIPT, length, start.toString()))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-03-01, 2026-03-31",
        "P1M, 2026-01-15, 2026-02-14",
        "P1M, 2026-01-31, 2026-02-28",
        "P1Y, 2024-02-29, 2025-02-28",
        "P1Y, 2026-01-01, 2026-12-31",
    })
    void whatLiesOpenForAMonthOrYearCountsItsFirstDay(String length, LocalDate start, LocalDate last) {
        assertThat(counted(DayCount.LAID_OPEN_FOR, length, start.toString())).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // Saturday, Sunday
        "2026-09-05, 2026-11-02",
        "2026-09-06, 2026-11-02",
        // New Year's Day on a Friday
        "2026-11-06, 2027-01-04",
        // Christmas: Friday, then Saturday and Sunday
        "2026-10-30, 2026-12-28",
        // Good Friday to Easter Monday
        "2027-01-29, 2027-03-30",
        // the King's birthday on a Tuesday
        "2027-03-02, 2027-04-28",
        // 5 May, Ascension Day, the equated Friday, the weekend
        "2027-03-10, 2027-05-10",
        // 5 May on a Tuesday: every year, not only every five
        "2026-03-10, 2026-05-06",
        // the King's birthday on a Monday
        "2026-03-02, 2026-04-28",
        // 27 April is a Sunday: kept on Saturday 26
        "2031-03-01, 2031-04-28",
        // 29 February is a day like any other
        "2028-01-04, 2028-02-29",
        // Whit Monday
        "2027-03-22, 2027-05-18",
        // 4 May is an ordinary day
        "2027-03-09, 2027-05-04",
    })
    void aLegalTermThatEndsOnAWeekendOrHolidayRunsToTheNextWorkingDay(LocalDate received, LocalDate last) {
        assertThat(lastDay("wgr_view_draft", received.toString())).isEqualTo(last);
    }

    @Test
    void whatIsAgreedEndsOnItsDayEvenOnASunday() {
        assertThat(lastDay("eval_covenant", "2024-11-22"))
                .isEqualTo(LocalDate.of(2026, 11, 22))
                .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY));
    }

    @ParameterizedTest
    @CsvSource({
        // over the year end
        "task_dossier, 2026-12-10, 2027-01-07",
        // on 29 February
        "task_dossier, 2028-02-01, 2028-02-29",
        // over the clocks going forward, on Easter Monday
        "task_dossier, 2027-03-01, 2027-03-29",
        // over the clocks going back
        "task_decision, 2026-10-01, 2026-11-26",
        // on the King's birthday and on Liberation Day
        "task_elaboration, 2026-03-16, 2026-04-27",
        "works_council_advice, 2026-03-24, 2026-05-05",
        // on Christmas Day
        "council_decision, 2026-10-30, 2026-12-25",
        "report_half_year, 2026-08-31, 2027-02-28",
        "report_half_year, 2027-08-31, 2028-02-29",
        "eval_key, 2024-02-29, 2027-02-28",
    })
    void whatIsAgreedIsCountedInPlainDaysWhateverTheDayItEndsOn(String term, String start, LocalDate last) {
        assertThat(lastDay(term, start)).isEqualTo(last);
    }

    @Test
    void aTermOfMoreThanThreeMonthsOrCountedBackIsNotMoved() {
        assertThat(lastDay("arhi_minister", "2026-09-01")).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(lastDay("wgr_budget_send", "2026-06-28")).isEqualTo(LocalDate.of(2026, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({"P90D, true", "P91D, false", "P12W, true", "P13W, false", "P3M, true", "P4M, false", "P1Y, false"})
    void theAlgemeneTermijnenwetReachesShortTermsOnly(String length, boolean extended) {
        assertThat(TermLength.parse(length).shortEnoughToExtend()).isEqualTo(extended);
    }

    @Test
    void aTermOfThreeDaysHoldsTwoWorkingDays() {
        // received on Thursday before Easter: Good Friday, Saturday, Easter Sunday, Easter Monday do not count
        assertThat(COUNTING.lastDay(rule(DayCount.WITHIN_AFTER_RECEIPT, "P3D", true), LocalDate.of(2026, 4, 2)))
                .isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(COUNTING.lastDay(rule(DayCount.WITHIN_AFTER_RECEIPT, "P2D", true), LocalDate.of(2026, 4, 2)))
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @ParameterizedTest
    @CsvSource({
        // two weeks after adoption, unless the fixed day is earlier: before 15 September means 14 September at the
        // latest
        "wgr_budget_gs, 2026-07-02, 2026-07-16",
        "wgr_budget_gs, 2026-09-07, 2026-09-14",
        "wgr_budget_gs, 2026-09-21, 2026-09-14",
        "wgr_budget_gs, 2021-07-26, 2021-07-31",
        "wgr_accounts_gs, 2027-07-05, 2027-07-14",
        "wgr_frame, 2027-01-01, 2027-04-29",
        "wgr_frame, 2021-01-01, 2021-04-14",
    })
    void beforeADayMeansTheDayBeforeItAtTheLatest(String term, LocalDate start, LocalDate last) {
        assertThat(lastDay(term, start.toString())).isEqualTo(last);
    }

    @Test
    void theClocksGoingForwardOrBackTakesNoDayAndAddsNone() {
        assertThat(counted(DayCount.WITHIN_AFTER_RECEIPT, "P8W", "2026-02-02")).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(counted(DayCount.WITHIN_AFTER_RECEIPT, "P8W", "2026-08-31")).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07, 2026-11-02",
        "2026-09, 2026-10-27/2026-11-25",
        "2026, 2026-02-26/2027-02-25",
        "2026-09-07/2026-09-14, 2026-11-02/2026-11-09",
        "2026-09-07/.., 2026-11-02/..",
        "../2026-09-07, ../2026-11-02",
        "2026-09~, 2026-10-27/2026-11-25",
        "?, ?",
    })
    void aStartThatIsNotExactGivesTheDaysTheEndLiesBetweenAndNoMadeUpDay(String start, String due) {
        Due counted = COUNTING.due(CATALOGUE.latest("wgr_view_draft"), EffectiveDate.parse(start));

        assertThat(counted.toEffectiveDate().toEdtf()).isEqualTo(due);
        assertThat(counted.exact()).isEqualTo(start.equals("2026-09-07"));
    }
}
