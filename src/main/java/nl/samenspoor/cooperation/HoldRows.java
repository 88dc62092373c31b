package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation_hold: when and why a cooperation stood still. */
@Repository
class HoldRows {

    /** The hold that lasts. */
    record Hold(String reason, EffectiveDate since, @Nullable LocalDate reviewOn, MayResume mayResume) {}

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hold> running(CooperationId id) {
        return jdbc.sql("select * from cooperation_hold where cooperation_id = ? and resumed_on is null")
                .param(id.text())
                .query((row, index) -> new Hold(
                        row.getString("reason"),
                        Stored.date(row, "since_on"),
                        Stored.day(row, "review_on"),
                        Stored.choice(MayResume.class, row, "may_resume")))
                .optional();
    }

    /** Every stretch of several cooperations, in one statement. */
    Map<CooperationId, List<HoldPeriod>> of(Collection<CooperationId> ids) {
        Map<CooperationId, List<HoldPeriod>> stretches = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select cooperation_id, since_on, resumed_on from cooperation_hold where cooperation_id in (:ids)"
                            + " order by cooperation_id, place")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((row, index) -> stretches
                            .computeIfAbsent(
                                    new CooperationId(row.getString("cooperation_id")), id -> new ArrayList<>())
                            .add(new HoldPeriod(Stored.date(row, "since_on"), Stored.dateOrNull(row, "resumed_on"))))
                    .list();
        }
        return stretches;
    }

    void begin(CooperationId id, Hold hold) {
        jdbc.sql("insert into cooperation_hold (cooperation_id, place, reason, since_on, since_sort, review_on,"
                        + " may_resume) select ?, coalesce(max(place), 0) + 1, ?, ?, ?, ?, ? from cooperation_hold"
                        + " where cooperation_id = ?")
                .params(
                        id.text(),
                        hold.reason(),
                        hold.since().toEdtf(),
                        hold.since().earliest(),
                        hold.reviewOn(),
                        hold.mayResume().key(),
                        id.text())
                .update();
    }

    void lengthen(CooperationId id, LocalDate reviewOn) {
        jdbc.sql("update cooperation_hold set review_on = ? where cooperation_id = ? and resumed_on is null")
                .params(reviewOn, id.text())
                .update();
    }

    void end(CooperationId id, EffectiveDate on) {
        jdbc.sql("update cooperation_hold set resumed_on = ?, resumed_sort = ?"
                        + " where cooperation_id = ? and resumed_on is null")
                .params(on.toEdtf(), on.earliest(), id.text())
                .update();
    }
}
