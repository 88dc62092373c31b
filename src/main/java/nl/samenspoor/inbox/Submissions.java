package nl.samenspoor.inbox;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Reads what was filled in; the caller checks who may see the cooperation. */
@Component
public class Submissions {

    private final SubmissionRows rows;

    Submissions(SubmissionRows rows) {
        this.rows = rows;
    }

    /** What was filled in on this form of a cooperation, the latest first. */
    public List<Submission> of(CooperationId cooperation, String formId) {
        return rows.of(cooperation, formId);
    }
}
