package nl.samenspoor.cooperation;

import java.util.Optional;
import java.util.function.Supplier;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * Records what a form reports at most once. A form carries a token of its own; going back and sending it again, or pressing
 * the button twice, meets what was recorded.
 */
@Component
public class SubmittingOnce {

    private final Visibility visibility;
    private final Steering steering;
    private final SubmissionTokens tokens;

    SubmittingOnce(Visibility visibility, Steering steering, SubmissionTokens tokens) {
        this.visibility = visibility;
        this.steering = steering;
        this.tokens = tokens;
    }

    /**
     * @param token  the form's own, a UUID
     * @param kind   key of the kind of event
     * @param report what records it; when it refuses, the form may be sent again
     * @return what was recorded with this token before, and then nothing happened now; empty when it was recorded now
     * @throws NotFound when the actor may not see the cooperation
     */
    @UseCase
    public Optional<Submitted> once(Actor actor, CooperationId id, String token, String kind, Runnable report) {
        return once(actor, id, token, () -> {
            report.run();
            return kind;
        });
    }

    /**
     * The same, for what gets its name by being recorded.
     *
     * @param report what records it and says under which key it is found again, at most 40 characters
     * @throws NotFound when the actor may not see the cooperation
     */
    @UseCase
    public Optional<Submitted> once(Actor actor, CooperationId id, String token, Supplier<String> report) {
        visibility.requireVisible(actor, id);
        steering.locked(id);
        Optional<Submitted> before = tokens.find(id, token);
        if (before.isEmpty()) {
            tokens.add(actor, id, token, report.get());
        }
        return before;
    }

    /** What was recorded with this token, if anything. Does not look at who asks. */
    public Optional<Submitted> find(CooperationId id, String token) {
        return tokens.find(id, token);
    }
}
