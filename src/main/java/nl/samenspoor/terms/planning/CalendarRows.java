package nl.samenspoor.terms.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads calendars of councils. There is no way to change one. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Number of the latest version, 0 while there is none. */
    int version(MunicipalityCode municipality) {
        return jdbc.sql("select coalesce(max(version), 0) from council_calendar where municipality = ?")
                .param(municipality.text())
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, KeepCalendar command, int version) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into council_calendar (municipality, version, lead_weeks, rhythm, source, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.municipality().text(),
                        version,
                        command.leadWeeks(),
                        command.rhythm() == null ? null : command.rhythm().written(),
                        command.source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id");
        long calendar = Objects.requireNonNull(key.getKey()).longValue();
        command.meetings().forEach(day -> jdbc.sql("insert into council_meeting (calendar, held_on) values (?, ?)")
                .params(calendar, day)
                .update());
        for (int i = 0; i < command.recesses().size(); i++) {
            Recess recess = command.recesses().get(i);
            jdbc.sql("insert into council_recess (calendar, position, name, first_day, last_day)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(calendar, i, recess.name(), recess.first(), recess.last())
                    .update();
        }
    }

    /** The latest calendars, in three statements however many councils there are; unknown ones are left out. */
    Map<MunicipalityCode, CouncilCalendar> latest(Collection<MunicipalityCode> municipalities) {
        Map<MunicipalityCode, CouncilCalendar> found = new HashMap<>();
        if (!municipalities.isEmpty()) {
            List<String> codes = municipalities.stream()
                    .map(MunicipalityCode::text)
                    .distinct()
                    .toList();
            read(
                            "c.municipality in (:codes) and c.version = (select max(l.version) from council_calendar l"
                                    + " where l.municipality = c.municipality)",
                            Map.of("codes", codes))
                    .forEach(calendar -> found.put(calendar.municipality(), calendar));
        }
        return found;
    }

    /** All versions, the newest first, in three statements. */
    List<CouncilCalendar> versions(MunicipalityCode municipality) {
        return read("c.municipality = :code", Map.of("code", municipality.text()));
    }

    private List<CouncilCalendar> read(String condition, Map<String, Object> parameters) {
        Map<Long, List<LocalDate>> meetings = new HashMap<>();
        jdbc.sql("select m.* from council_meeting m join council_calendar c on c.id = m.calendar where " + condition)
                .params(parameters)
                .query((row, index) -> meetings.computeIfAbsent(row.getLong("calendar"), id -> new ArrayList<>())
                        .add(row.getObject("held_on", LocalDate.class)))
                .list();
        Map<Long, List<Recess>> recesses = new HashMap<>();
        jdbc.sql("select r.* from council_recess r join council_calendar c on c.id = r.calendar where " + condition
                        + " order by r.calendar, r.position")
                .params(parameters)
                .query((row, index) -> recesses.computeIfAbsent(row.getLong("calendar"), id -> new ArrayList<>())
                        .add(new Recess(
                                row.getString("name"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))))
                .list();
        return jdbc.sql("select c.* from council_calendar c where " + condition + " order by c.version desc")
                .params(parameters)
                .query((row, index) -> calendar(row, meetings, recesses))
                .list();
    }

    private static CouncilCalendar calendar(
            ResultSet row, Map<Long, List<LocalDate>> meetings, Map<Long, List<Recess>> recesses) throws SQLException {
        long id = row.getLong("id");
        String rhythm = row.getString("rhythm");
        return new CouncilCalendar(
                new MunicipalityCode(row.getString("municipality")),
                row.getInt("version"),
                row.getObject("lead_weeks", Integer.class),
                meetings.getOrDefault(id, List.of()),
                rhythm == null ? null : Rhythm.parse(rhythm),
                recesses.getOrDefault(id, List.of()),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
