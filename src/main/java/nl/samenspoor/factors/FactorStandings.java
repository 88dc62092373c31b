package nl.samenspoor.factors;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scores that count last, as they follow from the assessments: one row for each cooperation, so that what 10,000 of them teach
 * is read from as many rows. They are those of a day, and of today, when nothing counts from a later one or was recorded too late.
 * Written in the transaction of the assessment.
 */
final class FactorStandings {

    private static final String NEXT = ";";
    private static final char IS = '=';
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);
    private static final Map<String, Score> SCORES =
            Arrays.stream(Score.values()).collect(Collectors.toMap(Score::key, Function.identity()));

    private final JdbcClient jdbc;

    FactorStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What follows from the assessments of one cooperation. */
    private static final class Followed {

        private final Map<String, String> scores = new LinkedHashMap<>();
        private LocalDate counted = NEVER;
        private OffsetDateTime recorded = NEVER.atStartOfDay().atOffset(ZoneOffset.UTC);

        private void add(String factor, String score, LocalDate countedFrom, OffsetDateTime recordedAt) {
            scores.put(factor, score);
            counted = countedFrom.isAfter(counted) ? countedFrom : counted;
            recorded = recordedAt.isAfter(recorded) ? recordedAt : recorded;
        }

        private String written() {
            return scores.entrySet().stream()
                    .map(one -> one.getKey() + IS + one.getValue())
                    .collect(Collectors.joining(NEXT));
        }
    }

    /** Writes down what counts after an assessment; of two at once the second waits, and sees what the first came to. */
    void follow(CooperationId cooperation) {
        int there = jdbc.sql("update factor_standing set scores = scores where cooperation = ?")
                .param(cooperation.text())
                .update();
        Followed now = new Followed();
        jdbc.sql("select factor, score, counted_from, recorded_at from factor_assessment where cooperation = ?"
                        + " order by factor, counted_from, version")
                .param(cooperation.text())
                .query((RowCallbackHandler) row -> now.add(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class)));
        jdbc.sql(
                        there == 0
                                ? "insert into factor_standing (scores, last_counted, last_recorded, cooperation)"
                                        + " values (?, ?, ?, ?)"
                                : "update factor_standing set scores = ?, last_counted = ?, last_recorded = ?"
                                        + " where cooperation = ?")
                .params(now.written(), now.counted, now.recorded, cooperation.text())
                .update();
    }

    /**
     * By id of the factor, also what was scored as unknown, of those of which nothing counted after the day or was recorded too
     * late; the others are left out.
     */
    Map<CooperationId, Map<String, Score>> of(Reach.Among among, LocalDate lastDay, OffsetDateTime tooLate) {
        Reach.Condition asked = among.on("s.cooperation");
        Map<CooperationId, Map<String, Score>> all = new HashMap<>();
        jdbc.sql("select s.cooperation, s.scores from factor_standing s where " + asked.sql()
                        + " and s.last_counted <= :lastDay and s.last_recorded < :tooLate")
                .params(asked.parameters())
                .param("lastDay", lastDay)
                .param("tooLate", tooLate)
                .query((RowCallbackHandler)
                        row -> all.put(new CooperationId(row.getString(1)), read(row.getString(2))));
        return all;
    }

    private static Map<String, Score> read(String written) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (String one : written.split(NEXT)) {
            int is = one.indexOf(IS);
            Score score = SCORES.get(one.substring(is + 1));
            if (is > 0 && score != null) {
                scores.put(one.substring(0, is), score);
            }
        }
        return scores;
    }
}
