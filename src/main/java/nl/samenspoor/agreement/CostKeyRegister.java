package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads cost keys. There is no way to change one. */
@Repository
class CostKeyRegister {

    private record PeriodKey(long costKey, int position) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CostKeyRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Number of the newest key of a cooperation, in the order of recording; 0 for none. */
    int newest(CooperationId cooperation) {
        return jdbc.sql("select coalesce(max(number), 0) from cost_key where cooperation = ?")
                .param(cooperation.text())
                .query(Integer.class)
                .single();
    }

    /** @param number one above {@link #newest}; whoever takes one that is taken collides */
    void add(Actor actor, AgreeCostKey key, int number) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into cost_key (cooperation, type, cost_kinds, basis_stated, evaluation_after_years, status,"
                        + " note, source, effective, effective_sort, recorded_at, recorded_by, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.cooperation().text(),
                        key.type().key(),
                        key.costKinds(),
                        key.basisStated(),
                        key.evaluationAfterYears(),
                        key.status().key(),
                        key.note(),
                        key.source(),
                        key.effective().toEdtf(),
                        key.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account(),
                        number)
                .update(id, "id");
        long costKey = Objects.requireNonNull(id.getKey()).longValue();
        for (int i = 0; i < key.periods().size(); i++) {
            add(costKey, i, key.periods().get(i));
        }
    }

    private void add(long costKey, int position, CostKeyPeriod period) {
        EffectiveDate to = period.to();
        Measured measured = period.measured();
        Followed followed = period.followed();
        jdbc.sql("insert into cost_key_period (cost_key, position, name, starts, ends, cost_kind, rule_text,"
                        + " measured_in, indicator, figures_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        costKey,
                        position,
                        period.name(),
                        period.from().toEdtf(),
                        to == null ? null : to.toEdtf(),
                        period.costKind(),
                        period.rule(),
                        measured == null ? null : measured.unit(),
                        followed == null ? null : followed.indicator(),
                        followed == null ? null : followed.figuresOn().toEdtf())
                .update();
        period.shares().forEach((code, share) -> jdbc.sql(
                        "insert into cost_key_share (cost_key, position, municipality, share, quantity)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        costKey,
                        position,
                        code.text(),
                        share.toString(),
                        measured == null ? null : measured.quantities().get(code))
                .update());
    }

    /** Per cooperation, the newest first. Three statements however many cooperations. */
    Map<CooperationId, List<CostKey>> of(Collection<CooperationId> cooperations) {
        Map<CooperationId, List<CostKey>> keys = new HashMap<>();
        if (cooperations.isEmpty()) {
            return keys;
        }
        List<String> ids =
                cooperations.stream().map(CooperationId::text).distinct().toList();
        Map<Long, List<CostKeyPeriod>> periods = periods(ids);
        jdbc.sql("select * from cost_key where cooperation in (:ids)")
                .param("ids", ids)
                .query((row, index) -> keys.computeIfAbsent(
                                new CooperationId(row.getString("cooperation")), id -> new ArrayList<>())
                        .add(key(row, periods.getOrDefault(row.getLong("id"), List.of()))))
                .list();
        keys.values().forEach(states -> states.sort(CostKey.NEWEST_FIRST));
        return keys;
    }

    private Map<Long, List<CostKeyPeriod>> periods(List<String> ids) {
        Map<PeriodKey, Map<MunicipalityCode, Share>> shares = new HashMap<>();
        Map<PeriodKey, Map<MunicipalityCode, BigDecimal>> quantities = new HashMap<>();
        jdbc.sql("select s.* from cost_key_share s join cost_key k on k.id = s.cost_key"
                        + " where k.cooperation in (:ids)")
                .param("ids", ids)
                .query((RowCallbackHandler) row -> {
                    PeriodKey at = new PeriodKey(row.getLong("cost_key"), row.getInt("position"));
                    MunicipalityCode code = new MunicipalityCode(row.getString("municipality"));
                    shares.computeIfAbsent(at, none -> new HashMap<>()).put(code, Share.parse(row.getString("share")));
                    BigDecimal quantity = row.getBigDecimal("quantity");
                    if (quantity != null) {
                        quantities.computeIfAbsent(at, none -> new HashMap<>()).put(code, quantity);
                    }
                });
        Map<Long, List<CostKeyPeriod>> periods = new HashMap<>();
        jdbc.sql("select p.* from cost_key_period p join cost_key k on k.id = p.cost_key"
                        + " where k.cooperation in (:ids) order by p.cost_key, p.position")
                .param("ids", ids)
                .query((row, index) -> periods.computeIfAbsent(row.getLong("cost_key"), id -> new ArrayList<>())
                        .add(period(
                                row,
                                shares.getOrDefault(key(row), Map.of()),
                                quantities.getOrDefault(key(row), Map.of()))))
                .list();
        return periods;
    }

    private static PeriodKey key(ResultSet row) throws SQLException {
        return new PeriodKey(row.getLong("cost_key"), row.getInt("position"));
    }

    private static CostKeyPeriod period(
            ResultSet row, Map<MunicipalityCode, Share> shares, Map<MunicipalityCode, BigDecimal> quantities)
            throws SQLException {
        String unit = row.getString("measured_in");
        String indicator = row.getString("indicator");
        return new CostKeyPeriod(
                row.getString("name"),
                EffectiveDate.parse(row.getString("starts")),
                date(row.getString("ends")),
                row.getString("cost_kind"),
                shares,
                row.getString("rule_text"),
                unit == null ? null : new Measured(unit, quantities),
                indicator == null ? null : new Followed(indicator, EffectiveDate.parse(row.getString("figures_on"))));
    }

    private static CostKey key(ResultSet row, List<CostKeyPeriod> periods) throws SQLException {
        return new CostKey(
                new CooperationId(row.getString("cooperation")),
                row.getInt("number"),
                CostKeyType.of(row.getString("type")),
                periods,
                row.getString("cost_kinds"),
                row.getString("basis_stated"),
                row.getObject("evaluation_after_years", Integer.class),
                AgreementStatus.of(row.getString("status")),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("note"),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }
}
