package nl.samenspoor.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.inbox.spi.Answers;
import org.springframework.stereotype.Component;

/**
 * Finds what was filled in at the same task when the course came by before: after a partner left it is taken up again, and
 * nobody should have to write anew what is still so. What was filled in then is proposed and marked as of then, never recorded
 * by itself. Decisions, advice and reports are made anew and have no earlier round.
 */
@Component
class EarlierRounds {

    /** Forms that only describe: nothing keeps their answers but what was filled in, so that is shown again. */
    private static final Set<String> DESCRIBING =
            Set.of("describePrehistory", "answerOrientationQuestions", "scanPartners", "setGoalsAndVision");

    /** Forms that show by themselves what is on record. */
    private static final Set<String> SHOWING_WHAT_IS_ON_RECORD =
            Set.of("scoreMotives", "assessFactors", "rankAlternatives");

    private final SubmissionRows submissions;

    EarlierRounds(SubmissionRows submissions) {
        this.submissions = submissions;
    }

    /** The latest round before this open task; in one statement, or none for forms that have no earlier round. */
    Optional<EarlierRound> before(TaskRecord task) {
        String form = task.context().formId();
        boolean describes = DESCRIBING.contains(form);
        if (task.closed() != null || !describes && !SHOWING_WHAT_IS_ON_RECORD.contains(form)) {
            return Optional.empty();
        }
        return submissions
                .before(task.context())
                .map(earlier -> new EarlierRound(
                        earlier.task(),
                        earlier.effective(),
                        earlier.recordedAt(),
                        describes ? undated(earlier.takenOver()) : Map.of()));
    }

    /** It happens anew, so the day of then is not proposed. */
    private static Map<String, Object> undated(Map<String, Object> answers) {
        Map<String, Object> undated = new HashMap<>(answers);
        undated.remove(Answers.EFFECTIVE);
        return undated;
    }
}
