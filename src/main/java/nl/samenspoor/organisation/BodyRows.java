package nl.samenspoor.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.RecordedUntil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads versions of bodies. There is no way to change one. */
@Repository
class BodyRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    BodyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of a body; 0 when there is none in this cooperation. */
    int version(CooperationId cooperation, String body) {
        return jdbc.sql("select coalesce(max(version), 0) from organisation_body where cooperation = ? and body = ?")
                .params(cooperation.text(), body)
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, CooperationId cooperation, String body, int version, BodyDescription is) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        Phase phase = is.engagement().phase();
        jdbc.sql("insert into organisation_body (cooperation, body, version, kind, name, number_of, members_in_words,"
                        + " rhythm, rhythm_in_words, tasks, period_from, period_until, owner, plan, state, phase,"
                        + " cost_cents, source, effective, effective_sort, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cooperation.text(),
                        body,
                        version,
                        is.kind().key(),
                        is.name(),
                        is.count(),
                        is.composition().inWords(),
                        is.meeting().rhythm().key(),
                        is.meeting().inWords(),
                        is.tasks(),
                        is.from().toEdtf(),
                        is.until() == null ? null : is.until().toEdtf(),
                        is.work().owner(),
                        is.work().plan(),
                        is.work().state() == null ? null : is.work().state().key(),
                        phase == null ? null : phase.number(),
                        is.engagement().costCents(),
                        is.source(),
                        is.on().toEdtf(),
                        is.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        List<Member> members = is.composition().members();
        for (int place = 0; place < members.size(); place++) {
            Member member = members.get(place);
            jdbc.sql("insert into organisation_member (organisation_body, place, role, municipality, number_of)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            place,
                            member.role(),
                            member.municipality() == null
                                    ? null
                                    : member.municipality().text(),
                            member.number())
                    .update();
        }
    }

    /** All versions by body, the newest first; bodies in the order in which they were added. Two statements. */
    Map<String, List<ProjectBody>> of(CooperationId cooperation) {
        Map<Long, List<Member>> members = members(cooperation);
        Map<String, List<ProjectBody>> bodies = new LinkedHashMap<>();
        jdbc.sql("select * from organisation_body where cooperation = ? order by id")
                .param(cooperation.text())
                .query((row, index) -> body(row, members.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .forEach(version -> bodies.computeIfAbsent(version.id(), id -> new ArrayList<>())
                        .add(0, version));
        return bodies;
    }

    /** The newest version of each body of several cooperations that was recorded in time, without members; one statement. */
    Map<CooperationId, List<ProjectBody>> of(Collection<CooperationId> cooperations, RecordedUntil recorded) {
        Map<String, ProjectBody> newest = new LinkedHashMap<>();
        Map<String, CooperationId> whose = new HashMap<>();
        if (!cooperations.isEmpty()) {
            jdbc.sql("select * from organisation_body where cooperation in (:ids) and recorded_at < :end order by id")
                    .param(
                            "ids",
                            cooperations.stream()
                                    .map(CooperationId::text)
                                    .distinct()
                                    .toList())
                    .param("end", recorded.end().atOffset(ZoneOffset.UTC))
                    .query((row, index) -> {
                        ProjectBody body = body(row, List.of());
                        newest.put(body.id(), body);
                        whose.put(body.id(), new CooperationId(row.getString("cooperation")));
                        return index;
                    })
                    .list();
        }
        return newest.values().stream()
                .collect(Collectors.groupingBy(body -> Objects.requireNonNull(whose.get(body.id()))));
    }

    private Map<Long, List<Member>> members(CooperationId cooperation) {
        Map<Long, List<Member>> members = new HashMap<>();
        jdbc.sql("select m.* from organisation_member m join organisation_body b on b.id = m.organisation_body"
                        + " where b.cooperation = ? order by m.organisation_body, m.place")
                .param(cooperation.text())
                .query((row, index) -> members.computeIfAbsent(
                                row.getLong("organisation_body"), id -> new ArrayList<>())
                        .add(member(row)))
                .list();
        return members;
    }

    private static Member member(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        return new Member(
                row.getString("role"),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.getObject("number_of", Integer.class));
    }

    private static ProjectBody body(ResultSet row, List<Member> members) throws SQLException {
        String state = row.getString("state");
        Integer phase = row.getObject("phase", Integer.class);
        BodyDescription is = new BodyDescription(
                BodyKind.of("kind", row.getString("kind")),
                row.getString("name"),
                row.getObject("number_of", Integer.class),
                new Composition(members, row.getString("members_in_words")),
                new Meeting(MeetingRhythm.of("rhythm", row.getString("rhythm")), row.getString("rhythm_in_words")),
                row.getString("tasks"),
                EffectiveDate.parse(row.getString("period_from")),
                date(row.getString("period_until")),
                new GroupWork(
                        row.getString("owner"),
                        row.getString("plan"),
                        state == null ? null : GroupState.of("state", state)),
                new Engagement(phase == null ? null : Phase.of(phase), row.getObject("cost_cents", Long.class)),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("source"));
        return new ProjectBody(
                row.getString("body"),
                row.getInt("version"),
                is,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable EffectiveDate date(@Nullable String written) {
        return written == null ? null : EffectiveDate.parse(written);
    }
}
