package nl.samenspoor.cooperation;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table plan_decision: what each college decided on the plan of approach, every time. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether no partner's college returned the plan with its latest decision. */
    boolean adopted(CooperationId id) {
        return jdbc.sql("select count(*) from plan_decision d join cooperation_partner p"
                                + " on p.cooperation_id = d.cooperation_id and p.municipality = d.municipality and p.left_on is null"
                                + " where d.cooperation_id = ? and d.decision = 'returned' and d.version = (select max(l.version)"
                                + " from plan_decision l where l.cooperation_id = d.cooperation_id"
                                + " and l.municipality = d.municipality)")
                        .param(id.text())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Every decision, by municipality and then in the order they were recorded. */
    List<CollegeOnPlan> of(CooperationId id) {
        return jdbc.sql("select * from plan_decision where cooperation_id = ? order by municipality, version")
                .param(id.text())
                .query((row, index) -> new CollegeOnPlan(
                        new MunicipalityCode(row.getString("municipality")),
                        Stored.choice(PlanDecision.class, row, "decision"),
                        row.getString("note"),
                        row.getString("plan_version"),
                        Stored.date(row, "effective"),
                        row.getString("recorded_by")))
                .list();
    }

    void add(Actor actor, CooperationId id, DecideOnPlan command, @Nullable String note, @Nullable String planVersion) {
        jdbc.sql("insert into plan_decision (cooperation_id, municipality, version, decision, note, effective,"
                        + " effective_sort, plan_version, recorded_at, recorded_by) select :id, :municipality,"
                        + " coalesce(max(version), 0) + 1, :decision, :note, :effective, :sort, cast(:plan as varchar(20)),"
                        + " :at, :account from plan_decision"
                        + " where cooperation_id = :id and municipality = :municipality")
                .param("id", id.text())
                .param("municipality", command.municipality().text())
                .param("decision", command.decision().key())
                .param("note", note)
                .param("effective", command.effective().toEdtf())
                .param("sort", command.effective().earliest())
                .param("plan", planVersion)
                .param("at", Stored.moment(clock))
                .param("account", actor.account())
                .update();
    }
}
