package nl.samenspoor.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Checks as they were stored. The caller checks who may see the cooperation. */
@Repository
public class FactorChecks {

    private final JdbcClient jdbc;

    FactorChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FactorCheck check) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into factor_check (cooperation, moment, as_of, checked_at) values (?, ?, ?, ?)")
                .params(
                        check.cooperation().text(),
                        check.moment(),
                        check.asOf(),
                        check.checkedAt().atOffset(ZoneOffset.UTC))
                .update(id, "id");
        long key = Objects.requireNonNull(id.getKey()).longValue();
        for (int i = 0; i < check.findings().size(); i++) {
            add(key, i, check.findings().get(i));
        }
    }

    private void add(long check, int position, Finding finding) {
        jdbc.sql("insert into factor_finding (factor_check, position, factor, severity, rule_key, arguments)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        check,
                        position,
                        finding.factor(),
                        finding.severity().key(),
                        finding.rule(),
                        String.join("\n", finding.arguments()))
                .update();
    }

    /** Every check of a cooperation, the newest first. */
    public List<FactorCheck> of(CooperationId cooperation) {
        return of(List.of(cooperation)).getOrDefault(cooperation, List.of());
    }

    /** The same of several cooperations, in two statements; those never checked are left out. */
    public Map<CooperationId, List<FactorCheck>> of(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return Map.of();
        }
        List<String> ids =
                cooperations.stream().map(CooperationId::text).distinct().toList();
        Map<Long, List<Finding>> findings = new HashMap<>();
        jdbc.sql("select f.* from factor_finding f join factor_check c on c.id = f.factor_check"
                        + " where c.cooperation in (:ids) order by f.factor_check, f.position")
                .param("ids", ids)
                .query((RowCallbackHandler)
                        row -> findings.computeIfAbsent(row.getLong("factor_check"), id -> new ArrayList<>())
                                .add(finding(row)));
        return jdbc
                .sql("select * from factor_check where cooperation in (:ids) order by id desc")
                .param("ids", ids)
                .query((row, index) -> new FactorCheck(
                        new CooperationId(row.getString("cooperation")),
                        row.getString("moment"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        findings.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(FactorCheck::cooperation));
    }

    /** The newest check, if any was done. */
    public Optional<FactorCheck> latest(CooperationId cooperation) {
        return of(cooperation).stream().findFirst();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("factor"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("rule_key"),
                row.getString("arguments").lines().toList());
    }
}
