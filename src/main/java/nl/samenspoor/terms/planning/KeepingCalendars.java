package nl.samenspoor.terms.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records when a council meets. Each time is a version more; earlier versions stay. */
@Component
public class KeepingCalendars {

    private static final int MOST_WEEKS = 26;
    private static final int MOST_MEETINGS = 400;
    private static final int MOST_RECESSES = 60;
    private static final int LONGEST_RECESS_DAYS = 366;
    private static final int NAME = 100;
    private static final int SOURCE = 2_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final CalendarRows rows;
    private final Parties parties;
    private final ApplicationEventPublisher events;

    KeepingCalendars(CalendarRows rows, Parties parties, ApplicationEventPublisher events) {
        this.rows = rows;
        this.parties = parties;
        this.events = events;
    }

    /**
     * @return the number of the new version
     * @throws NotFound     when the municipality is not registered
     * @throws NotAllowed   unless the actor is clerk of that council
     * @throws InvalidInput for lead weeks outside 0 to 26, days outside 1900 to 2200, a recess without a name, that ends
     *                      before it begins or lasts longer than a year, and too many of them
     * @throws Conflict     when somebody recorded a version since the one this is based on
     */
    @UseCase
    public int keep(Actor actor, KeepCalendar given) {
        if (!parties.exists(given.municipality())) {
            throw new NotFound("terms.noMunicipality", given.municipality().text());
        }
        if (!Permissions.mayFor(actor, Right.KEEP_CALENDAR, given.municipality())) {
            throw new NotAllowed(Right.KEEP_CALENDAR.refusal());
        }
        KeepCalendar command = checked(given);
        int present = rows.version(command.municipality());
        if (command.basedOn() != null && command.basedOn() != present) {
            throw new Conflict("terms.calendarChanged");
        }
        try {
            rows.add(actor, command, present + 1);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("terms.calendarChanged");
        }
        events.publishEvent(new CalendarKept(command.municipality()));
        return present + 1;
    }

    /**
     * The calendar as it is kept: in order, without doubles.
     *
     * @throws InvalidInput as {@link #keep}, with all that is wrong with it
     */
    public static KeepCalendar checked(KeepCalendar given) {
        Mistakes wrong = new Mistakes();
        Integer weeks = given.leadWeeks();
        if (weeks != null && (weeks < 0 || weeks > MOST_WEEKS)) {
            wrong.add(List.of(FieldProblem.of("leadWeeks", "terms.leadWeeks", MOST_WEEKS)));
        }
        if (given.meetings().size() > MOST_MEETINGS) {
            wrong.add(List.of(FieldProblem.of("meetings", "terms.tooManyMeetings", MOST_MEETINGS)));
        }
        given.meetings().stream()
                .filter(KeepingCalendars::outside)
                .findFirst()
                .ifPresent(day -> wrong.add(outside("meetings", day)));
        if (given.recesses().size() > MOST_RECESSES) {
            wrong.add(List.of(FieldProblem.of("recesses", "terms.tooManyRecesses", MOST_RECESSES)));
        }
        List<Recess> recesses = new ArrayList<>();
        for (int i = 0; i < given.recesses().size(); i++) {
            recesses.add(checked(given.recesses().get(i), "recesses[" + i + "]", wrong));
        }
        String source = wrong.in(() -> PlainText.optional("source", given.source(), SOURCE));
        wrong.refuse();
        return new KeepCalendar(
                given.municipality(),
                weeks,
                given.meetings().stream().distinct().sorted().toList(),
                given.rhythm(),
                recesses.stream().sorted(Comparator.comparing(Recess::first)).toList(),
                source,
                given.basedOn());
    }

    private static Recess checked(Recess recess, String at, Mistakes wrong) {
        String name = wrong.in(() -> PlainText.required(at + ".name", recess.name(), NAME), recess.name());
        if (outside(recess.first())) {
            wrong.add(outside(at + ".first", recess.first()));
        }
        if (outside(recess.last())) {
            wrong.add(outside(at + ".last", recess.last()));
        } else if (recess.last().isBefore(recess.first())) {
            wrong.add(List.of(FieldProblem.of(at + ".last", "terms.recessOrder")));
        } else if (recess.first().plusDays(LONGEST_RECESS_DAYS).isBefore(recess.last())) {
            wrong.add(List.of(FieldProblem.of(at + ".last", "terms.recessLong")));
        }
        return new Recess(name, recess.first(), recess.last());
    }

    private static List<FieldProblem> outside(String field, LocalDate day) {
        return List.of(FieldProblem.of(field, "terms.dayOutside", day));
    }

    private static boolean outside(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST);
    }
}
