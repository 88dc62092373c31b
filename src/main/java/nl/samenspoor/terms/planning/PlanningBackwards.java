package nl.samenspoor.terms.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.DayCounting;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/**
 * Plans backwards from a target date: when each council must decide, when its papers and before that the draft must be
 * with it. Every day in a plan is the last possible one.
 */
@Component
public class PlanningBackwards {

    private static final String VIEW = "wgr_view_draft";
    /** So long without a known meeting and without a recess says that later meetings are not known yet. */
    private static final int SILENCE_DAYS = 56;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final Visibility visibility;
    private final Parties parties;
    private final CouncilCalendars calendars;
    private final CouncilMeetings meetings;
    private final TermCatalogue catalogue;
    private final DayCounting counting;
    private final Today today;

    PlanningBackwards(
            Visibility visibility,
            Parties parties,
            CouncilCalendars calendars,
            CouncilMeetings meetings,
            TermCatalogue catalogue,
            DayCounting counting,
            Today today) {
        this.visibility = visibility;
        this.parties = parties;
        this.calendars = calendars;
        this.meetings = meetings;
        this.catalogue = catalogue;
        this.counting = counting;
        this.today = today;
    }

    /**
     * @param target   for example the start date: every council decides before that day
     * @param withView whether the draft goes to the councils for their view first
     * @throws NotFound     when the actor may not see the cooperation
     * @throws InvalidInput for a target outside 1900 to 2200
     */
    public Plan plan(Actor actor, CooperationId cooperation, LocalDate target, boolean withView) {
        visibility.requireVisible(actor, cooperation);
        if (target.isBefore(FIRST) || target.isAfter(LAST)) {
            throw InvalidInput.of("target", "terms.dayOutside", target);
        }
        List<MunicipalityCode> partners = parties.partners(cooperation);
        Map<MunicipalityCode, String> names = parties.names(partners);
        Map<MunicipalityCode, CouncilCalendar> known = calendars.of(partners);
        LocalDate day = today.day();
        List<CouncilPlan> councils = new ArrayList<>();
        known.forEach((code, calendar) -> councils.add(
                new OneCouncil(calendar, target, day).plan(names.getOrDefault(code, code.text()), withView)));
        return new Plan(target, day, withView, earliest(known.values(), day, withView), councils);
    }

    /**
     * The first target for which every step can still be done: the draft goes to the councils today, its views are in
     * before the papers go out, and each council decides in its first meeting after that.
     */
    private LocalDate earliest(Collection<CouncilCalendar> councils, LocalDate today, boolean withView) {
        LocalDate papers = withView ? counting.lastDay(catalogue.latest(VIEW), today) : today;
        return councils.stream()
                .map(calendar -> meetings.withPapers(calendar, papers, papers)
                        .map(CouncilMeeting::day)
                        .orElseGet(() ->
                                papers.plusDays(ChronoUnit.DAYS.between(meetings.papers(calendar, papers), papers))))
                .max(Comparator.naturalOrder())
                .orElse(today)
                .plusDays(1);
    }

    /** Plans for one council. */
    private final class OneCouncil {

        private final CouncilCalendar calendar;
        private final LocalDate target;
        private final LocalDate now;
        private final List<PlanStep> steps = new ArrayList<>();
        private final List<PlanWarning> warnings = new ArrayList<>();

        OneCouncil(CouncilCalendar calendar, LocalDate target, LocalDate now) {
            this.calendar = calendar;
            this.target = target;
            this.now = now;
        }

        CouncilPlan plan(String name, boolean withView) {
            LocalDate decision = decision();
            LocalDate papers = papers(decision);
            if (withView) {
                view(papers);
            }
            Collections.reverse(steps);
            return new CouncilPlan(calendar.municipality(), name, calendar, steps, warnings);
        }

        private LocalDate decision() {
            Optional<Meeting> meeting = calendar.lastBefore(target, counting::isWorkingDay);
            if (meeting.isEmpty()) {
                LocalDate latest = target.minusDays(1);
                add(
                        PlanStep.Kind.DECISION,
                        latest,
                        PlanWarning.of(calendar.knowsMeetings() ? "noMeeting" : "meetingsUnknown"));
                return latest;
            }
            LocalDate day = meeting.get().day();
            boolean longBefore = calendar.rhythm() == null
                    && calendar.recessesDuring(day, target).isEmpty()
                    && day.plusDays(SILENCE_DAYS).isBefore(target);
            add(
                    PlanStep.Kind.DECISION,
                    day,
                    longBefore ? new PlanWarning[] {PlanWarning.of("calendarEnds", day)} : byRhythm(meeting.get()));
            return day;
        }

        private PlanWarning[] byRhythm(Meeting meeting) {
            return meeting.fixed() ? new PlanWarning[0] : new PlanWarning[] {PlanWarning.of("byRhythm")};
        }

        private LocalDate papers(LocalDate decision) {
            Integer weeks = calendar.leadWeeks();
            LocalDate day = meetings.papers(calendar, decision);
            List<PlanWarning> mind = new ArrayList<>();
            if (weeks == null) {
                mind.add(PlanWarning.of("leadAssumed"));
            }
            calendar.recessOn(day).ifPresent(recess -> mind.add(PlanWarning.of("inRecess", recess.name())));
            add(PlanStep.Kind.PAPERS_SENT, day, mind.toArray(PlanWarning[]::new));
            return day;
        }

        /** The views must be in before the papers go out, so that these can answer them. */
        private void view(LocalDate papers) {
            TermRule rule = catalogue.latest(VIEW);
            LocalDate draft = papers.minusDays(1);
            while (counting.lastDay(rule, draft).isAfter(papers)) {
                draft = draft.minusDays(1);
            }
            LocalDate ends = counting.lastDay(rule, draft);
            add(PlanStep.Kind.VIEW_ENDS, ends);
            viewMeeting(draft, ends);
            List<PlanWarning> mind = new ArrayList<>();
            for (Recess recess : calendar.recessesDuring(draft, ends)) {
                mind.add(PlanWarning.of("throughRecess", recess.name(), recess.first(), recess.last()));
            }
            add(PlanStep.Kind.DRAFT_RECEIVED, draft, mind.toArray(PlanWarning[]::new));
        }

        private void viewMeeting(LocalDate draft, LocalDate ends) {
            if (!calendar.knowsMeetings()) {
                return;
            }
            Optional<Meeting> meeting = calendar.lastBefore(ends.plusDays(1), counting::isWorkingDay)
                    .filter(one -> one.day().isAfter(draft));
            meeting.ifPresentOrElse(
                    one -> add(PlanStep.Kind.VIEW_MEETING, one.day(), byRhythm(one)),
                    () -> warnings.add(PlanWarning.of("noMeetingForView", draft, ends)));
        }

        private void add(PlanStep.Kind kind, LocalDate latest, PlanWarning... mind) {
            List<PlanWarning> all = new ArrayList<>(List.of(mind));
            if (latest.isBefore(now)) {
                all.add(0, PlanWarning.of("past"));
            }
            boolean delivered = kind == PlanStep.Kind.PAPERS_SENT || kind == PlanStep.Kind.DRAFT_RECEIVED;
            if (delivered && !counting.isWorkingDay(latest)) {
                all.add(PlanWarning.of("noWorkingDay"));
            }
            steps.add(new PlanStep(kind, latest, now, all));
        }
    }
}
