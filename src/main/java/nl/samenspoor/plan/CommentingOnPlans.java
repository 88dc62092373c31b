package nl.samenspoor.plan;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.drafts.Drafts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Remarks on the sections of a plan, answered and settled by those who write it together. */
@Component
public class CommentingOnPlans {

    private static final int LONGEST = 5_000;

    private final PlanAccess access;
    private final Drafts drafts;
    private final CommentRows rows;

    CommentingOnPlans(PlanAccess access, Drafts drafts, CommentRows rows) {
        this.access = access;
        this.drafts = drafts;
        this.rows = rows;
    }

    /**
     * @param section key of a section of the newest version, or {@link PlanComment#WHOLE}
     * @return number of the comment
     * @throws NotFound     when the actor may not see the cooperation, or it has no plan
     * @throws NotAllowed   when he has no part in it
     * @throws Conflict     when the cooperation has ended
     * @throws InvalidInput on {@code section} for one the plan does not have, on {@code text} when it is missing, longer than
     *                      5,000 characters or no plain text
     */
    @UseCase
    public long comment(Actor actor, CooperationId cooperation, String section, String text) {
        CooperationSummary summary = access.require(actor, Right.COMMENT_ON_PLAN, cooperation);
        DraftVersion newest =
                drafts.newest(PlanAccess.subject(cooperation)).orElseThrow(() -> new NotFound("plan.none"));
        Mistakes mistakes = new Mistakes();
        if (!section.equals(PlanComment.WHOLE) && PlanText.of(newest.fields()).section(section) == null) {
            mistakes.add(List.of(FieldProblem.of("section", "plan.noSection")));
        }
        String said = mistakes.in(() -> PlainText.required("text", text, LONGEST), "");
        mistakes.refuse();
        return rows.add(actor, access.capacity(actor, summary), cooperation, section, newest.number(), said);
    }

    /**
     * @param settled whether the comment is settled with this answer; a later answer can open it again
     * @throws NotFound     when the actor may not see the cooperation, or there is no such comment
     * @throws NotAllowed   when he has no part in it
     * @throws Conflict     when the cooperation has ended
     * @throws InvalidInput on {@code text} when it is missing, longer than 5,000 characters or no plain text
     */
    @UseCase
    public void answer(Actor actor, CooperationId cooperation, long comment, String text, boolean settled) {
        CooperationSummary summary = access.require(actor, Right.COMMENT_ON_PLAN, cooperation);
        if (rows.of(cooperation).stream().noneMatch(one -> one.number() == comment)) {
            throw new NotFound("plan.noComment");
        }
        rows.answer(
                actor, access.capacity(actor, summary), comment, PlainText.required("text", text, LONGEST), settled);
    }
}
