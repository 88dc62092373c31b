package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation_phase: which phase ran when. */
@Repository
class PhaseRows {

    private final JdbcClient jdbc;

    PhaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PhasePeriod> all(CooperationId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** Of several cooperations, each in the order they were entered; in one statement. */
    Map<CooperationId, List<PhasePeriod>> of(Collection<CooperationId> ids) {
        Map<CooperationId, List<PhasePeriod>> periods = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from cooperation_phase where cooperation_id in (:ids) order by cooperation_id, place")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((row, index) -> periods.computeIfAbsent(
                                    new CooperationId(row.getString("cooperation_id")), id -> new ArrayList<>())
                            .add(new PhasePeriod(
                                    Phase.of(row.getInt("phase")),
                                    Stored.date(row, "from_on"),
                                    Stored.dateOrNull(row, "until_on"))))
                    .list();
        }
        return periods;
    }

    boolean everIn(CooperationId id, Phase phase) {
        return all(id).stream().anyMatch(period -> period.phase() == phase);
    }

    void open(CooperationId id, Phase phase, EffectiveDate from) {
        jdbc.sql(
                        "insert into cooperation_phase (cooperation_id, place, phase, from_on, from_sort)"
                                + " select ?, coalesce(max(place), 0) + 1, ?, ?, ? from cooperation_phase where cooperation_id = ?")
                .params(id.text(), phase.number(), from.toEdtf(), from.earliest(), id.text())
                .update();
    }

    void close(CooperationId id, EffectiveDate until) {
        jdbc.sql("update cooperation_phase set until_on = ?, until_sort = ?"
                        + " where cooperation_id = ? and until_on is null")
                .params(until.toEdtf(), until.earliest(), id.text())
                .update();
    }
}
