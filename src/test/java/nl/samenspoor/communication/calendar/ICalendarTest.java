package nl.samenspoor.communication.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What we write is a calendar by RFC 5545, and another program reads from it what was meant. */
class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-12-31T23:30:00Z");

    private static CalendarEvent event(String uid, String day, String summary) {
        return new CalendarEvent(uid, LocalDate.parse(day), summary, null, "https://s.example/tasks/1");
    }

    private static List<VEvent> read(String written) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        assertThat(calendar.validate().getEntries()).as(written).isEmpty();
        return calendar.getComponents("VEVENT");
    }

    @Test
    void aWholeDayIsADateAndEndsTheDayAfterAlsoAtTheEndOfAMonthOrAYear() {
        String written = ICalendar.write(
                "S",
                List.of(
                        event("1", "2026-12-31", "a"),
                        event("2", "2028-02-28", "b"),
                        event("3", "2028-02-29", "c"),
                        event("4", "2027-03-28", "d"),
                        event("5", "2027-10-31", "e")),
                NOW);

        assertThat(written)
                .contains(
                        "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
                        "DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280229\r\n",
                        "DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n",
                        "DTSTART;VALUE=DATE:20270328\r\nDTEND;VALUE=DATE:20270329\r\n",
                        "DTSTART;VALUE=DATE:20271031\r\nDTEND;VALUE=DATE:20271101\r\n",
                        "DTSTAMP:20261231T233000Z\r\n",
                        "TZID:Europe/Amsterdam\r\n");
    }

    @Test
    void everyLineEndsInCrLfAndHasAtMostSeventyFiveOctetsWithoutABrokenCharacter() throws Exception {
        String summary = "Raad Súdwest-Fryslân: poort 3, ".repeat(3)
                + "€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€ 𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞";
        String written = ICalendar.write("Samenspoor", List.of(event("1", "2026-12-03", summary)), NOW);

        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(written).endsWith("END:VCALENDAR\r\n");
        for (String line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
        assertThat(read(written).get(0).getSummary().getValue()).isEqualTo(summary);
    }

    @Test
    void textsComeBackAsTheyWereAndCannotBeginALineOfTheirOwn() throws Exception {
        String odd = "a;b,c\\d \"e\" : f";
        CalendarEvent event = new CalendarEvent(
                "task-1@samenspoor",
                LocalDate.parse("2026-12-03"),
                odd,
                "een\u0007twee\r\nEND:VEVENT\nBEGIN:VEVENT",
                "https://s.example/");
        String written = ICalendar.write("S", List.of(event), NOW);

        assertThat(written).containsOnlyOnce("\r\nEND:VEVENT").containsOnlyOnce("\r\nBEGIN:VEVENT");
        VEvent read = read(written).get(0);
        assertThat(read.getSummary().getValue()).isEqualTo(odd);
        assertThat(read.getDescription().getValue()).isEqualTo("een twee\nEND:VEVENT\nBEGIN:VEVENT");
        assertThat(read.getUid().orElseThrow().getValue()).isEqualTo("task-1@samenspoor");
    }

    @Test
    void aCalendarWithoutEventsIsStillACalendar() throws Exception {
        assertThat(read(ICalendar.write("Samenspoor", List.of(), NOW))).isEmpty();
    }
}
