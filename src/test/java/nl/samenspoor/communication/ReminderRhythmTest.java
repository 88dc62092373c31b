package nl.samenspoor.communication;

import static nl.samenspoor.communication.ReminderKind.BEFORE;
import static nl.samenspoor.communication.ReminderKind.ESCALATION;
import static nl.samenspoor.communication.ReminderKind.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reminders fall on days of the calendar, at a time of the clock on the wall. */
class ReminderRhythmTest {

    private static final Clock DUTCH = Clock.system(ZoneId.of("Europe/Amsterdam"));

    private final ReminderRhythm rhythm = new ReminderRhythm(7, 1, 7, LocalTime.of(7, 0), DUTCH);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    @Test
    void summerTimeMovesNoReminderToAnotherTimeOnTheClock() {
        assertThat(rhythm.moment(BEFORE, day("2027-03-30")))
                .as("23 March, winter time")
                .isEqualTo("2027-03-23T06:00:00Z");
        assertThat(rhythm.moment(OVERDUE, day("2027-03-27")))
                .as("28 March, the day it begins")
                .isEqualTo("2027-03-28T05:00:00Z");
        assertThat(rhythm.moment(ESCALATION, day("2027-10-24")))
                .as("31 October, the day it ends")
                .isEqualTo("2027-10-31T06:00:00Z");
    }

    @Test
    void aTimeThatTheClockSkipsIsTheFirstAfterItAndOneThatComesTwiceFallsOnce() {
        ReminderRhythm atNight = new ReminderRhythm(7, 1, 7, LocalTime.of(2, 30), DUTCH);

        assertThat(atNight.moment(OVERDUE, day("2027-03-27"))).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(atNight.moment(OVERDUE, day("2027-10-30"))).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void theTwentyNinthOfFebruaryAndTheEndOfTheYearAreCountedAsDays() {
        assertThat(rhythm.moment(BEFORE, day("2028-03-07"))).isEqualTo("2028-02-29T06:00:00Z");
        assertThat(rhythm.moment(OVERDUE, day("2028-02-28"))).isEqualTo("2028-02-29T06:00:00Z");
        assertThat(rhythm.moment(OVERDUE, day("2027-02-28"))).isEqualTo("2027-03-01T06:00:00Z");
        assertThat(rhythm.moment(OVERDUE, day("2026-12-31"))).isEqualTo("2027-01-01T06:00:00Z");
        assertThat(rhythm.moment(BEFORE, day("2027-01-04"))).isEqualTo("2026-12-28T06:00:00Z");
    }

    @Test
    void nothingIsToldBeforeItsMomentAndThenOneAfterTheOther() {
        LocalDate due = day("2026-12-10");

        assertThat(rhythm.fallen(due, at("2026-12-03T05:59:59Z"), Set.of())).isEmpty();
        assertThat(rhythm.next(due, at("2026-12-01T00:00:00Z"), Set.of())).contains(at("2026-12-03T06:00:00Z"));
        assertThat(rhythm.fallen(due, at("2026-12-03T06:00:00Z"), Set.of())).containsExactly(BEFORE);
        assertThat(rhythm.next(due, at("2026-12-03T06:00:00Z"), Set.of(BEFORE))).contains(at("2026-12-11T06:00:00Z"));
        assertThat(rhythm.fallen(due, at("2026-12-11T06:00:00Z"), Set.of(BEFORE)))
                .containsExactly(OVERDUE);
        assertThat(rhythm.next(due, at("2026-12-11T06:00:00Z"), Set.of(BEFORE, OVERDUE)))
                .contains(at("2026-12-17T06:00:00Z"));
        assertThat(rhythm.next(due, at("2027-01-01T00:00:00Z"), List.of(ReminderKind.values())))
                .isEmpty();
    }

    @Test
    void ofADayThatIsOverItIsNeverSaidThatItNears() {
        assertThat(rhythm.fallen(day("2026-12-10"), at("2026-12-10T22:00:00Z"), Set.of()))
                .as("still the last day")
                .containsExactly(BEFORE);
        assertThat(rhythm.fallen(day("2026-12-10"), at("2026-12-10T23:00:00Z"), Set.of()))
                .as("midnight in the Netherlands")
                .isEmpty();
        assertThat(rhythm.fallen(day("2026-12-10"), at("2027-01-01T00:00:00Z"), Set.of()))
                .containsExactly(OVERDUE, ESCALATION);
    }

    @Test
    void aRhythmThatMakesNoSenseStopsTheStart() {
        assertThatThrownBy(() -> new ReminderRhythm(7, 8, 7, LocalTime.NOON, DUTCH))
                .hasMessageContaining("samenspoor.reminders");
        assertThatThrownBy(() -> new ReminderRhythm(-1, 1, 7, LocalTime.NOON, DUTCH))
                .hasMessageContaining("before-days");
    }
}
