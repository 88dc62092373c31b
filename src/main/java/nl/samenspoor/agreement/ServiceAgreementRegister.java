package nl.samenspoor.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds and reads service agreements. There is no way to change one. */
@Repository
class ServiceAgreementRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceAgreementRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, DraftServiceAgreement agreement) {
        EffectiveDate term = agreement.term();
        jdbc.sql("insert into service_agreement (cooperation, task_field, client, contractor, term, price, content,"
                        + " status, source, effective, effective_sort, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agreement.cooperation().text(),
                        agreement.taskField(),
                        agreement.client().text(),
                        agreement.contractor(),
                        term == null ? null : term.toEdtf(),
                        agreement.price(),
                        agreement.content(),
                        agreement.status().key(),
                        agreement.source(),
                        agreement.effective().toEdtf(),
                        agreement.effective().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** The newest first. */
    List<ServiceAgreement> of(CooperationId cooperation) {
        return jdbc.sql("select * from service_agreement where cooperation = ? order by effective_sort desc, id desc")
                .param(cooperation.text())
                .query((row, index) -> agreement(row))
                .list();
    }

    private static ServiceAgreement agreement(ResultSet row) throws SQLException {
        String term = row.getString("term");
        return new ServiceAgreement(
                new CooperationId(row.getString("cooperation")),
                row.getString("task_field"),
                new MunicipalityCode(row.getString("client")),
                row.getString("contractor"),
                term == null ? null : EffectiveDate.parse(term),
                row.getString("price"),
                row.getString("content"),
                AgreementStatus.of(row.getString("status")),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("source"));
    }
}
