package nl.samenspoor.communication.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.gate.GateOutlook.Outlook;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.RunningTerm;

/**
 * A gate that is open, has its outcome, or comes next, with everything that has a day.
 *
 * @param cooperation whose
 * @param gate        where it stands
 * @param meetings    the first meeting of each council that still has to decide, as far as known, the first first
 * @param terms       legal and agreed terms that run for it, the first to end first
 * @param tasks       open tasks at it, due first in front
 * @param work        open tasks of the whole cooperation that {@code gate} does not name as missing, due first in front
 */
public record UpcomingGate(
        CooperationSummary cooperation,
        Outlook gate,
        List<CouncilMeeting> meetings,
        List<RunningTerm> terms,
        List<OpenTask> tasks,
        List<OpenTask> work) {

    /**
     * When a council could decide.
     *
     * @param municipality whose council
     * @param name         name of the municipality
     * @param day          its first meeting
     * @param fixed        whether that day was given; else it follows from the rhythm and may still change
     */
    public record CouncilMeeting(MunicipalityCode municipality, String name, LocalDate day, boolean fixed) {}

    public UpcomingGate {
        meetings = List.copyOf(meetings);
        terms = List.copyOf(terms);
        tasks = List.copyOf(tasks);
        work = List.copyOf(work);
    }

    /** The first of all its days; nothing when none is known. */
    Optional<LocalDate> firstDay() {
        return Stream.of(
                        meetings.stream().map(CouncilMeeting::day),
                        terms.stream()
                                .filter(term -> term.due().exact())
                                .flatMap(term -> Stream.ofNullable(term.due().atLatest())),
                        tasks.stream().flatMap(task -> Stream.ofNullable(task.due())))
                .flatMap(days -> days)
                .min(LocalDate::compareTo);
    }
}
