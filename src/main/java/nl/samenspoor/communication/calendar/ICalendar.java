package nl.samenspoor.communication.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar of whole days by RFC 5545: lines end in CRLF and are folded at 75 octets without breaking a character,
 * texts are escaped. The rules of the Dutch time zone stand in it for programs that ask for them, and because a calendar
 * must hold something even when there are no events. It has no method: it is no invitation, which would need an organizer
 * (RFC 5546).
 */
final class ICalendar {

    private static final int FOLD_AT = 75;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final List<String> AMSTERDAM = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Amsterdam",
            "BEGIN:DAYLIGHT",
            "DTSTART:19960331T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "END:STANDARD",
            "END:VTIMEZONE");

    private final StringBuilder written = new StringBuilder();

    private ICalendar() {}

    /** @param now when it is read */
    static String write(String name, List<CalendarEvent> events, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Samenspoor//Samenspoor//NL");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.text("X-WR-CALNAME", name);
        calendar.line("X-WR-TIMEZONE:Europe/Amsterdam");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        calendar.line("X-PUBLISHED-TTL:PT6H");
        AMSTERDAM.forEach(calendar::line);
        events.forEach(event -> calendar.event(event, now));
        calendar.line("END:VCALENDAR");
        return calendar.written.toString();
    }

    private void event(CalendarEvent event, Instant now) {
        line("BEGIN:VEVENT");
        text("UID", event.uid());
        line("DTSTAMP:" + MOMENT.format(now.atOffset(ZoneOffset.UTC)));
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        line("DTEND;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1)));
        text("SUMMARY", event.summary());
        text("DESCRIPTION", event.description());
        line("URL:" + event.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private void text(String property, @Nullable String text) {
        if (text != null) {
            line(property + ":" + escaped(text));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private void line(String line) {
        int octets = 0;
        int[] characters = line.codePoints().toArray();
        for (int character : characters) {
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > FOLD_AT) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(one);
            octets += length;
        }
        written.append("\r\n");
    }
}
