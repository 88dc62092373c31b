package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation. */
@Repository
class CooperationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CooperationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits until nobody else changes this cooperation; commands on one cooperation queue up here. */
    Optional<Cooperation> lock(CooperationId id) {
        return jdbc.sql("select * from cooperation where id = ? for update")
                .param(id.text())
                .query(CooperationRows::cooperation)
                .optional();
    }

    Optional<Cooperation> find(CooperationId id) {
        return jdbc.sql("select * from cooperation where id = ?")
                .param(id.text())
                .query(CooperationRows::cooperation)
                .optional();
    }

    static Cooperation cooperation(ResultSet row, int index) throws SQLException {
        int form = row.getInt("form");
        CooperationForm chosen = row.wasNull() ? null : CooperationForm.of("form", form);
        String parent = row.getString("parent_id");
        return new Cooperation(
                new CooperationId(row.getString("id")),
                row.getString("name"),
                Stored.choice(CooperationStatus.class, row, "status"),
                Phase.of(row.getInt("phase")),
                Stored.date(row, "phase_since"),
                row.getInt("enters_at"),
                signal(row),
                chosen,
                row.getString("form_variant"),
                LegalForm.of("legal_form", row.getString("legal_form")),
                Stored.day(row, "form_review_on"),
                row.getInt("form_attempt"),
                Stored.choiceOrNull(AfterRejection.class, row, "after_rejection"),
                Stored.dateOrNull(row, "routed_on"),
                Stored.date(row, "started_on"),
                Stored.dateOrNull(row, "planned_start"),
                Stored.dateOrNull(row, "realised_on"),
                Stored.dateOrNull(row, "ended_on"),
                Stored.day(row, "observed_until"),
                Stored.day(row, "followed_from"),
                row.getBoolean("fictional"),
                parent == null ? null : new CooperationId(parent));
    }

    private static @Nullable Signal signal(ResultSet row) throws SQLException {
        String text = row.getString("signal_text");
        return text == null
                ? null
                : new Signal(
                        Stored.choice(SignalSource.class, row, "signal_source"),
                        Stored.choice(SignalKind.class, row, "signal_kind"),
                        text);
    }

    void add(CooperationId id, String name, StartCooperation command, String account) {
        EffectiveDate started = command.startedOn();
        CooperationId parent = command.parent();
        jdbc.sql("insert into cooperation (id, name, search_name, fictional, parent_id, status, phase, phase_since,"
                        + " phase_since_sort, enters_at, legal_form, form_attempt, started_on, started_sort,"
                        + " observed_until, recorded_at, recorded_by) values (:id, :name, :search, :fictional, :parent, 'active',"
                        + " 1, :started, :sort, 1, 'unknown', 1, :started, :begun, :until, :at, :account)")
                .param("id", id.text())
                .param("name", name)
                .param("search", name.toLowerCase(Locale.ROOT))
                .param("fictional", command.fictional())
                .param("parent", parent == null ? null : parent.text())
                .param("started", started.toEdtf())
                .param("sort", started.earliest())
                .param("begun", started.countedFrom())
                .param("until", command.observedUntil())
                .param("at", Stored.moment(clock))
                .param("account", account)
                .update();
    }

    void setSignal(CooperationId id, Signal signal) {
        jdbc.sql("update cooperation set signal_source = ?, signal_kind = ?, signal_text = ? where id = ?")
                .params(signal.source().key(), signal.kind().key(), signal.text(), id.text())
                .update();
    }

    void setStatus(CooperationId id, CooperationStatus status) {
        jdbc.sql("update cooperation set status = ? where id = ?")
                .params(status.key(), id.text())
                .update();
    }

    void setPhase(CooperationId id, Phase phase, EffectiveDate since) {
        jdbc.sql("update cooperation set phase = ?, phase_since = ?, phase_since_sort = ?, routed_on = null"
                        + " where id = ?")
                .params(phase.number(), since.toEdtf(), since.earliest(), id.text())
                .update();
    }

    /** Where the course is to be taken up again, decided on that date. */
    void route(CooperationId id, int entersAt, EffectiveDate on) {
        jdbc.sql("update cooperation set enters_at = ?, routed_on = ? where id = ?")
                .params(entersAt, on.toEdtf(), id.text())
                .update();
    }

    void setAfterRejection(CooperationId id, AfterRejection choice, EffectiveDate on) {
        jdbc.sql("update cooperation set after_rejection = ?, routed_on = ? where id = ?")
                .params(choice.key(), on.toEdtf(), id.text())
                .update();
    }

    void setForm(
            CooperationId id,
            CooperationForm form,
            @Nullable String variant,
            LegalForm legalForm,
            @Nullable LocalDate reviewOn) {
        jdbc.sql("update cooperation set form = ?, form_variant = ?, legal_form = ?, form_review_on = ? where id = ?")
                .params(form.number(), variant, legalForm.key(), reviewOn, id.text())
                .update();
    }

    /** When the chosen form is looked at again, as it was said; null when that was the day itself or nothing. */
    void setFormReviewGiven(CooperationId id, @Nullable EffectiveDate given) {
        jdbc.sql("update cooperation set form_review_given = ? where id = ?")
                .params(given == null ? null : given.toEdtf(), id.text())
                .update();
    }

    /** When the form is looked at again: as it was said where that is kept, and the day that counts otherwise. */
    Optional<EffectiveDate> formReview(CooperationId id) {
        return jdbc.sql("select form_review_given, form_review_on from cooperation where id = ?"
                        + " and form_review_on is not null")
                .param(id.text())
                .query((row, index) -> {
                    EffectiveDate given = Stored.dateOrNull(row, "form_review_given");
                    return given != null ? given : EffectiveDate.on(row.getObject("form_review_on", LocalDate.class));
                })
                .optional();
    }

    /** When the form that is worked out is looked at again. */
    void setFormReview(CooperationId id, LocalDate reviewOn) {
        jdbc.sql("update cooperation set form_review_on = ?, form_review_given = null where id = ?")
                .params(reviewOn, id.text())
                .update();
    }

    /** The chosen form failed: none is chosen, and the next attempt begins, to be looked at again on that day if known. */
    void nextAttempt(CooperationId id, EffectiveDate on, @Nullable LocalDate reviewOn) {
        jdbc.sql("update cooperation set form = null, form_variant = null, legal_form = 'unknown',"
                        + " form_review_on = ?, form_review_given = null, form_attempt = form_attempt + 1, routed_on = ?"
                        + " where id = ?")
                .params(reviewOn, on.toEdtf(), id.text())
                .update();
    }

    void setPlannedStart(CooperationId id, EffectiveDate start) {
        jdbc.sql("update cooperation set planned_start = ? where id = ?")
                .params(start.toEdtf(), id.text())
                .update();
    }

    void setRealised(CooperationId id, EffectiveDate start) {
        jdbc.sql("update cooperation set realised_on = ?, realised_sort = ?, routed_on = ? where id = ?")
                .params(start.toEdtf(), start.earliest(), start.toEdtf(), id.text())
                .update();
    }

    void setEnded(CooperationId id, EffectiveDate on) {
        jdbc.sql("update cooperation set status = 'ended', ended_on = ?, ended_sort = ? where id = ?")
                .params(on.toEdtf(), on.earliest(), id.text())
                .update();
    }

    /** It is followed again from that day; nothing is only observed any more. */
    void follow(CooperationId id, LocalDate from) {
        jdbc.sql("update cooperation set observed_until = null, followed_from = ? where id = ?")
                .params(from, id.text())
                .update();
    }

    void setObservedUntil(CooperationId id, LocalDate until) {
        jdbc.sql("update cooperation set observed_until = ? where id = ?")
                .params(until, id.text())
                .update();
    }
}
