package nl.samenspoor.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.RecordedUntil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Scores and findings of very many cooperations at once, without what stands behind them; one or two statements each. The caller
 * checks who may see the cooperations.
 */
@Repository
public class FactorScores {

    private final JdbcClient jdbc;
    private final FactorCatalogue catalogue;
    private final FactorStandings standings;
    private final Clock clock;

    FactorScores(JdbcClient jdbc, FactorCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.standings = new FactorStandings(jdbc);
        this.clock = clock;
    }

    /**
     * The scores on the checklist as they stood, by id of the factor, of those that somebody scored and that apply; a
     * cooperation without one is left out.
     *
     * @param day the last day that counts, or null for today
     */
    public Map<CooperationId, Map<String, Score>> of(
            Reach.Among among, @Nullable LocalDate day, RecordedUntil recorded) {
        LocalDate lastDay = orToday(day);
        OffsetDateTime tooLate = recorded.end().atOffset(ZoneOffset.UTC);
        Map<CooperationId, Map<String, Score>> scores = standings.of(among, lastDay, tooLate);
        scores.putAll(before(among, lastDay, tooLate));
        Set<String> checklist = catalogue.checklist().stream().map(Factor::id).collect(Collectors.toSet());
        scores.values().forEach(known -> {
            known.keySet().retainAll(checklist);
            known.values().removeIf(score -> score == Score.UNKNOWN || score == Score.NA);
        });
        scores.values().removeIf(Map::isEmpty);
        return scores;
    }

    /** Of those of which something counted or was recorded afterwards: every assessment of them is looked at. */
    private Map<CooperationId, Map<String, Score>> before(
            Reach.Among among, LocalDate lastDay, OffsetDateTime tooLate) {
        Map<CooperationId, Map<String, Score>> latest = new HashMap<>();
        Reach.Condition asked = among.on("a.cooperation");
        jdbc.sql("select a.cooperation, a.factor, a.score from factor_assessment a where " + asked.sql()
                        + " and a.cooperation in (select s.cooperation from factor_standing s"
                        + " where s.last_counted > :lastDay or s.last_recorded >= :tooLate)"
                        + " and a.counted_from <= :lastDay and a.recorded_at < :tooLate"
                        + " order by a.cooperation, a.factor, a.counted_from, a.version")
                .params(asked.parameters())
                .param("lastDay", lastDay)
                .param("tooLate", tooLate)
                .query((RowCallbackHandler)
                        row -> latest.computeIfAbsent(new CooperationId(row.getString(1)), id -> new LinkedHashMap<>())
                                .put(row.getString(2), Score.of("score", row.getString(3))));
        return latest;
    }

    /**
     * What the newest check of each found by certain rules.
     *
     * @param rules keys of the rules
     * @param day   the last day that counts, or null for today
     */
    public Map<CooperationId, List<Finding>> findings(
            Reach.Among among, Collection<String> rules, @Nullable LocalDate day, RecordedUntil recorded) {
        Reach.Condition asked = among.on("c.cooperation");
        Map<CooperationId, List<Finding>> found = new HashMap<>();
        jdbc.sql("select l.cooperation, f.factor, f.severity, f.rule_key, f.arguments from (select c.cooperation,"
                        + " max(c.id) as id from factor_check c where " + asked.sql()
                        + " and c.as_of <= :lastDay and c.checked_at < :tooLate group by c.cooperation) l"
                        + " join factor_finding f on f.factor_check = l.id where f.rule_key in (:rules)"
                        + " order by l.id, f.position")
                .params(asked.parameters())
                .param("lastDay", orToday(day))
                .param("tooLate", recorded.end().atOffset(ZoneOffset.UTC))
                .param("rules", rules)
                .query((RowCallbackHandler) row -> found.computeIfAbsent(
                                new CooperationId(row.getString("cooperation")), id -> new ArrayList<>())
                        .add(finding(row)));
        return found;
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("factor"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("rule_key"),
                row.getString("arguments").lines().toList());
    }
}
