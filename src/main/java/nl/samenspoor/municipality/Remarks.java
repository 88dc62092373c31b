package nl.samenspoor.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remarks about municipalities: added and read, never changed. */
@Component
public class Remarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All remarks about several municipalities in the order they were recorded, in one statement. */
    public Map<MunicipalityCode, List<MunicipalityRemark>> of(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, List<MunicipalityRemark>> remarks = new TreeMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select * from municipality_remark where municipality in (:codes) order by municipality, id")
                    .param(
                            "codes",
                            codes.stream()
                                    .map(MunicipalityCode::text)
                                    .distinct()
                                    .toList())
                    .query((row, index) -> remarks.computeIfAbsent(
                                    new MunicipalityCode(row.getString("municipality")), code -> new ArrayList<>())
                            .add(remark(row)))
                    .list();
        }
        return remarks;
    }

    /** All remarks about one municipality. */
    public List<MunicipalityRemark> of(MunicipalityCode code) {
        return of(List.of(code)).getOrDefault(code, List.of());
    }

    private static MunicipalityRemark remark(ResultSet row) throws SQLException {
        String figure = row.getString("figure");
        String reference = row.getString("reference");
        return new MunicipalityRemark(
                RemarkSubject.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)),
                figure == null ? null : FigureKind.of(figure),
                reference == null ? null : EffectiveDate.parse(reference),
                row.getString("words"),
                row.getString("source"));
    }

    /** Adds the remarks that were not made before. */
    void add(Actor actor, MunicipalityCode code, List<MunicipalityRemark> remarks) {
        List<MunicipalityRemark> known = of(code);
        for (MunicipalityRemark remark : remarks) {
            if (known.stream().noneMatch(remark::sameAs)) {
                insert(actor, code, remark);
            }
        }
    }

    private void insert(Actor actor, MunicipalityCode code, MunicipalityRemark remark) {
        jdbc.sql("insert into municipality_remark (municipality, subject, figure, reference, words, source,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        code.text(),
                        remark.subject().key(),
                        remark.figure() == null ? null : remark.figure().key(),
                        remark.reference() == null ? null : remark.reference().toEdtf(),
                        remark.words(),
                        remark.source(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.account())
                .update();
    }
}
