package nl.samenspoor.insight.lessons;

import java.util.List;
import nl.samenspoor.cooperation.CooperationPhases;
import nl.samenspoor.factors.Finding;

/**
 * What recurs: in more than one cooperation, the most frequent first.
 *
 * @param findings   of the scores and the latest factor check of each
 * @param conditions words that stand in conditions and wishes
 */
public record Recurring(List<FindingIn> findings, List<WordIn> conditions) {

    /** More than these are not listed by name. */
    public static final int MOST_SHOWN = 50;

    /** A finding and where it was made. */
    public record FindingIn(Finding finding, List<CooperationPhases> cooperations) {

        public FindingIn {
            cooperations = List.copyOf(cooperations);
        }

        /** As many as can be listed by name. */
        public List<CooperationPhases> shown() {
            return cooperations.subList(0, Math.min(MOST_SHOWN, cooperations.size()));
        }
    }

    /**
     * A word and the conditions it stands in.
     *
     * @param cooperations in how many cooperations
     */
    public record WordIn(String word, long cooperations, List<Asked> asked) {

        public WordIn {
            asked = List.copyOf(asked);
        }

        static WordIn of(String word, List<Asked> asked) {
            return new WordIn(
                    word,
                    asked.stream().map(one -> one.cooperation().id()).distinct().count(),
                    asked);
        }

        /** As many as can be listed in words. */
        public List<Asked> shown() {
            return asked.subList(0, Math.min(MOST_SHOWN, asked.size()));
        }
    }

    /** A condition and who set it. */
    public record Asked(CooperationPhases cooperation, String text) {}

    public Recurring {
        findings = List.copyOf(findings);
        conditions = List.copyOf(conditions);
    }
}
