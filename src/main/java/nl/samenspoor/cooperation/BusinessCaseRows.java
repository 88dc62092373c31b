package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of tables business_case and business_case_contribution. Added, never changed. */
@Repository
class BusinessCaseRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    BusinessCaseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of a field; 0 when there is none. */
    int version(String field) {
        return jdbc.sql("select coalesce(max(version), 0) from business_case where task_field_id = ?")
                .param(field)
                .query(Integer.class)
                .single();
    }

    /** What a decision of that day was about; see {@link Version#by}. */
    @Nullable
    Integer versionOn(String field, EffectiveDate day) {
        return Version.by(versions(field), day);
    }

    /** When the first one was made, if every version was surely made after that day. */
    Optional<EffectiveDate> madeAfter(String field, EffectiveDate day) {
        List<EffectiveDate> made = versions(field).stream().map(Version::on).toList();
        return made.stream().allMatch(day::surelyBefore)
                ? made.stream().min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The newest first. */
    private List<Version> versions(String field) {
        return jdbc.sql("select version, effective from business_case where task_field_id = ? order by version desc")
                .param(field)
                .query((row, index) -> new Version(row.getInt("version"), Stored.date(row, "effective")))
                .list();
    }

    /**
     * A version and when it was made.
     *
     * @param number 1 for the first
     * @param on     when it was made
     */
    private record Version(int number, EffectiveDate on) {

        /**
         * The newest version there was by that day. Null when there was none, and when the dates do not tell whether it was
         * there already.
         *
         * @param all the newest first
         */
        static @Nullable Integer by(List<Version> all, EffectiveDate day) {
            return all.stream()
                    .filter(version -> !day.surelyBefore(version.on()))
                    .findFirst()
                    .filter(version -> day.known() && version.on().known())
                    .filter(version -> !version.on().earliest().isAfter(day.earliest())
                            && !version.on().latest().isAfter(day.latest()))
                    .map(Version::number)
                    .orElse(null);
        }
    }

    void add(Actor actor, CooperationId id, int version, DraftBusinessCase command) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into business_case (cooperation_id, task_field_id, version, kind, summary, service_package,"
                        + " work_processes, performance, costs, cost_per_year, fte, source, effective, effective_sort,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        command.taskField(),
                        version,
                        Objects.requireNonNull(command.kind()).key(),
                        command.summary(),
                        command.servicePackage(),
                        command.workProcesses(),
                        command.performance(),
                        command.costs(),
                        command.costPerYear(),
                        command.fte(),
                        command.source(),
                        command.effective().toEdtf(),
                        command.effective().earliest(),
                        Stored.moment(clock),
                        actor.account())
                .update(key, "id");
        long row = Objects.requireNonNull(key.getKey()).longValue();
        command.contributions().forEach((code, cents) -> jdbc.sql(
                        "insert into business_case_contribution (business_case, municipality, cents) values (?, ?, ?)")
                .params(row, code.text(), cents)
                .update());
    }

    /** All versions by field, the newest first. Two statements, however many. */
    Map<String, List<BusinessCase>> of(CooperationId id) {
        Map<Long, Map<MunicipalityCode, @Nullable Long>> contributions = new HashMap<>();
        jdbc.sql("select c.* from business_case_contribution c join business_case b on b.id = c.business_case"
                        + " where b.cooperation_id = ?")
                .param(id.text())
                .query((row, index) -> {
                    contributions
                            .computeIfAbsent(row.getLong("business_case"), key -> new HashMap<>())
                            .put(
                                    new MunicipalityCode(row.getString("municipality")),
                                    row.getObject("cents", Long.class));
                    return index;
                })
                .list();
        Map<String, List<BusinessCase>> cases = new LinkedHashMap<>();
        jdbc.sql("select * from business_case where cooperation_id = ? order by version desc")
                .param(id.text())
                .query((row, index) -> read(row, contributions.getOrDefault(row.getLong("id"), Map.of())))
                .list()
                .forEach(version -> cases.computeIfAbsent(version.taskField(), field -> new ArrayList<>())
                        .add(version));
        return cases;
    }

    private static BusinessCase read(ResultSet row, Map<MunicipalityCode, @Nullable Long> contributions)
            throws SQLException {
        return new BusinessCase(
                row.getString("task_field_id"),
                row.getInt("version"),
                Stored.choice(TaskFieldKind.class, row, "kind"),
                row.getString("summary"),
                row.getString("service_package"),
                row.getString("work_processes"),
                row.getString("performance"),
                row.getString("costs"),
                row.getObject("cost_per_year", Long.class),
                row.getBigDecimal("fte"),
                contributions,
                Stored.date(row, "effective"),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
