package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

/** Service agreements. Versions and steps are added, never changed; what changes is where an agreement stands. */
@Repository
class ServiceAgreementRegister {

    /** The last day of what has no end. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceAgreementRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new agreement of a task field and a client, without a version yet; of two at once the second collides. */
    long open(DraftServiceAgreement agreement, String fieldName, int number) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into service_agreement_course (cooperation, task_field, field_name, client, number, state,"
                        + " contractor) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agreement.cooperation().text(),
                        agreement.taskField(),
                        fieldName,
                        agreement.client().text(),
                        number,
                        agreement.state().key(),
                        agreement.said().contractor().name())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Adds a version; the agreement stands with it from now on. */
    void add(Actor actor, DraftServiceAgreement agreement, long course) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        ServiceContent said = agreement.said();
        ServicePrice price = said.price();
        DetailChoice detail = said.detail();
        Map<String, String> inputs = detail.inputs().said();
        jdbc.sql(
                        """
                insert into service_agreement (course, cooperation, task_field, client, contractor, contractor_kind,
                    contractor_municipality, term, price, content, quality, price_kind, hours_hundredths, rate_cents, acts,
                    act_cents, year_cents, fte_hundredths, availability, reporting, report_parts, steering, changes,
                    discharge, review_on, conflicts, exit_terms, trust_to_contractor, trust_to_client, goals, sight,
                    detail_suggested, controls_suggested, detail_chosen, controls_chosen, status, source, effective,
                    effective_sort, recorded_at, recorded_by)
                values (:course, :cooperation, :taskField, :client, :contractor, :contractorKind,
                    :contractorMunicipality, :term, :price, :content, :quality, :priceKind, :hours, :rate, :acts,
                    :act, :year, :fte, :availability, :reporting, :reportParts, :steering, :changes,
                    :discharge, :reviewOn, :conflicts, :exit, :trustToContractor, :trustToClient, :goals, :sight,
                    :suggested, :suggestedControls, :chosen, :controls, :status, :source, :effective,
                    :sort, :at, :by)""")
                .param("course", course)
                .param("cooperation", agreement.cooperation().text())
                .param("taskField", agreement.taskField())
                .param("client", agreement.client().text())
                .param("contractor", said.contractor().name())
                .param(
                        "contractorKind",
                        said.contractor().kind() == null
                                ? null
                                : said.contractor().kind().key())
                .param("contractorMunicipality", text(said.contractor().municipality()))
                .param("term", text(said.term()))
                .param("price", price.words())
                .param("content", said.asked())
                .param("quality", said.quality())
                .param("priceKind", price.kind() == null ? null : price.kind().key())
                .param("hours", ServiceAgreementRow.hundredths(price.hours()))
                .param("rate", price.rate())
                .param("acts", price.acts())
                .param("act", price.act())
                .param("year", price.year())
                .param("fte", ServiceAgreementRow.hundredths(price.fte()))
                .param("availability", said.availability())
                .param("reporting", said.reporting())
                .param("reportParts", ServiceAgreementRow.joined(said.reportParts(), ReportPart::key))
                .param("steering", said.steering())
                .param("changes", said.changes())
                .param("discharge", said.discharge())
                .param("reviewOn", text(said.reviewOn()))
                .param("conflicts", said.conflicts())
                .param("exit", said.exit())
                .param("trustToContractor", inputs.get("trustToContractor"))
                .param("trustToClient", inputs.get("trustToClient"))
                .param("goals", inputs.get("goals"))
                .param("sight", inputs.get("sight"))
                .param(
                        "suggested",
                        detail.suggested() == null ? null : detail.suggested().key())
                .param("suggestedControls", ServiceAgreementRow.joined(detail.suggestedControls(), one -> one))
                .param(
                        "chosen",
                        detail.chosen() == null ? null : detail.chosen().key())
                .param("controls", detail.controls())
                .param("status", agreement.state().key())
                .param("source", agreement.source())
                .param("effective", agreement.effective().toEdtf())
                .param("sort", agreement.effective().earliest())
                .param("at", OffsetDateTime.now(clock))
                .param("by", actor.account())
                .update(key, "id");
        stand(agreement, course, Objects.requireNonNull(key.getKey()).longValue());
    }

    private void stand(DraftServiceAgreement agreement, long course, long version) {
        ServiceContent said = agreement.said();
        EffectiveDate term = said.term();
        EffectiveDate review = said.reviewOn();
        LocalDate last = term == null || !term.known() ? null : term.latest();
        boolean ended = agreement.state() == ServiceAgreementState.ENDED;
        jdbc.sql(
                        """
                update service_agreement_course set version = :version, state = :state, contractor = :contractor,
                    contractor_municipality = :contractorMunicipality, term = :term,
                    begins = case when :begun and begins is not null then begins else :begins end, ends = :ends,
                    ends_sort = :endsSort, review_on = :reviewOn, review_sort = :reviewSort, year_cents = :perYear,
                    fte_hundredths = :fte, ended = :ended, ended_on = :endedOn
                where id = :id""")
                .param("version", version)
                .param("state", agreement.state().key())
                .param("contractor", said.contractor().name())
                .param("contractorMunicipality", text(said.contractor().municipality()))
                .param("term", text(term))
                .param("begun", ended && firstDay(term) == null)
                .param("begins", firstDay(term))
                .param("ends", LAST.equals(last) ? null : last)
                .param("endsSort", last)
                .param("reviewOn", text(review))
                .param("reviewSort", review == null || !review.known() ? null : review.countsFrom())
                .param("perYear", said.price().perYear())
                .param("fte", ServiceAgreementRow.hundredths(said.price().fte()))
                .param("ended", ended ? agreement.effective().toEdtf() : null)
                .param("endedOn", ended ? firstDay(agreement.effective()) : null)
                .param("id", course)
                .update();
    }

    /** Adds a step and moves the agreement to where it leads. */
    void step(Actor actor, StandingAgreement agreement, NewStep step, ServiceAgreementState leadsTo) {
        SignedFile file = step.file();
        jdbc.sql("insert into service_agreement_step (course, version, step, reason, signed_by, document,"
                        + " file_id, file_version, file_sha256, file_title, source, effective, effective_sort,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agreement.id(),
                        agreement.version(),
                        step.kind().key(),
                        step.reason(),
                        step.signedBy(),
                        step.document(),
                        file == null ? null : file.id(),
                        file == null ? null : file.version(),
                        file == null ? null : file.sha256(),
                        file == null ? null : file.title(),
                        step.source(),
                        step.effective().toEdtf(),
                        step.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
        jdbc.sql("update service_agreement_course set state = ? where id = ?")
                .params(leadsTo.key(), agreement.id())
                .update();
    }

    /** It holds from that day on, which its term does not say. */
    void begin(long course, LocalDate from) {
        jdbc.sql("update service_agreement_course set begins = ? where id = ?")
                .params(from, course)
                .update();
    }

    /** It no longer holds from then on; null when it goes on by its term. */
    void end(long course, @Nullable EffectiveDate from) {
        jdbc.sql("update service_agreement_course set ended = ?, ended_on = ? where id = ?")
                .params(text(from), firstDay(from), course)
                .update();
    }

    /** Its successor holds from that day on. */
    void amend(long course, LocalDate from) {
        jdbc.sql("update service_agreement_course set amended_on = ? where id = ?")
                .params(from, course)
                .update();
    }

    /** The newest agreement of a client in a task field, nobody else moving it before this transaction ends. */
    Optional<StandingAgreement> lock(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return jdbc
                .sql("select * from service_agreement_course"
                        + " where cooperation = ? and task_field = ? and client = ? order by number desc for update")
                .params(cooperation.text(), taskField, client.text())
                .query(ServiceAgreementRow::stand)
                .list()
                .stream()
                .findFirst();
    }

    /** One agreement, nobody else moving it before this transaction ends. */
    Optional<StandingAgreement> lock(CooperationId cooperation, long course) {
        return jdbc.sql("select * from service_agreement_course where cooperation = ? and id = ? for update")
                .params(cooperation.text(), course)
                .query(ServiceAgreementRow::stand)
                .optional();
    }

    /** All agreements of a cooperation, nobody else moving one before this transaction ends. */
    List<StandingAgreement> lock(CooperationId cooperation) {
        return jdbc.sql("select * from service_agreement_course where cooperation = ?"
                        + " order by task_field, client, number desc for update")
                .param(cooperation.text())
                .query(ServiceAgreementRow::stand)
                .list();
    }

    /** The newest agreement of a client in a task field. */
    Optional<StandingAgreement> newest(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return jdbc
                .sql("select * from service_agreement_course"
                        + " where cooperation = ? and task_field = ? and client = ? order by number desc")
                .params(cooperation.text(), taskField, client.text())
                .query(ServiceAgreementRow::stand)
                .list()
                .stream()
                .findFirst();
    }

    Optional<StandingAgreement> find(CooperationId cooperation, long course) {
        return jdbc.sql("select * from service_agreement_course where cooperation = ? and id = ?")
                .params(cooperation.text(), course)
                .query(ServiceAgreementRow::stand)
                .optional();
    }

    /** All agreements of a cooperation by task field, client and number. */
    List<StandingAgreement> standing(CooperationId cooperation) {
        return jdbc.sql("select * from service_agreement_course where cooperation = ?"
                        + " order by field_name, client, number")
                .param(cooperation.text())
                .query(ServiceAgreementRow::stand)
                .list();
    }

    /** Agreements that were laid down as signed without steps, and end or are looked at again on that day or later. */
    List<SignedOutright> signedOutright(LocalDate day) {
        return jdbc.sql("select c.*, v.effective as since from service_agreement_course c"
                        + " join service_agreement v on v.id = c.version"
                        + " where c.state = 'signed' and c.amended_on is null"
                        + " and (c.ends >= :day or c.review_sort >= :day)"
                        + " and not exists (select 1 from service_agreement_step s where s.course = c.id)"
                        + " order by c.id")
                .param("day", day)
                .query((row, index) -> new SignedOutright(
                        ServiceAgreementRow.stand(row, index), EffectiveDate.parse(row.getString("since"))))
                .list();
    }

    /** Versions of all agreements of a cooperation, the newest first. */
    List<ServiceAgreement> of(CooperationId cooperation) {
        return jdbc.sql("select * from service_agreement where cooperation = ? order by effective_sort desc, id desc")
                .param(cooperation.text())
                .query(ServiceAgreementRow::version)
                .list();
    }

    /** Versions of one agreement, the last laid down first. */
    List<ServiceAgreement> versions(long course) {
        return jdbc.sql("select * from service_agreement where course = ? order by id desc")
                .param(course)
                .query(ServiceAgreementRow::version)
                .list();
    }

    /** Steps of one agreement, the last recorded first. */
    List<ServiceStep> steps(long course) {
        return jdbc.sql("select * from service_agreement_step where course = ? order by id desc")
                .param(course)
                .query(ServiceAgreementRow::step)
                .list();
    }

    /** Steps of all agreements of a cooperation by the version they were done with, the last recorded first. */
    List<ServiceStep> stepsOf(CooperationId cooperation) {
        return jdbc.sql("select s.* from service_agreement_step s join service_agreement_course c on c.id = s.course"
                        + " where c.cooperation = ? order by s.id desc")
                .param(cooperation.text())
                .query(ServiceAgreementRow::step)
                .list();
    }

    /** The first day it can mean; null when nothing says that it was not earlier. */
    private static @Nullable LocalDate firstDay(@Nullable EffectiveDate date) {
        return date == null || !date.hasFirstDay() ? null : date.earliest();
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    private static @Nullable String text(@Nullable MunicipalityCode code) {
        return code == null ? null : code.text();
    }
}
