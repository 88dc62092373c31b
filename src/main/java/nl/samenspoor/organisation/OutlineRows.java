package nl.samenspoor.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds and reads versions of what is known of the whole. There is no way to change one. */
@Repository
class OutlineRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutlineRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version; 0 when there is none. */
    int version(CooperationId cooperation) {
        return jdbc.sql("select coalesce(max(version), 0) from organisation_outline where cooperation = ?")
                .param(cooperation.text())
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, int version, DescribeOutline command) {
        jdbc.sql("insert into organisation_outline (cooperation, version, people_involved, housing, remark, source,"
                        + " effective, effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        version,
                        command.peopleInvolved(),
                        command.housing(),
                        command.remark(),
                        command.source(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** The newest first. */
    List<Outline> of(CooperationId cooperation) {
        return jdbc.sql("select * from organisation_outline where cooperation = ? order by version desc")
                .param(cooperation.text())
                .query((row, index) -> new Outline(
                        row.getInt("version"),
                        row.getObject("people_involved", Integer.class),
                        row.getString("housing"),
                        row.getString("remark"),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }
}
