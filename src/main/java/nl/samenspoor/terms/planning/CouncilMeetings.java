package nl.samenspoor.terms.planning;

import java.time.LocalDate;
import java.util.Optional;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.DayCounting;
import nl.samenspoor.terms.TermCatalogue;
import org.springframework.stereotype.Component;

/** Looks up in the calendar of a council when it can decide. Recesses and holidays are passed over. */
@Component
public class CouncilMeetings {

    private static final String PAPERS = "council_papers";

    private final CouncilCalendars calendars;
    private final TermCatalogue catalogue;
    private final DayCounting counting;

    CouncilMeetings(CouncilCalendars calendars, TermCatalogue catalogue, DayCounting counting) {
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.counting = counting;
    }

    /**
     * The last meeting in that time; the first after it when there is none in it, as in a recess. Empty when the calendar
     * does not say.
     *
     * @param from  first day, inclusive
     * @param until last day, inclusive
     */
    public Optional<CouncilMeeting> within(MunicipalityCode council, LocalDate from, LocalDate until) {
        return within(calendars.of(council), from, until);
    }

    private Optional<CouncilMeeting> within(CouncilCalendar calendar, LocalDate from, LocalDate until) {
        return calendar.lastBefore(until.plusDays(1), counting::isWorkingDay)
                .filter(meeting -> !meeting.day().isBefore(from))
                .or(() -> calendar.firstAfter(until, counting::isWorkingDay))
                .map(meeting -> meeting(calendar, meeting.day()));
    }

    /** The same among meetings whose papers can still be sent on the first of these days. */
    public Optional<CouncilMeeting> withPapers(MunicipalityCode council, LocalDate from, LocalDate until) {
        return withPapers(calendars.of(council), from, until);
    }

    Optional<CouncilMeeting> withPapers(CouncilCalendar calendar, LocalDate from, LocalDate until) {
        Optional<CouncilMeeting> inTime = within(calendar, from, until);
        while (inTime.isPresent() && inTime.get().papers().isBefore(from)) {
            inTime = calendar.firstAfter(inTime.get().day(), counting::isWorkingDay)
                    .map(meeting -> meeting(calendar, meeting.day()));
        }
        return inTime;
    }

    private CouncilMeeting meeting(CouncilCalendar calendar, LocalDate day) {
        return new CouncilMeeting(day, papers(calendar, day));
    }

    /** By the lead time of the council; where it gave none, by that of the catalogue. */
    LocalDate papers(CouncilCalendar calendar, LocalDate meeting) {
        Integer weeks = calendar.leadWeeks();
        return weeks == null ? counting.lastDay(catalogue.latest(PAPERS), meeting) : meeting.minusWeeks(weeks);
    }
}
