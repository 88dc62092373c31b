package nl.samenspoor.insight.lessons;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.gate.Condition;

/**
 * What recurs: in more than one cooperation, the most frequent first.
 *
 * @param findings   of the latest factor check of each
 * @param conditions words that stand in conditions and wishes
 */
public record Recurring(List<FindingIn> findings, List<WordIn> conditions) {

    /** A finding and where it was made. */
    public record FindingIn(Finding finding, List<CooperationSummary> cooperations) {

        public FindingIn {
            cooperations = List.copyOf(cooperations);
        }
    }

    /** A word and the conditions it stands in. */
    public record WordIn(String word, List<Asked> asked) {

        public WordIn {
            asked = List.copyOf(asked);
        }

        /** In how many cooperations. */
        public long cooperations() {
            return asked.stream().map(one -> one.cooperation().id()).distinct().count();
        }
    }

    /** A condition and who set it. */
    public record Asked(CooperationSummary cooperation, Condition condition) {}

    public Recurring {
        findings = List.copyOf(findings);
        conditions = List.copyOf(conditions);
    }
}
