package nl.samenspoor.monitoring;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds and reads reports, evaluations and instruments. There is no way to change one. Lists have first what counts last
 * ({@link EffectiveDate#countedFrom()}), and of one day what was recorded last.
 */
@Repository
class FollowUpRegister {

    private static final String LAST_RECORDED_FIRST = " where cooperation = ? order by id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, WriteReport report) {
        jdbc.sql(
                        "insert into report (cooperation, kind, title, content, source, effective, effective_sort, recorded_at,"
                                + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.cooperation().text(),
                        report.kind().key(),
                        report.title(),
                        report.content(),
                        report.source(),
                        report.effective().toEdtf(),
                        report.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    void add(Actor actor, Evaluate evaluation) {
        jdbc.sql("insert into evaluation (cooperation, subject, findings, advice, source, effective, effective_sort,"
                        + " recorded_at, recorded_by, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        evaluation.cooperation().text(),
                        evaluation.subject().key(),
                        evaluation.findings(),
                        evaluation.advice(),
                        evaluation.source(),
                        evaluation.effective().toEdtf(),
                        evaluation.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account(),
                        evaluation.outcome() == null
                                ? null
                                : evaluation.outcome().key())
                .update();
    }

    void add(Actor actor, RecordInstrument instrument) {
        jdbc.sql("insert into monitoring_instrument (cooperation, name, rhythm, times_per_year, content, horizon_years,"
                        + " source, effective, effective_sort, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        instrument.cooperation().text(),
                        instrument.name(),
                        instrument.rhythm(),
                        instrument.timesPerYear(),
                        instrument.content(),
                        instrument.horizonYears(),
                        instrument.source(),
                        instrument.effective().toEdtf(),
                        instrument.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    List<Report> reports(CooperationId cooperation) {
        return jdbc
                .sql("select * from report" + LAST_RECORDED_FIRST)
                .param(cooperation.text())
                .query((row, index) -> new Report(
                        cooperation,
                        ReportKind.of(row.getString("kind")),
                        row.getString("title"),
                        row.getString("content"),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source")))
                .list()
                .stream()
                .sorted(lastCounted(Report::effective))
                .toList();
    }

    List<Evaluation> evaluations(CooperationId cooperation) {
        return jdbc
                .sql("select * from evaluation" + LAST_RECORDED_FIRST)
                .param(cooperation.text())
                .query((row, index) -> new Evaluation(
                        cooperation,
                        EvaluationSubject.of(row.getString("subject")),
                        row.getString("findings"),
                        row.getString("advice"),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source"),
                        outcome(row.getString("outcome")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .sorted(lastCounted(Evaluation::effective))
                .toList();
    }

    List<Instrument> instruments(CooperationId cooperation) {
        return jdbc
                .sql("select * from monitoring_instrument" + LAST_RECORDED_FIRST)
                .param(cooperation.text())
                .query((row, index) -> new Instrument(
                        cooperation,
                        row.getString("name"),
                        known(row.getString("rhythm")),
                        row.getObject("times_per_year", Integer.class),
                        row.getString("content"),
                        row.getObject("horizon_years", Integer.class),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source")))
                .list()
                .stream()
                .sorted(lastCounted(Instrument::effective))
                .toList();
    }

    private static <T> Comparator<T> lastCounted(Function<T, EffectiveDate> effective) {
        return Comparator.comparing((T one) -> effective.apply(one).countedFrom())
                .reversed();
    }

    /** Case files were taken over with the word that says that nobody knows. */
    private static @Nullable String known(@Nullable String words) {
        return "unknown".equals(words) ? null : words;
    }

    private static @Nullable EvaluationOutcome outcome(@Nullable String key) {
        return key == null ? null : Keys.read(EvaluationOutcome.values(), "outcome", key);
    }
}
