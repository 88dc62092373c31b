package nl.samenspoor.factors.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.factors.Direction;
import nl.samenspoor.factors.Score;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * The rows of the form in which a municipality scores differently. Each row is a change: scores that are there already
 * and have no row stay, and {@link Score#UNKNOWN} takes one back.
 */
final class PartAnswers {

    static final String PER_MUNICIPALITY = "perMunicipality";
    static final String DIRECTED = "directed";
    static final String FACTOR = "factor";
    static final String MUNICIPALITY = "municipality";
    static final String FROM = "from";
    static final String TOWARD = "toward";

    /** The factor whose scores from one municipality to another the form asks. */
    static final String TRUST = "mutual_trust";

    private static final String SCORE = "score";

    private final Answers answers;

    PartAnswers(Answers answers) {
        this.answers = answers;
    }

    /** Whether nobody scores differently. */
    boolean none() {
        return answers.rows(PER_MUNICIPALITY).isEmpty()
                && answers.rows(DIRECTED).isEmpty();
    }

    /** Rows that are there twice, and directions that lead from a municipality to itself. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Answers row : answers.rows(PER_MUNICIPALITY)) {
            if (!seen.add(row.text(FACTOR) + " " + row.text(MUNICIPALITY))) {
                problems.add(FieldProblem.of(row.field(MUNICIPALITY), "factors.rowTwice"));
            }
        }
        for (Answers row : answers.rows(DIRECTED)) {
            if (row.text(FROM).equals(row.text(TOWARD))) {
                problems.add(FieldProblem.of(row.field(TOWARD), "factors.direction"));
            } else if (!seen.add(row.text(FROM) + " -> " + row.text(TOWARD))) {
                problems.add(FieldProblem.of(row.field(TOWARD), "factors.rowTwice"));
            }
        }
        return problems;
    }

    /** Scores per municipality of a factor, as they are with the changes. */
    Map<MunicipalityCode, Score> perMunicipality(String factor, Map<MunicipalityCode, Score> before) {
        Map<MunicipalityCode, Score> after = new HashMap<>(before);
        answers.rows(PER_MUNICIPALITY).stream()
                .filter(row -> row.text(FACTOR).equals(factor))
                .forEach(row -> put(after, new MunicipalityCode(row.text(MUNICIPALITY)), row));
        return after;
    }

    /** Scores from one municipality to another of a factor, as they are with the changes. */
    Map<Direction, Score> directed(String factor, Map<Direction, Score> before) {
        Map<Direction, Score> after = new HashMap<>(before);
        if (factor.equals(TRUST)) {
            answers.rows(DIRECTED).forEach(row -> put(after, direction(row), row));
        }
        return after;
    }

    private static Direction direction(Answers row) {
        return new Direction(new MunicipalityCode(row.text(FROM)), new MunicipalityCode(row.text(TOWARD)));
    }

    private static <K> void put(Map<K, Score> scores, K key, Answers row) {
        Score score = Score.of(row.field(SCORE), row.text(SCORE));
        if (score == Score.UNKNOWN) {
            scores.remove(key);
        } else {
            scores.put(key, score);
        }
    }
}
