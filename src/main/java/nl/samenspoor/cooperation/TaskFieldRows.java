package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tables task_field and task_field_verdict. */
@Repository
class TaskFieldRows {

    private static final String LATEST = "select v.* from task_field_verdict v join task_field f"
            + " on f.id = v.task_field_id where %s and v.version = (select max(l.version) from task_field_verdict l"
            + " where l.task_field_id = v.task_field_id and l.municipality = v.municipality and not l.stays)"
            + " order by v.task_field_id, v.municipality";

    private static final String EVERY = "select v.* from task_field_verdict v join task_field f"
            + " on f.id = v.task_field_id where %s order by v.task_field_id, v.municipality, v.version";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskFieldRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All fields of a cooperation in the order they were opened, in two statements. */
    List<TaskField> all(CooperationId id) {
        Map<String, List<FieldVerdict>> verdicts = verdicts("f.cooperation_id = ?", id.text());
        return jdbc.sql("select * from task_field where cooperation_id = ? order by recorded_at, search_name, id")
                .param(id.text())
                .query((row, index) -> field(row, verdicts))
                .list();
    }

    /** Fields of several cooperations that run ahead, in the order they were opened; in one statement. */
    Map<CooperationId, List<FieldAhead>> ahead(Collection<CooperationId> ids) {
        Map<CooperationId, List<FieldAhead>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select cooperation_id, name, opened_on, recorded_at from task_field where ahead and"
                            + " cooperation_id in (:ids) order by cooperation_id, opened_sort, search_name, id")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((row, index) -> found.computeIfAbsent(
                                    new CooperationId(row.getString("cooperation_id")), id -> new ArrayList<>())
                            .add(new FieldAhead(
                                    row.getString("name"),
                                    Stored.date(row, "opened_on"),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant())))
                    .list();
        }
        return found;
    }

    Optional<TaskField> find(String field) {
        Map<String, List<FieldVerdict>> verdicts = verdicts("f.id = ?", field);
        return jdbc.sql("select * from task_field where id = ?")
                .param(field)
                .query((row, index) -> field(row, verdicts))
                .optional();
    }

    /** @throws InvalidInput on {@code taskField} when the cooperation has no such field */
    TaskField require(CooperationId id, String field) {
        return find(field)
                .filter(found -> found.cooperation().equals(id))
                .orElseThrow(() -> InvalidInput.of("taskField", "cooperation.noSuchField"));
    }

    /** Every decision on the fields of a cooperation, by id of the field: per municipality in the order of recording. */
    Map<String, List<FieldVerdict>> history(CooperationId id) {
        return read(EVERY.formatted("f.cooperation_id = ?"), id.text());
    }

    /** Every decision of a municipality on one field, in the order of recording. */
    List<FieldVerdict> history(String field, MunicipalityCode municipality) {
        return read(EVERY.formatted("f.id = ?"), field).getOrDefault(field, List.of()).stream()
                .filter(verdict -> verdict.municipality().equals(municipality))
                .toList();
    }

    private Map<String, List<FieldVerdict>> verdicts(String which, String argument) {
        return read(LATEST.formatted(which), argument);
    }

    private Map<String, List<FieldVerdict>> read(String query, String argument) {
        Map<String, List<FieldVerdict>> verdicts = new HashMap<>();
        jdbc.sql(query)
                .param(argument)
                .query((row, index) -> verdicts.computeIfAbsent(row.getString("task_field_id"), id -> new ArrayList<>())
                        .add(new FieldVerdict(
                                new MunicipalityCode(row.getString("municipality")),
                                Stored.choice(FieldDecision.class, row, "decision"),
                                Stored.date(row, "effective"),
                                row.getString("note"),
                                row.getObject("business_case", Integer.class),
                                row.getBoolean("stays"))))
                .list();
        return verdicts;
    }

    private static TaskField field(ResultSet row, Map<String, List<FieldVerdict>> verdicts) throws SQLException {
        String id = row.getString("id");
        return new TaskField(
                id,
                new CooperationId(row.getString("cooperation_id")),
                row.getString("name"),
                Stored.choice(TaskFieldKind.class, row, "kind"),
                row.getBoolean("ahead"),
                row.getBoolean("own_track"),
                Stored.choice(TaskFieldState.class, row, "state"),
                Stored.date(row, "opened_on"),
                Stored.dateOrNull(row, "implemented_on"),
                verdicts.getOrDefault(id, List.of()));
    }

    boolean named(CooperationId id, String name) {
        return jdbc.sql("select count(*) from task_field where cooperation_id = ? and search_name = ?")
                        .params(id.text(), name.toLowerCase(Locale.ROOT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param ownTrack as in {@link TaskField} */
    String add(CooperationId id, String name, boolean ownTrack, OpenTaskField command) {
        String field = UUID.randomUUID().toString();
        jdbc.sql("insert into task_field (id, cooperation_id, name, search_name, kind, ahead, own_track, state,"
                        + " opened_on, opened_sort, recorded_at) values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)")
                .params(
                        field,
                        id.text(),
                        name,
                        name.toLowerCase(Locale.ROOT),
                        command.kind().key(),
                        command.ahead(),
                        ownTrack,
                        command.effective().toEdtf(),
                        command.effective().earliest(),
                        Stored.moment(clock))
                .update();
        return field;
    }

    void decide(Actor actor, String field, FieldVerdict verdict) {
        jdbc.sql("insert into task_field_verdict (task_field_id, municipality, version, decision, note, effective,"
                        + " effective_sort, recorded_at, recorded_by, business_case, stays) select :field, :municipality,"
                        + " coalesce(max(version), 0) + 1, :decision, :note, :effective, :sort, :at, :account, :case, :stays from"
                        + " task_field_verdict where task_field_id = :field and municipality = :municipality")
                .param("field", field)
                .param("municipality", verdict.municipality().text())
                .param("decision", verdict.decision().key())
                .param("note", verdict.note())
                .param("effective", verdict.effective().toEdtf())
                .param("sort", verdict.effective().earliest())
                .param("at", Stored.moment(clock))
                .param("account", actor.account())
                .param("case", verdict.businessCase())
                .param("stays", verdict.stays())
                .update();
    }

    void setOwnTrack(String field) {
        jdbc.sql("update task_field set own_track = true where id = ?")
                .param(field)
                .update();
    }

    /**
     * Those of people in cooperations that go on, from phase 2, in which task fields are taken up. Before the role of who
     * recorded was kept, a history is told by the account that plays it and by the day until which it was observed.
     */
    List<OpenField> openWithoutTrack() {
        return jdbc.sql("select f.cooperation_id, f.id, e.id as event from task_field f join cooperation c on c.id ="
                        + " f.cooperation_id join course_event e on e.task_field = f.id and e.kind = 'task_field' and e.outcome is"
                        + " null where f.state = 'open' and not f.own_track and c.status <> 'ended' and c.phase >= 2 and"
                        + " (e.recorded_as is not null or c.observed_until is null and e.recorded_by <> 'casebook')"
                        + " order by f.recorded_at, f.id")
                .query((row, index) -> new OpenField(
                        new CooperationId(row.getString("cooperation_id")),
                        row.getString("id"),
                        row.getString("event")))
                .list();
    }

    void setState(String field, TaskFieldState state) {
        jdbc.sql("update task_field set state = ? where id = ?")
                .params(state.key(), field)
                .update();
    }

    void setImplemented(String field, EffectiveDate on) {
        jdbc.sql("update task_field set state = 'implemented', implemented_on = ?, implemented_sort = ? where id = ?")
                .params(on.toEdtf(), on.earliest(), field)
                .update();
    }
}
