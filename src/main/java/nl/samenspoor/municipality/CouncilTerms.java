package nl.samenspoor.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedUntil;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads councils and figures of many municipalities with a constant number of statements. */
@Repository
class CouncilTerms {

    private static final String CURRENT = " and not exists (select 1 from %1$s later where later.corrects = %1$s.id)";

    private final JdbcClient jdbc;

    CouncilTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The compositions that count, newest first. */
    Map<MunicipalityCode, List<CouncilTerm>> of(Collection<MunicipalityCode> codes) {
        return what(read(codes, CURRENT.formatted("council_composition")));
    }

    /** The compositions that counted by what was recorded in time, newest first. */
    Map<MunicipalityCode, List<CouncilTerm>> of(Collection<MunicipalityCode> codes, RecordedUntil recorded) {
        return recorded.limited() ? what(counting(read(codes, ""), recorded)) : of(codes);
    }

    /** Every version of every composition, newest composition first, and of one the latest version first. */
    List<Version<CouncilTerm>> versions(MunicipalityCode code) {
        return read(List.of(code), "").getOrDefault(code, List.of());
    }

    private Map<MunicipalityCode, List<Version<CouncilTerm>>> read(Collection<MunicipalityCode> codes, String which) {
        Map<MunicipalityCode, List<Version<CouncilTerm>>> terms = new TreeMap<>();
        if (codes.isEmpty()) {
            return terms;
        }
        Map<Long, List<Fraction>> fractions = new HashMap<>();
        query(
                "select f.* from composition_fraction f"
                        + " join council_composition on council_composition.id = f.composition"
                        + " where council_composition.municipality in (:codes)" + which
                        + " order by f.composition, f.position",
                codes,
                (row, index) -> fractions
                        .computeIfAbsent(row.getLong("composition"), key -> new ArrayList<>())
                        .add(new Fraction(row.getString("name"), row.getInt("seats"))));
        Map<Long, List<String>> coalitions = new HashMap<>();
        Map<Long, List<String>> aldermen = new HashMap<>();
        Map<Long, List<String>> mayors = new HashMap<>();
        query(
                "select p.* from composition_party p"
                        + " join council_composition on council_composition.id = p.composition"
                        + " where council_composition.municipality in (:codes)" + which
                        + " order by p.composition, p.position",
                codes,
                (row, index) -> (switch (row.getString("part")) {
                            case "coalition" -> coalitions;
                            case "mayor" -> mayors;
                            default -> aldermen;
                        })
                        .computeIfAbsent(row.getLong("composition"), key -> new ArrayList<>())
                        .add(row.getString("party")));
        query(
                "select council_composition.*, " + corrected("council_composition") + " from council_composition"
                        + " where municipality in (:codes)" + which + " order by starts_sort desc, starts, id desc",
                codes,
                (row, index) -> terms.computeIfAbsent(code(row), key -> new ArrayList<>())
                        .add(version(row, term(row, fractions, coalitions, aldermen, mayors))));
        return terms;
    }

    private static CouncilTerm term(
            ResultSet row,
            Map<Long, List<Fraction>> fractions,
            Map<Long, List<String>> coalitions,
            Map<Long, List<String>> aldermen,
            Map<Long, List<String>> mayors)
            throws SQLException {
        long id = row.getLong("id");
        String ends = row.getString("ends");
        return new CouncilTerm(
                EffectiveDate.parse(row.getString("starts")),
                ends == null ? null : EffectiveDate.parse(ends),
                row.getInt("seats"),
                fractions.getOrDefault(id, List.of()),
                coalitions.getOrDefault(id, List.of()),
                aldermen.getOrDefault(id, List.of()),
                mayors.getOrDefault(id, List.of()).stream().findFirst().orElse(null),
                row.getString("source"));
    }

    /** The figures that count, by kind, newest first. */
    Map<MunicipalityCode, List<Figure>> figures(Collection<MunicipalityCode> codes) {
        return what(readFigures(codes, CURRENT.formatted("background_figure")));
    }

    /** The figures that counted by what was recorded in time, by kind, newest first. */
    Map<MunicipalityCode, List<Figure>> figures(Collection<MunicipalityCode> codes, RecordedUntil recorded) {
        return recorded.limited() ? what(counting(readFigures(codes, ""), recorded)) : figures(codes);
    }

    /** Every version of every figure, by kind, newest first, and of one the latest version first. */
    List<Version<Figure>> figureVersions(MunicipalityCode code) {
        return readFigures(List.of(code), "").getOrDefault(code, List.of());
    }

    private Map<MunicipalityCode, List<Version<Figure>>> readFigures(Collection<MunicipalityCode> codes, String which) {
        Map<MunicipalityCode, List<Version<Figure>>> figures = new TreeMap<>();
        if (!codes.isEmpty()) {
            query(
                    "select background_figure.*, " + corrected("background_figure") + " from background_figure"
                            + " where municipality in (:codes)" + which
                            + " order by kind, reference_sort desc, reference, id desc",
                    codes,
                    (row, index) -> figures.computeIfAbsent(code(row), key -> new ArrayList<>())
                            .add(version(row, figure(row))));
        }
        return figures;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                FigureKind.of(row.getString("kind")),
                EffectiveDate.parse(row.getString("reference")),
                row.getBigDecimal("stated"),
                row.getBigDecimal("corrected"),
                row.getString("correction"),
                row.getString("source"));
    }

    private static String corrected(String table) {
        return "(select count(*) from %1$s later where later.corrects = %1$s.id) as corrections".formatted(table);
    }

    private static <T> Version<T> version(ResultSet row, T what) throws SQLException {
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new Version<>(
                row.getLong("id"),
                what,
                row.getInt("corrections") == 0,
                row.getObject("corrects", Long.class),
                row.getString("why"),
                recorded == null ? null : recorded.toInstant(),
                row.getString("recorded_by"));
    }

    /** Without what was recorded later; what only that corrected counts again. */
    private static <T> Map<MunicipalityCode, List<Version<T>>> counting(
            Map<MunicipalityCode, List<Version<T>>> versions, RecordedUntil recorded) {
        Map<MunicipalityCode, List<Version<T>>> counting = new TreeMap<>();
        versions.forEach((code, all) -> {
            List<Version<T>> known = all.stream()
                    .filter(version -> recorded.counts(version.recordedAt()))
                    .toList();
            Set<Long> corrected = known.stream()
                    .map(Version::corrects)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            counting.put(
                    code,
                    known.stream()
                            .filter(version -> !corrected.contains(version.id()))
                            .toList());
        });
        return counting;
    }

    private static <T> Map<MunicipalityCode, List<T>> what(Map<MunicipalityCode, List<Version<T>>> versions) {
        Map<MunicipalityCode, List<T>> current = new TreeMap<>();
        versions.forEach(
                (code, all) -> current.put(code, all.stream().map(Version::what).toList()));
        return current;
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
