package nl.samenspoor.insight.lessons;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.decisionlog.LoggedPoint;

/**
 * Another cooperation and how far its factors resemble those of the one looked at.
 *
 * @param cooperation which
 * @param percentage  0 to 100: the mean nearness of the scores both have, where present and absent are furthest apart and
 *                    partly lies between
 * @param alike       factors with the same score in both
 * @param unlike      factors with another score
 * @param happened    what happened to it: set-backs, its start and its end, in effective order
 */
public record Resemblance(
        CooperationSummary cooperation,
        int percentage,
        List<String> alike,
        List<String> unlike,
        List<LoggedPoint> happened) {

    public Resemblance {
        alike = List.copyOf(alike);
        unlike = List.copyOf(unlike);
        happened = List.copyOf(happened);
    }

    /** On how many factors it rests. */
    public int shared() {
        return alike.size() + unlike.size();
    }
}
