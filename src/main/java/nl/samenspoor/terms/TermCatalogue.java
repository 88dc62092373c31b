package nl.samenspoor.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All terms in all versions, read once from {@code terms/catalogue.yaml} or from the file that the setting
 * {@code samenspoor.terms.catalogue} names. A change of law is a version more in that file.
 */
@Component
public class TermCatalogue {

    private static final String DELIVERED = "terms/catalogue.yaml";

    private final List<TermRule> rules;
    private final List<TermRule> delivered;
    private final Map<LocalDate, String> equatedDays = new TreeMap<>();

    /** @throws IllegalStateException when the file is not sound; the message names the term */
    @Autowired
    TermCatalogue(@Value("${samenspoor.terms.catalogue:classpath:terms/catalogue.yaml}") Resource file) {
        WrittenCatalogue written = read(file);
        this.rules = List.copyOf(written.rules());
        this.delivered = List.copyOf(read(new ClassPathResource(DELIVERED)).rules());
        written.equatedDays().forEach(decree -> decree.days()
                .forEach(day -> equatedDays.put(LocalDate.parse(day), decree.source())));
    }

    /** The catalogue as it is delivered. */
    public static TermCatalogue delivered() {
        return new TermCatalogue(new ClassPathResource(DELIVERED));
    }

    private static WrittenCatalogue read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return YAMLMapper.builder().build().readValue(content, WrittenCatalogue.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every version of every term, in the order of the file. */
    public List<TermRule> all() {
        return rules;
    }

    /** The terms that can start on that day, in the order of the file. */
    public List<TermRule> inForce(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    /**
     * Versions of a term, the newest first; empty for an unknown id. A term that an own file leaves out is as delivered: the
     * models ask for it.
     */
    public List<TermRule> versions(String id) {
        List<TermRule> own = versions(id, rules);
        return own.isEmpty() ? versions(id, delivered) : own;
    }

    private static List<TermRule> versions(String id, List<TermRule> among) {
        return among.stream()
                .filter(rule -> rule.id().equals(id))
                .sorted(Comparator.comparing(TermRule::validFrom).reversed())
                .toList();
    }

    /** The version under which a term starts on that day. */
    public Optional<TermRule> at(String id, LocalDate day) {
        return versions(id).stream().filter(rule -> rule.holdsOn(day)).findFirst();
    }

    /**
     * The version a running term started with. A catalogue that lost it answers with the nearest it has, so that what
     * was recorded stays readable.
     */
    public Optional<TermRule> version(String id, LocalDate validFrom) {
        List<TermRule> versions = versions(id);
        return versions.stream()
                .filter(rule -> !rule.validFrom().isAfter(validFrom))
                .findFirst()
                .or(() -> versions.stream().reduce((newer, older) -> older));
    }

    /** @throws InvalidInput on field {@code term} for an unknown id */
    public TermRule latest(String id) {
        return versions(id).stream().findFirst().orElseThrow(() -> InvalidInput.of("term", "terms.unknown", id));
    }

    /** Days on a par with holidays (Algemene termijnenwet art. 3 par. 3), each with the decree that says so. */
    public Map<LocalDate, String> equatedDays() {
        return Map.copyOf(equatedDays);
    }
}
