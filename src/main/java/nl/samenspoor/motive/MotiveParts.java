package nl.samenspoor.motive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.kernel.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scores within a scoring, one row each. */
class MotiveParts {

    /** Parts by the id of their scoring. */
    record Found(
            Map<Long, Map<ThreeK, StateScore>> states,
            Map<Long, Map<Pressure, PressureScore>> pressures,
            Map<Long, List<String>> others) {}

    private final JdbcClient jdbc;

    MotiveParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long version, ScoreMotives scores) {
        scores.states()
                .forEach((part, score) -> add(
                        version, part.key(), score.state().key(), null, score.basis(), score.source(), score.note()));
        scores.pressures()
                .forEach((part, score) -> add(
                        version,
                        part.key(),
                        score.presence().key(),
                        score.directness().key(),
                        score.basis(),
                        score.source(),
                        score.note()));
        for (int i = 0; i < scores.others().size(); i++) {
            jdbc.sql("insert into motive_other (motive_version, position, motive) values (?, ?, ?)")
                    .params(version, i, scores.others().get(i))
                    .update();
        }
    }

    private void add(
            long version,
            String part,
            String score,
            @Nullable String directness,
            Basis basis,
            @Nullable String source,
            @Nullable String note) {
        jdbc.sql("insert into motive_score (motive_version, part, score, directness, basis, source, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(version, part, score, directness, basis.key(), source, note)
                .update();
    }

    Found of(List<String> cooperations) {
        Found found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql("select s.* from motive_score s join motive_version v on v.id = s.motive_version"
                        + " where v.cooperation in (:ids)")
                .param("ids", cooperations)
                .query((RowCallbackHandler) row -> keep(row, found));
        jdbc.sql("select o.motive_version, o.motive from motive_other o"
                        + " join motive_version v on v.id = o.motive_version"
                        + " where v.cooperation in (:ids) order by o.motive_version, o.position")
                .param("ids", cooperations)
                .query((RowCallbackHandler) row -> found.others()
                        .computeIfAbsent(row.getLong("motive_version"), id -> new ArrayList<>())
                        .add(row.getString("motive")));
        return found;
    }

    private static void keep(ResultSet row, Found found) throws SQLException {
        long version = row.getLong("motive_version");
        String part = row.getString("part").toUpperCase(Locale.ROOT);
        String directness = row.getString("directness");
        if (directness == null) {
            found.states()
                    .computeIfAbsent(version, id -> new EnumMap<>(ThreeK.class))
                    .put(ThreeK.valueOf(part), state(row));
        } else {
            found.pressures()
                    .computeIfAbsent(version, id -> new EnumMap<>(Pressure.class))
                    .put(Pressure.valueOf(part), pressure(row, directness));
        }
    }

    private static StateScore state(ResultSet row) throws SQLException {
        return new StateScore(
                State.of("score", row.getString("score")),
                Basis.of("basis", row.getString("basis")),
                row.getString("source"),
                row.getString("note"));
    }

    private static PressureScore pressure(ResultSet row, String directness) throws SQLException {
        return new PressureScore(
                Presence.of("score", row.getString("score")),
                Directness.of("directness", directness),
                Basis.of("basis", row.getString("basis")),
                row.getString("source"),
                row.getString("note"));
    }
}
