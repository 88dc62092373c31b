package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tables goals_and_vision and goal; they are added, never changed. */
@Repository
class GoalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, CooperationId id, GoalsAndVision set) {
        String statement = UUID.randomUUID().toString();
        jdbc.sql("insert into goals_and_vision (id, cooperation_id, place, vision, core_values, effective,"
                        + " effective_sort, recorded_at, recorded_by) values (?, ?, (select coalesce(max(place), 0) + 1"
                        + " from goals_and_vision where cooperation_id = ?), ?, ?, ?, ?, ?, ?)")
                .params(
                        statement,
                        id.text(),
                        id.text(),
                        set.vision(),
                        set.coreValues(),
                        set.on().toEdtf(),
                        set.on().earliest(),
                        Stored.moment(clock),
                        actor.account())
                .update();
        for (int i = 0; i < set.goals().size(); i++) {
            Goal goal = set.goals().get(i);
            jdbc.sql("insert into goal (statement, place, content, indicator, target, reached_by)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(statement, i, goal.text(), goal.indicator(), goal.target(), Stored.written(goal.by()))
                    .update();
        }
    }

    /** The statement that counts: the one set last, of the same day the one recorded last. One statement. */
    Optional<GoalsAndVision> latest(CooperationId id) {
        List<GoalsAndVision> parts = jdbc.sql("select v.*, g.content, g.indicator, g.target, g.reached_by"
                        + " from goals_and_vision v left join goal g on g.statement = v.id where v.id = (select n.id"
                        + " from goals_and_vision n where n.cooperation_id = ? order by n.effective_sort desc,"
                        + " n.place desc limit 1) order by g.place")
                .param(id.text())
                .query(GoalRows::part)
                .list();
        List<Goal> goals = new ArrayList<>();
        parts.forEach(part -> goals.addAll(part.goals()));
        return parts.stream()
                .findFirst()
                .map(first -> new GoalsAndVision(first.vision(), first.coreValues(), goals, first.on()));
    }

    private static GoalsAndVision part(ResultSet row, int index) throws SQLException {
        String content = row.getString("content");
        return new GoalsAndVision(
                row.getString("vision"),
                row.getString("core_values"),
                content == null
                        ? List.of()
                        : List.of(new Goal(
                                content,
                                row.getString("indicator"),
                                row.getString("target"),
                                Stored.dateOrNull(row, "reached_by"))),
                Stored.date(row, "effective"));
    }
}
