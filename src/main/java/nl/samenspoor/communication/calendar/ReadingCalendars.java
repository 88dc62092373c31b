package nl.samenspoor.communication.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.communication.gates.UpcomingGate;
import nl.samenspoor.communication.gates.UpcomingGates;
import nl.samenspoor.communication.gates.UpcomingGates.GatePage;
import nl.samenspoor.cooperation.RunningCooperations;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.ChangingContacts;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.TaskFilter;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** What a private calendar holds when it is read: only what its account may see at that moment. */
@Component
public class ReadingCalendars {

    private static final int AT_ONCE = 200;
    /** Nobody follows more than this by calendar; an auditor's would hold everything. */
    private static final int MOST_PAGES = 5;

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final KnownAccounts known;
    private final ChangingContacts contacts;
    private final UpcomingGates gates;
    private final Tasks tasks;
    private final CooperationNames names;
    private final Texts texts;
    private final Clock clock;

    ReadingCalendars(
            CalendarFeeds feeds,
            Accounts accounts,
            KnownAccounts known,
            ChangingContacts contacts,
            UpcomingGates gates,
            Tasks tasks,
            CooperationNames names,
            Texts texts,
            Clock clock) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.known = known;
        this.contacts = contacts;
        this.gates = gates;
        this.tasks = tasks;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The calendar behind an address, as iCalendar.
     *
     * @param base where links lead, without a slash at the end
     * @return nothing when the address is unknown or revoked, or its account cannot sign in
     */
    public Optional<String> read(String token, String base) {
        if (!CalendarToken.possible(token)) {
            return Optional.empty();
        }
        return feeds.account(CalendarToken.hash(token))
                .filter(name -> !known.usable(List.of(name)).isEmpty())
                .flatMap(accounts::find)
                .map(Account::actor)
                .map(actor -> write(actor, base));
    }

    private String write(Actor actor, String base) {
        Locale locale = contacts.own(actor).language();
        List<CalendarEvent> events = new ArrayList<>();
        List<UpcomingGate> listed = new ArrayList<>();
        boolean mine = Permissions.canLead(actor) || !actor.seats().isEmpty();
        RunningCooperations.Filter filter = new RunningCooperations.Filter(null, mine);
        for (int page = 0; page < MOST_PAGES; page++) {
            GatePage found = gates.page(actor, filter, page, AT_ONCE);
            listed.addAll(found.all());
            if ((page + 1L) * AT_ONCE >= found.total()) {
                break;
            }
        }
        listed.stream().filter(gate -> gate.gate().open()).forEach(gate -> addMeetings(events, gate, locale, base));
        listed.forEach(gate -> addTerms(events, gate, locale, base));
        addTasks(events, actor, listed, locale, base);
        return ICalendar.write(texts.in(locale, "communication.calendar.name"), events, clock.instant());
    }

    private static String url(UpcomingGate gate, String base) {
        return base + "/cooperations/" + gate.cooperation().id().text() + "/gates/"
                + gate.gate().key().name();
    }

    private void addMeetings(List<CalendarEvent> events, UpcomingGate gate, Locale locale, String base) {
        String id = gate.cooperation().id().text();
        String key = gate.gate().key().name();
        for (UpcomingGate.CouncilMeeting meeting : gate.meetings()) {
            events.add(new CalendarEvent(
                    "meeting-" + id + "-" + key + "-" + meeting.municipality() + "@samenspoor",
                    meeting.day(),
                    texts.in(
                            locale,
                            "communication.calendar.meeting",
                            meeting.name(),
                            gate.gate().key().phase().number(),
                            gate.cooperation().name()),
                    meeting.fixed() ? null : texts.in(locale, "communication.calendar.byRhythm"),
                    url(gate, base)));
        }
    }

    /** Also of a gate that is not open yet: the eight weeks for a view run before the councils decide. */
    private void addTerms(List<CalendarEvent> events, UpcomingGate gate, Locale locale, String base) {
        for (RunningTerm term : gate.terms()) {
            LocalDate last = term.due().atLatest();
            if (term.due().exact() && last != null) {
                events.add(new CalendarEvent(
                        "term-" + term.key() + "@samenspoor",
                        last,
                        texts.in(
                                locale,
                                "communication.calendar.term",
                                named(term, locale),
                                gate.cooperation().name()),
                        null,
                        url(gate, base)));
            }
        }
    }

    private String named(RunningTerm term, Locale locale) {
        String name = term.rule().in(locale).name();
        return term.municipalityName() == null
                ? name
                : texts.in(locale, "communication.reminder.of", name, term.municipalityName());
    }

    /** The last days of one's own tasks, which lead to the task, and of all tasks at the gates, which lead to the gate. */
    private void addTasks(
            List<CalendarEvent> events, Actor actor, List<UpcomingGate> listed, Locale locale, String base) {
        List<OpenTask> own = tasks.page(actor, TaskFilter.mineOnly(), 0, AT_ONCE).present().stream()
                .filter(task -> task.due() != null)
                .toList();
        Map<CooperationId, String> cooperations = names.cooperations(
                own.stream().map(OpenTask::cooperation).distinct().toList());
        Set<String> mine = own.stream().map(OpenTask::id).collect(Collectors.toSet());
        Stream<OpenTask> atGates = listed.stream().flatMap(gate -> gate.tasks().stream());
        Map<MunicipalityCode, String> municipalities = names.municipalities(Stream.concat(own.stream(), atGates)
                .map(OpenTask::municipality)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        own.forEach(task -> events.add(event(
                task,
                cooperations.getOrDefault(task.cooperation(), ""),
                municipalities,
                locale,
                base + "/tasks/" + task.id())));
        for (UpcomingGate gate : listed) {
            gate.tasks().stream()
                    .filter(task -> task.due() != null && !mine.contains(task.id()))
                    .forEach(task -> events.add(
                            event(task, gate.cooperation().name(), municipalities, locale, url(gate, base))));
        }
    }

    private CalendarEvent event(
            OpenTask task,
            String cooperation,
            Map<MunicipalityCode, String> municipalities,
            Locale locale,
            String url) {
        String step = texts.in(locale, task.step());
        String of = task.municipality() == null ? null : municipalities.get(task.municipality());
        return new CalendarEvent(
                "task-" + task.id() + "@samenspoor",
                Objects.requireNonNull(task.due()),
                texts.in(
                        locale,
                        "communication.calendar.task",
                        of == null ? step : texts.in(locale, "communication.reminder.of", step, of),
                        cooperation),
                null,
                url);
    }
}
