package nl.samenspoor.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.EffectiveDate.Precision;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads running terms and what closed them. There is no way to change one. */
@Repository
class TermRows {

    private static final String TERMS =
            "select t.*, c.how, c.closed, c.reason, c.source as closing_source from running_term t"
                    + " left join term_closing c on c.term = t.id";

    /** A row of running_term with the row of term_closing that belongs to it. */
    record Row(
            long key,
            CooperationId cooperation,
            String term,
            LocalDate ruleFrom,
            TermSubject subject,
            EffectiveDate startedOn,
            Due due,
            @Nullable String source,
            @Nullable Closing closing,
            OffsetDateTime recordedAt,
            String recordedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TermRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Actor actor, StartTerm command, LocalDate ruleFrom, Due due, int occurrence) {
        TermSubject subject = command.subject();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into running_term (cooperation, term, rule_from, gate, municipality, body, document, subject,"
                        + " started, occurrence, due_from, due_until, source, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        command.term(),
                        ruleFrom,
                        subject.gate() == null ? null : subject.gate().name(),
                        subject.municipality() == null
                                ? null
                                : subject.municipality().text(),
                        subject.body() == null ? null : subject.body().name().toLowerCase(Locale.ROOT),
                        subject.document(),
                        subject.written(),
                        command.startedOn().toEdtf(),
                        occurrence,
                        due.notBefore(),
                        due.atLatest(),
                        command.source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void close(Actor actor, long key, Closing closing) {
        jdbc.sql("insert into term_closing (term, how, closed, reason, source, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key,
                        closing.how().key(),
                        closing.on().toEdtf(),
                        closing.reason(),
                        closing.source(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    Optional<Row> find(CooperationId cooperation, long key) {
        return jdbc.sql(TERMS + " where t.id = ? and t.cooperation = ?")
                .params(key, cooperation.text())
                .query((row, index) -> row(row))
                .optional();
    }

    /** The same term for the same subject and with the same start, as often as it was recorded. */
    List<Row> same(StartTerm command) {
        return jdbc.sql(TERMS + " where t.cooperation = ? and t.term = ? and t.subject = ? and t.started = ?")
                .params(
                        command.cooperation().text(),
                        command.term(),
                        command.subject().written(),
                        command.startedOn().toEdtf())
                .query((row, index) -> row(row))
                .list();
    }

    /** In one statement. */
    List<Row> of(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(TERMS + " where t.cooperation in (:ids) order by t.id")
                .param(
                        "ids",
                        cooperations.stream()
                                .map(CooperationId::text)
                                .distinct()
                                .toList())
                .query((row, index) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        EffectiveDate started = EffectiveDate.parse(row.getString("started"));
        return new Row(
                row.getLong("id"),
                new CooperationId(row.getString("cooperation")),
                row.getString("term"),
                row.getObject("rule_from", LocalDate.class),
                subject(row),
                started,
                new Due(
                        row.getObject("due_from", LocalDate.class),
                        row.getObject("due_until", LocalDate.class),
                        started.precision() == Precision.ABOUT),
                row.getString("source"),
                closing(row),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by"));
    }

    private static TermSubject subject(ResultSet row) throws SQLException {
        String gate = row.getString("gate");
        String municipality = row.getString("municipality");
        String body = row.getString("body");
        return new TermSubject(
                gate == null ? null : GateKey.valueOf(gate),
                municipality == null ? null : new MunicipalityCode(municipality),
                body == null ? null : Body.valueOf(body.toUpperCase(Locale.ROOT)),
                row.getString("document"));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        String how = row.getString("how");
        return how == null
                ? null
                : new Closing(
                        Closing.How.of(how),
                        EffectiveDate.parse(row.getString("closed")),
                        row.getString("reason"),
                        row.getString("closing_source"));
    }
}
