package nl.samenspoor.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads what was said about plans, and what was done with it. There is no way to change it. */
@Repository
class ResponseRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResponseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param version of the plan, or null when there is no fixed one */
    long add(Actor actor, RespondToPlan command, String text, @Nullable String version) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into plan_response (cooperation, kind, municipality, fixed_version, content, outcome, source,"
                                + " effective, effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        command.kind().key(),
                        command.municipality() == null
                                ? null
                                : command.municipality().text(),
                        version,
                        text,
                        command.outcome() == null ? null : command.outcome().key(),
                        command.telling().source(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        now(),
                        actor.account())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void handle(Actor actor, long response, PlanResponse.Result result, String reason, EffectiveDate on) {
        jdbc.sql("insert into plan_response_handling (plan_response, result, reason, effective, effective_sort,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(response, result.key(), reason, on.toEdtf(), on.earliest(), now(), actor.account())
                .update();
    }

    /** In the order of their dates. Two statements, however many. */
    List<PlanResponse> of(CooperationId cooperation) {
        Map<Long, List<PlanResponse.Handling>> handlings = new HashMap<>();
        jdbc.sql("select h.* from plan_response_handling h join plan_response r on r.id = h.plan_response"
                        + " where r.cooperation = ? order by h.id")
                .param(cooperation.text())
                .query((row, index) -> handlings
                        .computeIfAbsent(row.getLong("plan_response"), id -> new ArrayList<>())
                        .add(new PlanResponse.Handling(
                                PlanResponse.Result.of(row.getString("result")),
                                row.getString("reason"),
                                EffectiveDate.parse(row.getString("effective")),
                                row.getString("recorded_by"))))
                .list();
        return jdbc.sql("select * from plan_response where cooperation = ? order by effective_sort, id")
                .param(cooperation.text())
                .query((row, index) -> {
                    String municipality = row.getString("municipality");
                    String outcome = row.getString("outcome");
                    return new PlanResponse(
                            row.getLong("id"),
                            PlanResponse.Kind.of(row.getString("kind")),
                            municipality == null ? null : new MunicipalityCode(municipality),
                            row.getString("fixed_version"),
                            row.getString("content"),
                            outcome == null ? null : PlanResponse.Outcome.of(outcome),
                            EffectiveDate.parse(row.getString("effective")),
                            row.getString("source"),
                            handlings.getOrDefault(row.getLong("id"), List.of()));
                })
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
