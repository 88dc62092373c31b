package nl.samenspoor.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds and reads arrangements. There is no way to change one. */
@Repository
class ArrangementRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    ArrangementRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Number of the newest state of a cooperation's arrangement, in the order of recording; 0 for none. */
    int newest(CooperationId cooperation) {
        return jdbc.sql("select coalesce(max(number), 0) from arrangement where cooperation = ?")
                .param(cooperation.text())
                .query(Integer.class)
                .single();
    }

    /** @param number one above {@link #newest}; whoever takes one that is taken collides */
    void add(Actor actor, DraftArrangement arrangement, int number) {
        Clauses clauses = arrangement.clauses();
        jdbc.sql("insert into arrangement (cooperation, legal_form, name, board, directorate, status, in_force, ends,"
                        + " evaluation_after_years, note, source, effective, effective_sort, recorded_at, recorded_by,"
                        + " participants, review_on, variant, powers, tasks, staff, exit_rules, conflict_rules, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        arrangement.cooperation().text(),
                        arrangement.legalForm().key(),
                        arrangement.name(),
                        arrangement.board(),
                        arrangement.directorate(),
                        arrangement.status().key(),
                        text(arrangement.inForce()),
                        text(arrangement.ends()),
                        arrangement.evaluationAfterYears(),
                        arrangement.note(),
                        arrangement.source(),
                        arrangement.effective().toEdtf(),
                        arrangement.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account(),
                        arrangement.participants() == null
                                ? null
                                : arrangement.participants().key(),
                        text(arrangement.reviewOn()),
                        arrangement.variant() == null
                                ? null
                                : arrangement.variant().key(),
                        clauses.powers() == null ? null : clauses.powers().key(),
                        clauses.tasks(),
                        clauses.staff(),
                        clauses.exitRules(),
                        clauses.conflictRules(),
                        number)
                .update();
    }

    /** The newest first. */
    List<Arrangement> of(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select * from arrangement where cooperation in (:ids)")
                .param(
                        "ids",
                        cooperations.stream()
                                .map(CooperationId::text)
                                .distinct()
                                .toList())
                .query((row, index) -> arrangement(row))
                .list()
                .stream()
                .sorted(Arrangement.NEWEST_FIRST)
                .toList();
    }

    private static Arrangement arrangement(ResultSet row) throws SQLException {
        return new Arrangement(
                new CooperationId(row.getString("cooperation")),
                LegalForm.of("legal_form", row.getString("legal_form")),
                row.getString("name"),
                row.getString("board"),
                row.getString("directorate"),
                AgreementStatus.of(row.getString("status")),
                EffectiveDate.parse(row.getString("effective")),
                date(row.getString("in_force")),
                date(row.getString("ends")),
                row.getObject("evaluation_after_years", Integer.class),
                row.getString("note"),
                row.getString("source"),
                Participants.of(row.getString("participants")),
                date(row.getString("review_on")),
                FormVariant.of(row.getString("variant")),
                new Clauses(
                        PassedPowers.of(row.getString("powers")),
                        row.getString("tasks"),
                        row.getString("staff"),
                        row.getString("exit_rules"),
                        row.getString("conflict_rules")),
                row.getInt("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }
}
