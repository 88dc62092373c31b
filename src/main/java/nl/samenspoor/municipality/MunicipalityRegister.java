package nl.samenspoor.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes municipalities; reads one. */
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

    /** Fills in what was not known; what was known stays as it was. */
    void complete(Municipality municipality) {
        jdbc.sql("update municipality set province = coalesce(province, ?), valid_from = coalesce(valid_from, ?),"
                        + " valid_until = coalesce(valid_until, ?), successor = coalesce(successor, ?) where code = ?")
                .params(
                        municipality.province(),
                        municipality.validFrom(),
                        municipality.validUntil(),
                        text(municipality.successor()),
                        municipality.code().text())
                .update();
    }

    /** What counts from now on; every end recorded before stays in {@link EndRegister}. */
    void end(EndMunicipality end) {
        jdbc.sql("update municipality set valid_until = ?, successor = ? where code = ?")
                .params(
                        end.validUntil(),
                        text(end.successor()),
                        end.municipality().text())
                .update();
    }

    /**
     * The municipality, locked until the transaction ends, so that two people do not record the same of it.
     *
     * @throws NotFound when the code is not registered
     */
    Municipality lock(MunicipalityCode code) {
        return jdbc.sql("select * from municipality where code = ? for update")
                .param(code.text())
                .query(MunicipalityRegister::municipality)
                .optional()
                .orElseThrow(() -> new NotFound("municipality.unknown", code.text()));
    }

    private static @Nullable String text(@Nullable MunicipalityCode code) {
        return code == null ? null : code.text();
    }
}
