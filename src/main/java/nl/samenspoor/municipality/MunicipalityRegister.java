package nl.samenspoor.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes municipalities, councils and figures; reads one municipality. */
@Repository
class MunicipalityRegister {

    private final JdbcClient jdbc;

    MunicipalityRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Municipality> find(MunicipalityCode code) {
        return jdbc.sql("select * from municipality where code = ?")
                .param(code.text())
                .query(MunicipalityRegister::municipality)
                .optional();
    }

    static Municipality municipality(ResultSet row, int index) throws SQLException {
        String successor = row.getString("successor");
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                row.getString("province"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                successor == null ? null : new MunicipalityCode(successor));
    }

    void add(Municipality municipality) {
        jdbc.sql("insert into municipality (code, name, province, valid_from, valid_until, successor)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        municipality.code().text(),
                        municipality.name(),
                        municipality.province(),
                        municipality.validFrom(),
                        municipality.validUntil(),
                        text(municipality.successor()))
                .update();
    }

    /** Fills in what is given; what is not given stays as it was. */
    void complete(Municipality municipality) {
        jdbc.sql("update municipality set province = coalesce(?, province), valid_from = coalesce(?, valid_from),"
                        + " valid_until = coalesce(?, valid_until), successor = coalesce(?, successor) where code = ?")
                .params(
                        municipality.province(),
                        municipality.validFrom(),
                        municipality.validUntil(),
                        text(municipality.successor()),
                        municipality.code().text())
                .update();
    }

    void replace(MunicipalityCode code, CouncilTerm term) {
        String starts = term.from().toEdtf();
        for (String table : List.of("council_fraction", "council_college", "council_term")) {
            jdbc.sql("delete from " + table + " where municipality = ? and starts = ?")
                    .params(code.text(), starts)
                    .update();
        }
        EffectiveDate until = term.until();
        jdbc.sql("insert into council_term (municipality, starts, starts_sort, ends, ends_sort, seats, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        code.text(),
                        starts,
                        term.from().earliest(),
                        until == null ? null : until.toEdtf(),
                        until == null ? null : until.earliest(),
                        term.seats(),
                        term.source())
                .update();
        for (int i = 0; i < term.fractions().size(); i++) {
            Fraction fraction = term.fractions().get(i);
            jdbc.sql(
                            "insert into council_fraction (municipality, starts, position, name, seats) values (?, ?, ?, ?, ?)")
                    .params(code.text(), starts, i, fraction.name(), fraction.seats())
                    .update();
        }
        addParties(code, starts, "coalition", term.coalition());
        addParties(code, starts, "alderman", term.aldermen());
    }

    private void addParties(MunicipalityCode code, String starts, String part, List<String> parties) {
        for (int i = 0; i < parties.size(); i++) {
            jdbc.sql("insert into council_college (municipality, starts, part, position, party) values (?, ?, ?, ?, ?)")
                    .params(code.text(), starts, part, i, parties.get(i))
                    .update();
        }
    }

    void replace(MunicipalityCode code, Figure figure) {
        jdbc.sql("delete from municipality_figure where municipality = ? and kind = ? and reference = ?")
                .params(code.text(), figure.kind().key(), figure.reference().toEdtf())
                .update();
        jdbc.sql("insert into municipality_figure (municipality, kind, reference, reference_sort, stated, corrected,"
                        + " correction, source) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        code.text(),
                        figure.kind().key(),
                        figure.reference().toEdtf(),
                        figure.reference().earliest(),
                        figure.stated(),
                        figure.corrected(),
                        figure.correction(),
                        figure.source())
                .update();
    }

    private static @Nullable String text(@Nullable MunicipalityCode code) {
        return code == null ? null : code.text();
    }
}
