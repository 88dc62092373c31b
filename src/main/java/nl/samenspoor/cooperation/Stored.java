package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** How dates and lists are written in columns. */
final class Stored {

    private Stored() {}

    static @Nullable String written(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    static @Nullable LocalDate first(@Nullable EffectiveDate date) {
        return date == null ? null : date.earliest();
    }

    static EffectiveDate date(ResultSet row, String column) throws SQLException {
        return EffectiveDate.parse(column, row.getString(column));
    }

    static @Nullable EffectiveDate dateOrNull(ResultSet row, String column) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : EffectiveDate.parse(column, written);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable MunicipalityCode municipality(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new MunicipalityCode(code);
    }

    static <E extends Enum<E> & Choice> E choice(Class<E> list, ResultSet row, String column) throws SQLException {
        return Choice.of(list, column, row.getString(column));
    }

    static <E extends Enum<E> & Choice> @Nullable E choiceOrNull(Class<E> list, ResultSet row, String column)
            throws SQLException {
        String key = row.getString(column);
        return key == null ? null : Choice.of(list, column, key);
    }

    static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }

    static OffsetDateTime moment(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
