package nl.samenspoor.plan.web;

import nl.samenspoor.cooperation.SubmittingOnce;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.web.SubmissionToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a form of the plan says at most once: who sends it again reads what was recorded. */
@Component
class PlanOnce {

    private final SubmittingOnce submitting;

    PlanOnce(SubmittingOnce submitting) {
        this.submitting = submitting;
    }

    /**
     * @param token of the form; without one, as from a program, it is recorded as it comes
     * @param kind  what is recorded, at most 40 characters
     * @return whether it was recorded now; false when the same form was sent before
     */
    boolean once(Actor actor, CooperationId cooperation, @Nullable String token, String kind, Runnable work) {
        if (token == null || !SubmissionToken.valid(token)) {
            work.run();
            return true;
        }
        return submitting.once(actor, cooperation, token, kind, work).isEmpty();
    }
}
