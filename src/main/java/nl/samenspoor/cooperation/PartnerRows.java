package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation_partner: who takes or took part. */
@Repository
class PartnerRows {

    private final JdbcClient jdbc;

    PartnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Present and former partners, in the order they joined. */
    List<Partner> all(CooperationId id) {
        return ever(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of several cooperations, in one statement. */
    Map<CooperationId, List<Partner>> ever(Collection<CooperationId> ids) {
        Map<CooperationId, List<Partner>> partners = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from cooperation_partner where cooperation_id in (:ids) order by cooperation_id, place")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((row, index) -> partners.computeIfAbsent(
                                    new CooperationId(row.getString("cooperation_id")), id -> new ArrayList<>())
                            .add(new Partner(
                                    new MunicipalityCode(row.getString("municipality")),
                                    Stored.date(row, "joined_on"),
                                    Stored.dateOrNull(row, "left_on"),
                                    row.getString("reason"))))
                    .list();
        }
        return partners;
    }

    /** Present partners, in the order they joined. */
    List<MunicipalityCode> active(CooperationId id) {
        return active(List.of(id)).getOrDefault(id, List.of());
    }

    /** Present partners of several cooperations, in one statement. */
    Map<CooperationId, List<MunicipalityCode>> active(Collection<CooperationId> ids) {
        Map<CooperationId, List<MunicipalityCode>> partners = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select cooperation_id, municipality from cooperation_partner where cooperation_id in (:ids)"
                            + " and left_on is null order by cooperation_id, place")
                    .param("ids", ids.stream().map(CooperationId::text).toList())
                    .query((row, index) -> partners.computeIfAbsent(
                                    new CooperationId(row.getString(1)), id -> new ArrayList<>())
                            .add(new MunicipalityCode(row.getString(2))))
                    .list();
        }
        return partners;
    }

    /** @throws InvalidInput on {@code municipality} when it is not a present partner */
    void requireActive(CooperationId id, MunicipalityCode municipality) {
        if (!active(id).contains(municipality)) {
            throw InvalidInput.of("municipality", "cooperation.notAPartner", municipality.text());
        }
    }

    void add(CooperationId id, MunicipalityCode municipality, EffectiveDate joined) {
        jdbc.sql(
                        "insert into cooperation_partner (cooperation_id, municipality, place, joined_on, joined_sort)"
                                + " select ?, ?, coalesce(max(place), 0) + 1, ?, ? from cooperation_partner where cooperation_id = ?")
                .params(id.text(), municipality.text(), joined.toEdtf(), joined.earliest(), id.text())
                .update();
    }

    void leave(CooperationId id, MunicipalityCode municipality, EffectiveDate left, String reason) {
        jdbc.sql("update cooperation_partner set left_on = ?, left_sort = ?, reason = ?"
                        + " where cooperation_id = ? and municipality = ? and left_on is null")
                .params(left.toEdtf(), left.earliest(), reason, id.text(), municipality.text())
                .update();
    }
}
