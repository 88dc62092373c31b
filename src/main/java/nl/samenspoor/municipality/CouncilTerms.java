package nl.samenspoor.municipality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads councils and figures of many municipalities with a constant number of statements. */
@Repository
class CouncilTerms {

    private record Key(String municipality, String starts) implements Comparable<Key> {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("municipality"), row.getString("starts"));
        }

        @Override
        public int compareTo(Key other) {
            int byCode = municipality.compareTo(other.municipality);
            return byCode != 0 ? byCode : starts.compareTo(other.starts);
        }
    }

    private final JdbcClient jdbc;

    CouncilTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MunicipalityCode, List<CouncilTerm>> of(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, List<CouncilTerm>> terms = new TreeMap<>();
        if (codes.isEmpty()) {
            return terms;
        }
        Map<Key, List<Fraction>> fractions = new TreeMap<>();
        query(
                "select * from council_fraction where municipality in (:codes) order by position",
                codes,
                (row, index) -> fractions
                        .computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                        .add(new Fraction(row.getString("name"), row.getInt("seats"))));
        Map<Key, List<String>> coalitions = new TreeMap<>();
        Map<Key, List<String>> aldermen = new TreeMap<>();
        query(
                "select * from council_college where municipality in (:codes) order by position",
                codes,
                (row, index) -> (row.getString("part").equals("coalition") ? coalitions : aldermen)
                        .computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                        .add(row.getString("party")));
        query(
                "select * from council_term where municipality in (:codes) order by starts_sort desc, starts",
                codes,
                (row, index) -> terms.computeIfAbsent(code(row), key -> new ArrayList<>())
                        .add(term(row, fractions, coalitions, aldermen)));
        return terms;
    }

    private static CouncilTerm term(
            ResultSet row,
            Map<Key, List<Fraction>> fractions,
            Map<Key, List<String>> coalitions,
            Map<Key, List<String>> aldermen)
            throws SQLException {
        Key key = Key.of(row);
        String ends = row.getString("ends");
        return new CouncilTerm(
                EffectiveDate.parse(row.getString("starts")),
                ends == null ? null : EffectiveDate.parse(ends),
                row.getInt("seats"),
                fractions.getOrDefault(key, List.of()),
                coalitions.getOrDefault(key, List.of()),
                aldermen.getOrDefault(key, List.of()),
                row.getString("source"));
    }

    Map<MunicipalityCode, List<Figure>> figures(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, List<Figure>> figures = new TreeMap<>();
        if (!codes.isEmpty()) {
            query(
                    "select * from municipality_figure where municipality in (:codes)"
                            + " order by kind, reference_sort desc, reference",
                    codes,
                    (row, index) -> figures.computeIfAbsent(code(row), key -> new ArrayList<>())
                            .add(figure(row)));
        }
        return figures;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                FigureKind.of(row.getString("kind")),
                EffectiveDate.parse(row.getString("reference")),
                plain(row.getBigDecimal("stated")),
                plain(row.getBigDecimal("corrected")),
                row.getString("correction"),
                row.getString("source"));
    }

    /** Without the zeros the column adds: 21152, not 21152.0000. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static MunicipalityCode code(ResultSet row) throws SQLException {
        return new MunicipalityCode(row.getString("municipality"));
    }

    private <T> void query(String sql, Collection<MunicipalityCode> codes, RowMapper<T> mapper) {
        jdbc.sql(sql)
                .param(
                        "codes",
                        codes.stream().map(MunicipalityCode::text).distinct().toList())
                .query(mapper)
                .list();
    }
}
