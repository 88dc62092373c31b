package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation_phase: which phase ran when. */
@Repository
class PhaseRows {

    /** A period, and when it was recorded; null when that was not kept. */
    record Kept(PhasePeriod period, @Nullable Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PhaseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PhasePeriod> all(CooperationId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** Of several cooperations, each in the order they were entered; in one statement. */
    Map<CooperationId, List<PhasePeriod>> of(Collection<CooperationId> ids) {
        Map<CooperationId, List<PhasePeriod>> periods = new HashMap<>();
        kept(ids)
                .forEach((id, all) ->
                        periods.put(id, all.stream().map(Kept::period).toList()));
        return periods;
    }

    /** The same with when each was recorded. */
    Map<CooperationId, List<Kept>> kept(Collection<CooperationId> ids) {
        Map<CooperationId, List<Kept>> periods = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from cooperation_phase where cooperation_id in (:ids) order by cooperation_id, place")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((row, index) -> periods.computeIfAbsent(
                                    new CooperationId(row.getString("cooperation_id")), id -> new ArrayList<>())
                            .add(new Kept(
                                    new PhasePeriod(
                                            Phase.of(row.getInt("phase")),
                                            Stored.date(row, "from_on"),
                                            Stored.dateOrNull(row, "until_on")),
                                    recorded(row))))
                    .list();
        }
        return periods;
    }

    private static @Nullable Instant recorded(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("recorded_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    boolean everIn(CooperationId id, Phase phase) {
        return all(id).stream().anyMatch(period -> period.phase() == phase);
    }

    void open(CooperationId id, Phase phase, EffectiveDate from) {
        jdbc.sql(
                        "insert into cooperation_phase (cooperation_id, place, phase, from_on, from_sort, recorded_at)"
                                + " select ?, coalesce(max(place), 0) + 1, ?, ?, ?, ? from cooperation_phase where cooperation_id = ?")
                .params(id.text(), phase.number(), from.toEdtf(), from.earliest(), Stored.moment(clock), id.text())
                .update();
    }

    void close(CooperationId id, EffectiveDate until) {
        jdbc.sql("update cooperation_phase set until_on = ?, until_sort = ?"
                        + " where cooperation_id = ? and until_on is null")
                .params(until.toEdtf(), until.earliest(), id.text())
                .update();
    }
}
