package nl.samenspoor.plan;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.drafts.Drafts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Fixes a plan as a numbered version, which ends the work of drafting it. */
@Component
public class FixingPlans {

    private final PlanAccess access;
    private final Drafts drafts;
    private final FixedRows rows;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    FixingPlans(
            PlanAccess access,
            Drafts drafts,
            FixedRows rows,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.access = access;
        this.drafts = drafts;
        this.rows = rows;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation, or it has no plan
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when somebody saved since the version he saw, that version is fixed already, or the cooperation has
     *                      ended
     * @throws InvalidInput for a day of the future or from before the cooperation began, for one before the version it follows was fixed (case files keep their
     *                      days), and for text that is no plain text
     */
    @UseCase
    public FixedVersion fix(Actor actor, FixPlan command) {
        CooperationId cooperation = command.cooperation();
        CooperationSummary summary = access.require(actor, Right.FIX_PLAN, cooperation);
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> access.requirePast(actor, cooperation, "on", command.on()));
        String note = mistakes.in(() -> PlainText.optional("note", command.note(), FixPlan.LONGEST_NOTE));
        mistakes.refuse();
        DraftVersion newest =
                drafts.newest(PlanAccess.subject(cooperation)).orElseThrow(() -> new NotFound("plan.none"));
        if (newest.number() != command.version()) {
            throw new Conflict("plan.changedSince", newest.number(), newest.account());
        }
        FixedVersion last = rows.of(cooperation).stream().findFirst().orElse(null);
        if (last != null && last.draft() == newest.number()) {
            throw new Conflict("plan.fixedAlready", last.number());
        }
        if (last != null && !actor.system() && command.on().surelyBefore(last.on())) {
            throw InvalidInput.of("on", "plan.fixedAfter", last.number(), last.on());
        }
        FixedVersion fixed = rows.add(actor, command, note, numbered(last, command.renewed()), newest);
        events.publishEvent(new PlanRecorded(DecisionPoint.of(
                        cooperation,
                        DecisionPointKind.PLAN,
                        command.on(),
                        List.of("projectleider"),
                        words(fixed),
                        actor)
                .told(command.telling())
                .withRecordedAs(access.capacity(actor, summary))));
        progress.finished(cooperation, WorkItem.of("userTask_draftPlanOfApproach"), command.on());
        return fixed;
    }

    private static int[] numbered(@Nullable FixedVersion last, boolean renewed) {
        return last == null
                ? new int[] {1, 0}
                : renewed ? new int[] {last.major() + 1, 0} : new int[] {last.major(), last.minor() + 1};
    }

    private static String words(FixedVersion fixed) {
        String words = "Plan van aanpak '" + fixed.title() + "' vastgelegd als versie " + fixed.number()
                + ". Controlegetal (SHA-256): " + fixed.checksum() + ".";
        return fixed.note() == null ? words : words + " " + fixed.note();
    }
}
