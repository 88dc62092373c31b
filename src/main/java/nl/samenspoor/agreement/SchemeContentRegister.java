package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads versions of what schemes hold. There is no way to change one. */
@Repository
class SchemeContentRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchemeContentRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Number of the newest version; 0 when there is none. */
    int version(CooperationId cooperation) {
        return jdbc.sql("select coalesce(max(version), 0) from scheme_content where cooperation = ?")
                .param(cooperation.text())
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, int version, CheckSchemeContent command) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into scheme_content (cooperation, version, evaluation_rule, exit_term, source, effective,"
                        + " effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        version,
                        command.evaluationRule(),
                        command.exitTerm(),
                        command.telling().source(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        command.items().forEach((item, check) -> jdbc.sql(
                        "insert into scheme_content_item (scheme_content, item, state, article, reason)"
                                + " values (?, ?, ?, ?, ?)")
                .params(id, item.key(), check.state().key(), check.article(), check.reason())
                .update());
    }

    /** The newest first. Two statements, however many versions. */
    List<SchemeContent> of(CooperationId cooperation) {
        Map<Long, Map<SchemeItem, ItemCheck>> items = new HashMap<>();
        jdbc.sql("select i.* from scheme_content_item i join scheme_content c on c.id = i.scheme_content"
                        + " where c.cooperation = ?")
                .param(cooperation.text())
                .query((row, index) -> items.computeIfAbsent(
                                row.getLong("scheme_content"), id -> new EnumMap<>(SchemeItem.class))
                        .put(
                                SchemeItem.of("item", row.getString("item")),
                                new ItemCheck(
                                        ItemCheck.State.of("state", row.getString("state")),
                                        row.getString("article"),
                                        row.getString("reason"))))
                .list();
        return jdbc.sql("select * from scheme_content where cooperation = ? order by version desc")
                .param(cooperation.text())
                .query((row, index) -> new SchemeContent(
                        row.getInt("version"),
                        items.getOrDefault(row.getLong("id"), Map.of()),
                        row.getString("evaluation_rule"),
                        row.getString("exit_term"),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }
}
