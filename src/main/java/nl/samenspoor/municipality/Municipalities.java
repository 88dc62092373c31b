package nl.samenspoor.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedUntil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of municipalities. Reads only. */
@Component
public class Municipalities {

    private final JdbcClient jdbc;
    private final MunicipalityRegister register;
    private final CouncilTerms terms;
    private final Clock clock;

    Municipalities(JdbcClient jdbc, MunicipalityRegister register, CouncilTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.terms = terms;
        this.clock = clock;
    }

    public boolean exists(MunicipalityCode code) {
        return register.find(code).isPresent();
    }

    public Optional<Municipality> find(MunicipalityCode code) {
        return register.find(code);
    }

    /** @throws NotFound when the code is not registered */
    public Municipality require(MunicipalityCode code) {
        return register.find(code).orElseThrow(() -> new NotFound("municipality.unknown", code.text()));
    }

    /** The municipality of that name, upper and lower case alike; one that still exists goes before its predecessor. */
    public Optional<Municipality> byName(String name) {
        return jdbc
                .sql("select * from municipality where lower(name) = lower(?)"
                        + " order by case when valid_until is null then 0 else 1 end, code")
                .param(name)
                .query(MunicipalityRegister::municipality)
                .list()
                .stream()
                .findFirst();
    }

    /** The name, or the code itself when the municipality is not registered. */
    public String name(MunicipalityCode code) {
        return register.find(code).map(Municipality::name).orElse(code.text());
    }

    /** Names by code, in one statement. Every code asked for is in the answer, at least with the code as name. */
    public Map<MunicipalityCode, String> names(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, String> names = new TreeMap<>();
        if (codes.isEmpty()) {
            return names;
        }
        codes.forEach(code -> names.put(code, code.text()));
        jdbc.sql("select code, name from municipality where code in (:codes)")
                .param(
                        "codes",
                        names.keySet().stream().map(MunicipalityCode::text).toList())
                .query((row, index) -> names.put(new MunicipalityCode(row.getString("code")), row.getString("name")))
                .list();
        return names;
    }

    /** Those of these that end or have ended, by code, in one statement. */
    public Map<MunicipalityCode, Municipality> ending(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, Municipality> ending = new TreeMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select * from municipality where code in (:codes) and valid_until is not null")
                    .param(
                            "codes",
                            codes.stream()
                                    .map(MunicipalityCode::text)
                                    .distinct()
                                    .toList())
                    .query(MunicipalityRegister::municipality)
                    .list()
                    .forEach(one -> ending.put(one.code(), one));
        }
        return ending;
    }

    /** A page of all municipalities by name; {@code page} counts from 0. */
    public List<Municipality> page(int page, int size) {
        return jdbc.sql("select * from municipality order by name, code limit ? offset ?")
                .params(size, (long) page * size)
                .query(MunicipalityRegister::municipality)
                .list();
    }

    /** All municipalities that still exist today, by name; for choice lists. */
    public List<Municipality> current() {
        return jdbc.sql("select * from municipality where valid_until is null or valid_until > ? order by name, code")
                .param(LocalDate.now(clock))
                .query(MunicipalityRegister::municipality)
                .list();
    }

    /** All municipalities there are and were, by name; to choose of whom something of the past is sought. */
    public List<Municipality> all() {
        return jdbc.sql("select * from municipality order by name, code")
                .query(MunicipalityRegister::municipality)
                .list();
    }

    /** How many municipalities are registered. */
    public int count() {
        return jdbc.sql("select count(*) from municipality")
                .query(Integer.class)
                .single();
    }

    /** All figures of one municipality, by kind, newest first. */
    public List<Figure> figures(MunicipalityCode code) {
        return figures(List.of(code)).getOrDefault(code, List.of());
    }

    /** All figures of several municipalities, in one statement. */
    public Map<MunicipalityCode, List<Figure>> figures(Collection<MunicipalityCode> codes) {
        return terms.figures(codes);
    }

    /** The same by what was recorded in time; a figure of which that was not kept counts. */
    public Map<MunicipalityCode, List<Figure>> figures(Collection<MunicipalityCode> codes, RecordedUntil recorded) {
        return terms.figures(codes, recorded);
    }

    /** All known compositions of the council, newest first. */
    public List<CouncilTerm> councils(MunicipalityCode code) {
        return terms.of(List.of(code)).getOrDefault(code, List.of());
    }

    /** Every version of every composition of the council, newest composition first, and of one the latest first. */
    public List<Version<CouncilTerm>> councilVersions(MunicipalityCode code) {
        return terms.versions(code);
    }

    /** Every version of every figure, by kind, newest first, and of one the latest first. */
    public List<Version<Figure>> figureVersions(MunicipalityCode code) {
        return terms.figureVersions(code);
    }

    /** All known compositions of several councils, in a constant number of statements. */
    public Map<MunicipalityCode, List<CouncilTerm>> councils(Collection<MunicipalityCode> codes) {
        return terms.of(codes);
    }

    /** The same by what was recorded in time; a composition of which that was not kept counts. */
    public Map<MunicipalityCode, List<CouncilTerm>> councils(
            Collection<MunicipalityCode> codes, RecordedUntil recorded) {
        return terms.of(codes, recorded);
    }

    /** The composition that held at that date, or nothing when none is known. */
    public Optional<CouncilTerm> councilAt(MunicipalityCode code, EffectiveDate date) {
        return councils(code).stream()
                .filter(term -> !term.from().earliest().isAfter(date.latest()))
                .filter(term -> term.until() == null
                        || date.earliest().isBefore(term.until().latest()))
                .findFirst();
    }
}
