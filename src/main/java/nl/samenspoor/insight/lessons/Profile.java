package nl.samenspoor.insight.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;
import nl.samenspoor.factors.Severity;

/** The scores of one cooperation on the checklist, by id of the factor, of those that somebody scored and that apply. */
record Profile(Map<String, Score> scores) {

    /** Fewest factors that both must have for a resemblance to mean anything. */
    static final int FEWEST_SHARED = 5;

    private static final int FURTHEST = 2;

    /** How two profiles compare; see {@link Resemblance}. */
    record Nearness(int percentage, List<String> alike, List<String> unlike) {}

    /**
     * What the factor check finds in these scores by themselves.
     *
     * @param checklist its factors, in order
     */
    Stream<Finding> findings(List<Factor> checklist) {
        return checklist.stream()
                .flatMap(factor ->
                        Optional.ofNullable(scores.get(factor.id())).flatMap(score -> finding(factor, score)).stream());
    }

    private static Optional<Finding> finding(Factor factor, Score score) {
        if (score == Score.PARTLY) {
            return Optional.of(found(factor, Severity.AMBER, "attention_partly"));
        }
        if (score == Score.ABSENT && factor.polarity() == Polarity.PROMOTING) {
            return Optional.of(found(factor, Severity.RED, "red_promoting_absent"));
        }
        return score == Score.PRESENT && factor.polarity() == Polarity.HINDERING
                ? Optional.of(found(factor, Severity.RED, "red_hindering_present"))
                : Optional.empty();
    }

    private static Finding found(Factor factor, Severity severity, String rule) {
        return new Finding(factor.id(), severity, rule, List.of(factor.nameKey()));
    }

    /** Empty when they share fewer than {@value #FEWEST_SHARED} scored factors. */
    Optional<Nearness> to(Profile other) {
        List<String> alike = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        int apart = 0;
        for (Map.Entry<String, Score> own : scores.entrySet()) {
            Score theirs = other.scores.get(own.getKey());
            if (theirs != null) {
                int distance = Math.abs(place(own.getValue()) - place(theirs));
                apart += distance;
                (distance == 0 ? alike : unlike).add(own.getKey());
            }
        }
        int shared = alike.size() + unlike.size();
        if (shared < FEWEST_SHARED) {
            return Optional.empty();
        }
        int most = shared * FURTHEST;
        return Optional.of(new Nearness(Math.round((most - apart) * 100f / most), alike, unlike));
    }

    private static int place(Score score) {
        return score == Score.PRESENT ? FURTHEST : score == Score.PARTLY ? 1 : 0;
    }
}
