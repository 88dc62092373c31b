package nl.samenspoor.plan;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.drafts.Drafts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Plans of approach. Reads only, each in a constant number of statements; the caller checks who may see the cooperation. */
@Component
public class Plans {

    private final Drafts drafts;
    private final FixedRows fixed;
    private final CommentRows comments;
    private final ResponseRows responses;

    Plans(Drafts drafts, FixedRows fixed, CommentRows comments, ResponseRows responses) {
        this.drafts = drafts;
        this.fixed = fixed;
        this.comments = comments;
        this.responses = responses;
    }

    /** The plan as it stands now; nothing while nobody began one. */
    public Optional<Plan> of(CooperationId cooperation) {
        return drafts.newest(PlanAccess.subject(cooperation)).map(newest -> plan(cooperation, newest));
    }

    /** @throws NotFound when there is no such saved version */
    public Plan version(CooperationId cooperation, int number) {
        return plan(cooperation, drafts.version(PlanAccess.subject(cooperation), number));
    }

    /**
     * A fixed version, for example {@code 1.0}.
     *
     * @throws NotFound when there is none of that number
     */
    public Plan fixed(CooperationId cooperation, String number) {
        return fixed.of(cooperation).stream()
                .filter(version -> version.number().equals(number))
                .findFirst()
                .map(version -> version(cooperation, version.draft()))
                .orElseThrow(() -> new NotFound("plan.notFixed"));
    }

    private Plan plan(CooperationId cooperation, DraftVersion version) {
        return new Plan(version, PlanText.of(version.fields()), fixed.of(cooperation));
    }

    /** Every saved version, the newest first, without its text. */
    public List<DraftVersion> saved(CooperationId cooperation) {
        return drafts.history(PlanAccess.subject(cooperation));
    }

    /** Every fixed version, the newest first. */
    public List<FixedVersion> fixed(CooperationId cooperation) {
        return fixed.of(cooperation);
    }

    /** Whether a plan is still what its checksum says. */
    public boolean unchanged(Plan plan) {
        FixedVersion version = plan.fixed();
        return version == null || FixedRows.checksum(plan.saved().fields()).equals(version.checksum());
    }

    /** Every comment, in the order they were made. */
    public List<PlanComment> comments(CooperationId cooperation) {
        return comments.of(cooperation);
    }

    /** What works councils, unions and councils said, in the order of their dates. */
    public List<PlanResponse> responses(CooperationId cooperation) {
        return responses.of(cooperation);
    }
}
