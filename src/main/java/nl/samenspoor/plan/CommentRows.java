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
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads comments on plans and their answers. There is no way to change or remove one. */
@Repository
class CommentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Actor actor, @Nullable Capacity as, CooperationId cooperation, String section, int version, String text) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into plan_comment (cooperation, section, draft_version, content, recorded_at, recorded_by,"
                        + " recorded_as) values (?, ?, ?, ?, ?, ?, ?)")
                .params(cooperation.text(), section, version, text, now(), actor.account(), written(as))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void answer(Actor actor, @Nullable Capacity as, long comment, String text, boolean settled) {
        jdbc.sql(
                        "insert into plan_comment_answer (plan_comment, content, settled, recorded_at, recorded_by, recorded_as)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(comment, text, settled, now(), actor.account(), written(as))
                .update();
    }

    /** In the order they were made. Two statements, however many. */
    List<PlanComment> of(CooperationId cooperation) {
        Map<Long, List<PlanComment.Answer>> answers = new HashMap<>();
        jdbc.sql("select a.* from plan_comment_answer a join plan_comment c on c.id = a.plan_comment"
                        + " where c.cooperation = ? order by a.id")
                .param(cooperation.text())
                .query((row, index) -> answers.computeIfAbsent(row.getLong("plan_comment"), id -> new ArrayList<>())
                        .add(new PlanComment.Answer(
                                row.getString("content"),
                                row.getBoolean("settled"),
                                row.getString("recorded_by"),
                                Capacity.parse(row.getString("recorded_as")),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
        return jdbc.sql("select * from plan_comment where cooperation = ? order by id")
                .param(cooperation.text())
                .query((row, index) -> new PlanComment(
                        row.getLong("id"),
                        row.getString("section"),
                        row.getInt("draft_version"),
                        row.getString("content"),
                        row.getString("recorded_by"),
                        Capacity.parse(row.getString("recorded_as")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        answers.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String written(@Nullable Capacity as) {
        return as == null ? null : as.text();
    }
}
