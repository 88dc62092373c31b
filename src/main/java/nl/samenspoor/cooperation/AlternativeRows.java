package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table form_alternative: the ranking, and the forms that failed. */
@Repository
class AlternativeRows {

    /** An alternative with its id. */
    record Ranked(String id, Alternative alternative) {}

    private final JdbcClient jdbc;

    AlternativeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rejected ones first, in the order they failed; then the others by rank. */
    List<Ranked> all(CooperationId id) {
        return jdbc.sql("select * from form_alternative where cooperation_id = ?"
                        + " order by case when state = 'rejected' then 0 else 1 end, dropped_sort, rank_place, id")
                .param(id.text())
                .query(AlternativeRows::ranked)
                .list();
    }

    /** What is neither chosen nor rejected in these cooperations, by rank; those without are left out. */
    Map<CooperationId, List<Alternative>> open(Collection<CooperationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from form_alternative where cooperation_id in (:ids) and state = 'open'"
                                + " order by rank_place, id")
                        .param("ids", ids.stream().map(CooperationId::text).toList())
                        .query((row, index) -> Map.entry(
                                new CooperationId(row.getString("cooperation_id")),
                                ranked(row, index).alternative()))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Ranked ranked(ResultSet row, int index) throws SQLException {
        return new Ranked(
                row.getString("id"),
                new Alternative(
                        CooperationForm.of("form", row.getInt("form")),
                        row.getString("variant"),
                        row.getInt("rank_place"),
                        row.getString("pros"),
                        row.getString("cons"),
                        Stored.choice(AlternativeState.class, row, "state"),
                        row.getString("why"),
                        Stored.dateOrNull(row, "dropped_on")));
    }

    /** The form being worked out: the chosen one, else the first of the ranking that did not fail. */
    Optional<Ranked> current(CooperationId id) {
        List<Ranked> left = left(id);
        return left.stream()
                .filter(ranked -> ranked.alternative().state() == AlternativeState.CHOSEN)
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    /** The form that takes its place when the current one fails. */
    Optional<Ranked> next(CooperationId id) {
        String current = current(id).map(Ranked::id).orElse("");
        return left(id).stream().filter(ranked -> !ranked.id().equals(current)).findFirst();
    }

    private List<Ranked> left(CooperationId id) {
        return all(id).stream()
                .filter(ranked -> ranked.alternative().state() != AlternativeState.REJECTED)
                .toList();
    }

    /** Takes away what is neither chosen nor rejected. */
    void clearOpen(CooperationId id) {
        jdbc.sql("delete from form_alternative where cooperation_id = ? and state = 'open'")
                .param(id.text())
                .update();
    }

    void add(CooperationId id, RankedAlternative ranked, EffectiveDate on) {
        boolean rejected = ranked.rejectedBecause() != null;
        jdbc.sql("insert into form_alternative (id, cooperation_id, form, variant, rank_place, pros, cons, state, why,"
                        + " dropped_on, dropped_sort) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        id.text(),
                        ranked.form().number(),
                        ranked.variant(),
                        ranked.rank(),
                        ranked.pros(),
                        ranked.cons(),
                        rejected ? "rejected" : "open",
                        ranked.rejectedBecause(),
                        rejected ? on.toEdtf() : null,
                        rejected ? on.earliest() : null)
                .update();
    }

    void reject(String alternative, String why, EffectiveDate on) {
        jdbc.sql("update form_alternative set state = 'rejected', why = ?, dropped_on = ?, dropped_sort = ?"
                        + " where id = ?")
                .params(why, on.toEdtf(), on.earliest(), alternative)
                .update();
    }

    /** None is the chosen one any more. */
    void release(CooperationId id) {
        jdbc.sql("update form_alternative set state = 'open' where cooperation_id = ? and state = 'chosen'")
                .param(id.text())
                .update();
    }

    void choose(CooperationId id, String alternative) {
        jdbc.sql("update form_alternative set state = case when id = ? then 'chosen' else 'open' end"
                        + " where cooperation_id = ? and state <> 'rejected'")
                .params(alternative, id.text())
                .update();
    }
}
