package nl.samenspoor.terms.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * When a council meets and when it does not, in one version.
 *
 * @param municipality whose council
 * @param version      1, 2, …; 0 while nothing is known
 * @param leadWeeks    weeks before a meeting in which its papers must be there, or null when not given
 * @param meetings     dates that are fixed, in order
 * @param rhythm       how often it meets before the first and after the last of them, or null when not given
 * @param recesses     times without meetings, in order
 * @param source       where it is known from, or null
 * @param recordedAt   when it was recorded, or null while nothing is known
 * @param recordedBy   account that recorded it, or null while nothing is known
 */
public record CouncilCalendar(
        MunicipalityCode municipality,
        int version,
        @Nullable Integer leadWeeks,
        List<LocalDate> meetings,
        @Nullable Rhythm rhythm,
        List<Recess> recesses,
        @Nullable String source,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy) {

    /** How far a meeting is looked for: nobody plans by one of more than two years before or after. */
    private static final int SEARCHED_DAYS = 731;

    public CouncilCalendar {
        meetings = meetings.stream().distinct().sorted().toList();
        recesses = List.copyOf(recesses);
    }

    /** A council of which nothing is known. */
    static CouncilCalendar unknown(MunicipalityCode municipality) {
        return new CouncilCalendar(municipality, 0, null, List.of(), null, List.of(), null, null, null);
    }

    /** Whether anything is known of when it meets. */
    public boolean knowsMeetings() {
        return !meetings.isEmpty() || rhythm != null;
    }

    /**
     * The last meeting before a day. A meeting in a recess is passed over, one by rhythm on a holiday too.
     *
     * @param workingDay tells working days from weekends and holidays
     */
    Optional<Meeting> lastBefore(LocalDate day, Predicate<LocalDate> workingDay) {
        for (LocalDate one = day.minusDays(1); one.isAfter(day.minusDays(SEARCHED_DAYS)); one = one.minusDays(1)) {
            Optional<Meeting> meeting = on(one, workingDay);
            if (meeting.isPresent()) {
                return meeting;
            }
        }
        return Optional.empty();
    }

    /** The first meeting after a day, found as {@link #lastBefore} does. */
    public Optional<Meeting> firstAfter(LocalDate day, Predicate<LocalDate> workingDay) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(SEARCHED_DAYS))
                .flatMap(one -> on(one, workingDay).stream())
                .findFirst();
    }

    private Optional<Meeting> on(LocalDate day, Predicate<LocalDate> workingDay) {
        boolean fixed = meetings.contains(day);
        boolean byRhythm = rhythm != null && beyondFixed(day) && rhythm.fallsOn(day) && workingDay.test(day);
        return (fixed || byRhythm) && recessOn(day).isEmpty() ? Optional.of(new Meeting(day, fixed)) : Optional.empty();
    }

    /** Where dates are fixed they are all there are; the rhythm speaks of the time around them. */
    private boolean beyondFixed(LocalDate day) {
        return meetings.isEmpty() || day.isBefore(meetings.get(0)) || day.isAfter(meetings.get(meetings.size() - 1));
    }

    /** The recess a day lies in. */
    public Optional<Recess> recessOn(LocalDate day) {
        return recesses.stream().filter(recess -> recess.contains(day)).findFirst();
    }

    /** Recesses that share a day with that time. */
    public List<Recess> recessesDuring(LocalDate from, LocalDate until) {
        return recesses.stream().filter(recess -> recess.overlaps(from, until)).toList();
    }
}
