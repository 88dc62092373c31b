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

    /** How far back a meeting is looked for: nobody plans by a meeting of more than two years before. */
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
            boolean fixed = meetings.contains(one);
            boolean byRhythm = rhythm != null && beyondFixed(one) && rhythm.fallsOn(one) && workingDay.test(one);
            if ((fixed || byRhythm) && recessOn(one).isEmpty()) {
                return Optional.of(new Meeting(one, fixed));
            }
        }
        return Optional.empty();
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
