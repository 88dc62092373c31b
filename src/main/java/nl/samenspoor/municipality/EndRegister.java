package nl.samenspoor.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table municipality_end: added, never changed. */
@Repository
class EndRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, EndMunicipality end) {
        MunicipalityCode successor = end.successor();
        jdbc.sql("insert into municipality_end (municipality, valid_until, successor, source, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        end.municipality().text(),
                        end.validUntil(),
                        successor == null ? null : successor.text(),
                        end.source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** The latest first. */
    List<RecordedEnd> of(MunicipalityCode municipality) {
        return jdbc.sql("select * from municipality_end where municipality = ? order by id desc")
                .param(municipality.text())
                .query((row, index) -> end(row))
                .list();
    }

    private static RecordedEnd end(ResultSet row) throws SQLException {
        String successor = row.getString("successor");
        return new RecordedEnd(
                new EndMunicipality(
                        new MunicipalityCode(row.getString("municipality")),
                        row.getObject("valid_until", LocalDate.class),
                        successor == null ? null : new MunicipalityCode(successor),
                        row.getString("source")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
