package nl.samenspoor.communication.gates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.communication.gates.UpcomingGate.CouncilMeeting;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.RunningCooperations;
import nl.samenspoor.gate.GateOutlook;
import nl.samenspoor.gate.GateOutlook.Asked;
import nl.samenspoor.gate.GateOutlook.Outlook;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.DayCounting;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.planning.CouncilCalendar;
import nl.samenspoor.terms.planning.CouncilCalendars;
import org.springframework.stereotype.Component;

/** The gates that are open or come next in what somebody may see, with a number of statements that does not grow. */
@Component
public class UpcomingGates {

    /** Gates that nobody waits for with an agenda yet: they come years later, when an evaluation is due. */
    private static final Set<GateKey> FAR_AHEAD = Set.of(GateKey.G4, GateKey.G5);

    private static final List<String> DAYS = List.of(DueTasks.FIRST_AT_GATE, TermsView.FIRST_AT_GATE);

    /** Steps at a gate that {@link Outlook#missing} says in words, one by one. */
    private static final Set<String> SAID_AS_MISSING = Set.of(
            "userTask_prepareDossier",
            "userTask_closeConditions",
            "userTask_proposeToCouncil",
            "userTask_recordCouncilDecision",
            "userTask_recordCollegeDecision",
            "userTask_takeNoteOfOutcome");

    private static final Comparator<UpcomingGate> SOONEST = Comparator.comparing(
                    (UpcomingGate gate) -> gate.firstDay().orElse(LocalDate.MAX))
            .thenComparing(gate -> gate.cooperation().name());

    /**
     * One page.
     *
     * @param open     gates that are open, the one with the soonest day first
     * @param decided  gates with an outcome of which nobody took note yet, likewise
     * @param expected gates that come next, likewise
     * @param page     counted from 0; pages go by the first last day of tasks and terms at the gate, then by name
     * @param size     1 to 200
     * @param total    how many there are on all pages
     */
    public record GatePage(
            List<UpcomingGate> open,
            List<UpcomingGate> decided,
            List<UpcomingGate> expected,
            int page,
            int size,
            long total) {

        /** Each of them. */
        public List<UpcomingGate> all() {
            return Stream.of(open, decided, expected).flatMap(List::stream).toList();
        }
    }

    private final RunningCooperations cooperations;
    private final GateOutlook outlook;
    private final DueTasks tasks;
    private final TermsView terms;
    private final CouncilCalendars calendars;
    private final DayCounting counting;
    private final Municipalities municipalities;
    private final Clock clock;

    UpcomingGates(
            RunningCooperations cooperations,
            GateOutlook outlook,
            DueTasks tasks,
            TermsView terms,
            CouncilCalendars calendars,
            DayCounting counting,
            Municipalities municipalities,
            Clock clock) {
        this.cooperations = cooperations;
        this.outlook = outlook;
        this.tasks = tasks;
        this.terms = terms;
        this.calendars = calendars;
        this.counting = counting;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * @param page counted from 0
     * @param size 1 to 200
     */
    public GatePage page(Actor actor, RunningCooperations.Filter filter, int page, int size) {
        CooperationPage found = cooperations.page(actor, filter, DAYS, page, size);
        List<UpcomingGate> gates = gates(found.items()).stream().sorted(SOONEST).toList();
        return new GatePage(
                gates.stream().filter(gate -> gate.gate().open()).toList(),
                gates.stream().filter(gate -> gate.gate().decided()).toList(),
                gates.stream()
                        .filter(gate -> !gate.gate().open() && !gate.gate().decided())
                        .toList(),
                page,
                size,
                found.total());
    }

    private List<UpcomingGate> gates(List<CooperationSummary> found) {
        List<CooperationId> ids = found.stream().map(CooperationSummary::id).toList();
        Map<CooperationId, Outlook> gates = outlook.of(found.stream()
                .map(one -> new Asked(one.id(), one.phase().gate(), one.partners()))
                .toList());
        Map<CooperationId, List<OpenTask>> waiting = tasks.of(ids);
        Map<CooperationId, List<RunningTerm>> running = terms.of(ids);
        Set<MunicipalityCode> councils = councils(gates.values());
        Map<MunicipalityCode, CouncilCalendar> known = calendars.of(councils);
        Map<MunicipalityCode, String> names = municipalities.names(councils);
        return found.stream()
                .map(one -> {
                    Outlook gate = gates.get(one.id());
                    return new UpcomingGate(
                            one,
                            gate,
                            meetings(gate, known, names),
                            running.getOrDefault(one.id(), List.of()).stream()
                                    .filter(term -> counts(term, gate.key()))
                                    .toList(),
                            waiting.getOrDefault(one.id(), List.of()).stream()
                                    .filter(task -> task.gate() == gate.key())
                                    .toList(),
                            waiting.getOrDefault(one.id(), List.of()).stream()
                                    .filter(task -> task.gate() != gate.key() || !SAID_AS_MISSING.contains(task.step()))
                                    .toList());
                })
                .toList();
    }

    private static boolean counts(RunningTerm term, GateKey gate) {
        return term.subject().gate() == gate && term.state().open() && term.state() != TermState.ELAPSED;
    }

    private static Set<MunicipalityCode> councils(Collection<Outlook> gates) {
        Set<MunicipalityCode> councils = new HashSet<>();
        gates.forEach(gate -> councils.addAll(deciding(gate)));
        return councils;
    }

    /** Municipalities whose council still has to decide. */
    private static List<MunicipalityCode> deciding(Outlook gate) {
        boolean ahead = !gate.open() && FAR_AHEAD.contains(gate.key());
        if (ahead || !gate.councilToCome()) {
            return List.of();
        }
        return gate.inTurn() == Body.COUNCIL ? gate.waiting() : gate.municipalities();
    }

    private List<CouncilMeeting> meetings(
            Outlook gate, Map<MunicipalityCode, CouncilCalendar> known, Map<MunicipalityCode, String> names) {
        return deciding(gate).stream()
                .flatMap(code -> meeting(gate, known.get(code), names.getOrDefault(code, code.text())))
                .sorted(Comparator.comparing(CouncilMeeting::day).thenComparing(CouncilMeeting::name))
                .toList();
    }

    /** When its papers are still to be sent, only a meeting that leaves the time for it counts. */
    private Stream<CouncilMeeting> meeting(Outlook gate, CouncilCalendar calendar, String name) {
        Integer weeks = calendar.leadWeeks();
        LocalDate today = LocalDate.now(clock);
        LocalDate from = gate.inTurn() == Body.COUNCIL || weeks == null ? today : today.plusWeeks(weeks);
        return calendar
                .firstAfter(from.minusDays(1), counting::isWorkingDay)
                .map(meeting -> new CouncilMeeting(calendar.municipality(), name, meeting.day(), meeting.fixed()))
                .stream();
    }
}
