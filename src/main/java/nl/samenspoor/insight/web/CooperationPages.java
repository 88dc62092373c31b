package nl.samenspoor.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.ComputedShares;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.decisionlog.VerifyingLogs;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.Documents;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.TaskFilter;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.WorkDone;
import nl.samenspoor.insight.costs.KeyWork;
import nl.samenspoor.insight.costs.StandingKey;
import nl.samenspoor.insight.course.ReadingCourses;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.CooperationStory;
import nl.samenspoor.insight.overview.FactorLines;
import nl.samenspoor.insight.overview.Heard;
import nl.samenspoor.insight.overview.Judged;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.monitoring.Evaluation;
import nl.samenspoor.monitoring.FollowUp;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one cooperation. */
@Controller
class CooperationPages {

    private static final String AGREE_COST_KEY = "userTask_agreeCostKey";
    private static final int MOST_TASKS = 200;
    private static final int LATEST_WORK = 5;
    private static final int LATEST_DOCUMENTS = 5;

    private final Picturing picturing;
    private final FactorLines factors;
    private final DecisionPoints points;
    private final VerifyingLogs verifying;
    private final JudgementsMade judgements;
    private final FollowUp followUp;
    private final ComputedShares shares;
    private final TermsView terms;
    private final Heard.Reading heard;
    private final Plans plans;
    private final Tasks tasks;
    private final WorkDone work;
    private final Documents documents;
    private final ReadingCourses courses;
    private final CooperationStory.Telling telling;
    private final Clock clock;

    CooperationPages(
            Picturing picturing,
            FactorLines factors,
            DecisionPoints points,
            VerifyingLogs verifying,
            JudgementsMade judgements,
            FollowUp followUp,
            ComputedShares shares,
            TermsView terms,
            Heard.Reading heard,
            Plans plans,
            Tasks tasks,
            WorkDone work,
            Documents documents,
            ReadingCourses courses,
            CooperationStory.Telling telling,
            Clock clock) {
        this.picturing = picturing;
        this.factors = factors;
        this.points = points;
        this.verifying = verifying;
        this.judgements = judgements;
        this.followUp = followUp;
        this.shares = shares;
        this.terms = terms;
        this.heard = heard;
        this.plans = plans;
        this.tasks = tasks;
        this.work = work;
        this.documents = documents;
        this.courses = courses;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping("/cooperations/{id}")
    String one(Actor actor, @PathVariable String id, Locale locale, Model model) {
        CooperationId cooperation = new CooperationId(id);
        CooperationPicture picture = picturing.of(actor, cooperation);
        model.addAttribute("picture", picture);
        model.addAttribute("leads", picturing.leads(actor, cooperation));
        model.addAttribute("mayReport", mayReport(actor, picture));
        model.addAttribute(
                "reviewLate",
                picture.holdReviewOn() != null
                        && picture.holdReviewOn().isBefore(LocalDate.now(clock))
                        && picture.cooperation().observedUntil() == null);
        model.addAttribute("mine", mine(actor, cooperation));
        model.addAttribute("factors", factors.of(cooperation, picture.names(), locale));
        List<LoggedPoint> log = points.of(cooperation);
        model.addAttribute("points", log);
        model.addAttribute("corrections", corrections(log));
        model.addAttribute("verification", verifying.verify(cooperation));
        model.addAttribute("work", work.latest(cooperation, LATEST_WORK));
        model.addAttribute("documents", documents.page(cooperation, DocumentFilter.ALL, 0, LATEST_DOCUMENTS));
        Judged judged = Judged.of(judgements, cooperation);
        model.addAttribute("judged", judged);
        model.addAttribute("story", telling.of(actor, picture, log, judged.trust()));
        model.addAttribute("instruments", followUp.instruments(cooperation));
        model.addAttribute("reports", followUp.reports(cooperation));
        List<Evaluation> evaluations = followUp.evaluations(cooperation);
        model.addAttribute("evaluations", evaluations);
        model.addAttribute("keyWork", keyWork(picture, evaluations));
        List<StandingKey> keys =
                StandingKey.of(picture.costKeys(), known(picture).latest());
        model.addAttribute("keys", keys);
        model.addAttribute("formerKeys", StandingKey.former(picture.costKeys(), keys));
        model.addAttribute("computed", shares.of(picture.cooperation().partners(), known(picture)));
        List<RunningTerm> running = terms.of(cooperation);
        model.addAttribute("terms", running);
        model.addAttribute("course", courses.whole(picture, running));
        model.addAttribute("heard", heard.of(cooperation));
        model.addAttribute("plan", plans.of(cooperation).orElse(null));
        return "insight/cooperation";
    }

    /** What is to be done with the cost key while no task asks for it; nothing once it is over. */
    private static @Nullable KeyWork keyWork(CooperationPicture picture, List<Evaluation> evaluations) {
        boolean asked = picture.tasks().stream().anyMatch(task -> task.step().equals(AGREE_COST_KEY));
        return asked || picture.past() || picture.cooperation().status() == CooperationStatus.ENDED
                ? null
                : KeyWork.of(picture.costKeys(), evaluations).orElse(null);
    }

    /** What the corrections in a log say, by their place in it, to be shown beside what they correct. */
    private static Map<Long, String> corrections(List<LoggedPoint> log) {
        return log.stream()
                .filter(point -> point.corrects() != null)
                .collect(Collectors.toMap(LoggedPoint::sequence, LoggedPoint::what));
    }

    /** Ids of the tasks this reader may do himself; the others are shown without a way in. */
    private Set<String> mine(Actor actor, CooperationId cooperation) {
        return tasks.page(actor, new TaskFilter(cooperation, true), 0, MOST_TASKS).items().stream()
                .map(OpenTask::id)
                .collect(Collectors.toSet());
    }

    /** A leader reports anything; a partner's college or clerk may step out for its own municipality. */
    private boolean mayReport(Actor actor, CooperationPicture picture) {
        return picturing.leads(actor, picture.cooperation().id())
                || picture.cooperation().partners().stream()
                        .anyMatch(partner -> Permissions.mayFor(actor, Right.STEP_OUT, partner));
    }

    /** Up to where anything is known: today, or the day up to which a past case was observed. */
    private EffectiveDate known(CooperationPicture picture) {
        LocalDate observed = picture.cooperation().observedUntil();
        return EffectiveDate.on(observed == null ? LocalDate.now(clock) : observed);
    }
}
