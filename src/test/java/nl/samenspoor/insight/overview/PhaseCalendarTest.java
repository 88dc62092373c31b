package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.HoldPeriod;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.inbox.TaskCounts;
import nl.samenspoor.insight.overview.PhaseCalendar.Bar;
import nl.samenspoor.insight.overview.PhaseCalendar.Mark;
import nl.samenspoor.insight.overview.PhaseCalendars.CalendarRow;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Phases lie on one calendar, no more exactly than their dates are known, and say the same in words. */
class PhaseCalendarTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);

    @AfterEach
    void nobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static PhaseCalendar calendar(PortfolioRow... rows) {
        return calendar(Map.of(), rows);
    }

    private static PhaseCalendar calendar(Map<CooperationId, List<HoldPeriod>> holds, PortfolioRow... rows) {
        Texts texts = InsightTexts.in("nl");
        return new PhaseCalendars(new TimeSpanText(texts), TestTexts.dates(texts), texts, CLOCK)
                .of(List.of(rows), holds);
    }

    private static CalendarRow held(PortfolioRow row, HoldPeriod... holds) {
        return calendar(Map.of(row.cooperation().id(), List.of(holds)), row)
                .rows()
                .get(0);
    }

    private static HoldPeriod hold(String since, @Nullable String until) {
        return new HoldPeriod(EffectiveDate.parse(since), date(until));
    }

    private static PortfolioRow row(
            CooperationStatus status,
            @Nullable String planned,
            @Nullable String realised,
            @Nullable String observed,
            PhasePeriod... periods) {
        return row(status, EffectiveDate.parse("2026-06-01"), planned, realised, observed, periods);
    }

    private static PortfolioRow row(
            CooperationStatus status,
            EffectiveDate ended,
            @Nullable String planned,
            @Nullable String realised,
            @Nullable String observed,
            PhasePeriod... periods) {
        CooperationSummary cooperation = new CooperationSummary(
                CooperationId.create(),
                "Proefverband",
                periods.length == 0 ? Phase.ORIENTATION : periods[periods.length - 1].phase(),
                EffectiveDate.unknown(),
                status,
                null,
                null,
                LegalForm.UNKNOWN,
                null,
                1,
                List.of(),
                EffectiveDate.unknown(),
                date(planned),
                date(realised),
                status == CooperationStatus.ENDED ? ended : null,
                observed == null ? null : LocalDate.parse(observed),
                true,
                null,
                null);
        return new PortfolioRow(
                cooperation, List.of(), TaskCounts.NONE, List.of(periods), List.of(), cooperation.pastOn(TODAY));
    }

    private static @Nullable EffectiveDate date(@Nullable String written) {
        return written == null ? null : EffectiveDate.parse(written);
    }

    private static PhasePeriod period(Phase phase, String from, @Nullable String until) {
        return new PhasePeriod(phase, EffectiveDate.parse(from), date(until));
    }

    @Test
    void phasesLieOneAfterTheOtherAndTheLastRunsUntilToday() {
        PhaseCalendar calendar = calendar(row(
                CooperationStatus.ACTIVE,
                null,
                null,
                null,
                period(Phase.ORIENTATION, "2025-01-01", "2026-01-01"),
                period(Phase.DECISION, "2026-01-01", null)));

        CalendarRow row = calendar.rows().get(0);
        assertThat(row.bars()).extracting(Bar::kind).containsExactly("phase-1", "running");
        assertThat(row.bars().get(0).x()).isEqualTo("0.00%");
        assertThat(row.bars().get(1).x()).isEqualTo(row.bars().get(0).width());
        assertThat(calendar.ticks())
                .extracting(PhaseCalendar.Tick::label)
                .containsExactly("januari 2025", "juli 2025", "januari 2026", "juli 2026");
        assertThat(calendar.today()).isNotNull();
        assertThat(row.told()).isEqualTo("Oriëntatie 12 maanden; Besluitvorming 11 maanden, loopt nog");
        assertThat(row.total()).isEqualTo("23 maanden");
    }

    @Test
    void theDaysOnWhichAPhaseCanHaveBegunAreDrawnAsUnsure() {
        CalendarRow row = calendar(row(
                        CooperationStatus.ACTIVE,
                        null,
                        null,
                        null,
                        period(Phase.ORIENTATION, "2010", "2012-07-10"),
                        period(Phase.DECISION, "2012-07-10", null)))
                .rows()
                .get(0);

        assertThat(row.bars()).extracting(Bar::kind).containsExactly("unsure phase-1", "phase-1", "running");
        assertThat(row.times().get(0).periods()).containsExactly("2010 tot 10 juli 2012");
    }

    @Test
    void aPhaseWhoseBeginningIsUnknownIsNotDrawnAndSaidToBeUnknown() {
        PhaseCalendar calendar =
                calendar(row(CooperationStatus.ACTIVE, null, null, null, period(Phase.ORIENTATION, "?", null)));

        assertThat(calendar.drawn()).isFalse();
        assertThat(calendar.rows().get(0).bars()).isEmpty();
        assertThat(calendar.rows().get(0).times().get(0).length()).isEqualTo("onbekend");
        assertThat(calendar.rows().get(0).times().get(1).length()).isNull();
    }

    @Test
    void aCaseOfThePastEndsWhereItIsKnownAndAnEndedOneWhereItEnded() {
        PhaseCalendar calendar = calendar(
                row(
                        CooperationStatus.ACTIVE,
                        null,
                        null,
                        "2012-12-31",
                        period(Phase.IMPLEMENTATION, "2012-01-01", null)),
                row(CooperationStatus.ENDED, null, null, null, period(Phase.DECISION, "2026-01-01", null)));

        assertThat(calendar.rows()).allSatisfy(row -> assertThat(row.bars())
                .noneMatch(bar -> bar.kind().equals("running")));
        assertThat(calendar.rows()).extracting(CalendarRow::total).containsExactly("12 maanden", "22 weken");
    }

    @Test
    void whatEndedOnADayNobodyKnowsDoesNotLastUntilToday() {
        PhaseCalendar calendar = calendar(
                row(
                        CooperationStatus.ENDED,
                        EffectiveDate.unknown(),
                        null,
                        null,
                        null,
                        period(Phase.ORIENTATION, "2024-01-01", "2024-07-01"),
                        period(Phase.DECISION, "2024-07-01", null)),
                row(
                        CooperationStatus.ENDED,
                        EffectiveDate.parse("../2025-01-01"),
                        null,
                        null,
                        null,
                        period(Phase.DECISION, "2024-01-01", null)));

        assertThat(calendar.rows()).extracting(CalendarRow::total).containsExactly("onbekend", "hoogstens 12 maanden");
        assertThat(calendar.rows().get(0).times().get(0).length()).isEqualTo("26 weken");
        assertThat(calendar.rows().get(0).times().get(1).length()).isEqualTo("onbekend");
        assertThat(calendar.rows().get(0).bars().get(1).width())
                .as("no longer than the line it is drawn with")
                .isEqualTo("0.30%");
    }

    @Test
    void thePlannedStartStandsBesideTheRealOne() {
        PhaseCalendar calendar = calendar(
                row(
                        CooperationStatus.ACTIVE,
                        "2012-01-01!",
                        "2012-07-01",
                        null,
                        period(Phase.IMPLEMENTATION, "2011-09-19", null)),
                row(CooperationStatus.ACTIVE, "2012!", "2012-07-01", null, period(Phase.DECISION, "2011", null)),
                row(CooperationStatus.ACTIVE, "2099-01-01!", null, null, period(Phase.DECISION, "2011", null)));

        assertThat(calendar.rows().get(0).marks()).extracting(Mark::kind).containsExactly("planned", "realised");
        assertThat(calendar.rows())
                .extracting(CalendarRow::difference)
                .containsExactly("26 weken later dan gepland", "volgens plan, zo precies als bekend", null);
        assertThat(calendar.rows().get(2).marks())
                .as("no calendar reaches that far")
                .isEmpty();
        assertThat(calendar.ticks()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aHoldLiesOverThePhaseInWhichItBeganAndIsToldWithIt() {
        CalendarRow row = held(
                row(
                        CooperationStatus.ON_HOLD,
                        null,
                        null,
                        null,
                        period(Phase.ORIENTATION, "2025-01-01", "2026-01-01"),
                        period(Phase.DECISION, "2026-01-01", null)),
                hold("2025-03-03", "2025-04-14"),
                hold("2025-09-01", "2025-09-15"),
                hold("2026-11-12", null));

        assertThat(row.holds()).extracting(Bar::kind).containsExactly("held", "held", "held");
        assertThat(row.holds().get(0).x()).isEqualTo("8.43%");
        assertThat(row.times().get(0).held()).isEqualTo("waarvan 8 weken aangehouden");
        assertThat(row.times().get(1).held()).isEqualTo("waarvan 2 weken aangehouden, nog steeds");
        assertThat(row.times().get(2).held()).isNull();
        assertThat(row.told())
                .isEqualTo("Oriëntatie 12 maanden, waarvan 8 weken aangehouden; Besluitvorming 11 maanden, loopt nog,"
                        + " waarvan 2 weken aangehouden, nog steeds");
    }

    @Test
    void aHoldIsDrawnAndToldNoMoreExactlyThanItIsKnown() {
        CalendarRow row = held(
                row(CooperationStatus.ACTIVE, null, null, null, period(Phase.ORIENTATION, "2025-01-01", null)),
                hold("2025-03", "2025-06"));
        assertThat(row.holds()).extracting(Bar::kind).containsExactly("unsure held", "held");
        assertThat(row.times().get(0).held()).isEqualTo("waarvan ongeveer 13 weken aangehouden");

        CalendarRow undated = held(
                row(CooperationStatus.ACTIVE, null, null, null, period(Phase.ORIENTATION, "2025-01-01", null)),
                hold("?", "2025-06"));
        assertThat(undated.holds()).isEmpty();
        assertThat(undated.times().get(0).held()).isEqualTo("waarvan onbekend hoe lang aangehouden");
    }

    @Test
    void aHoldDuringWhichANextPhaseBeganIsSharedBetweenTheTwo() {
        CalendarRow row = held(
                row(
                        CooperationStatus.ACTIVE,
                        null,
                        null,
                        null,
                        period(Phase.ORIENTATION, "2025-01-01", "2026-01-01"),
                        period(Phase.DECISION, "2026-01-01", null)),
                hold("2025-12-04", "2026-02-12"));

        assertThat(row.times().get(0).held()).isEqualTo("waarvan 4 weken aangehouden");
        assertThat(row.times().get(1).held()).isEqualTo("waarvan 6 weken aangehouden");
    }
}
