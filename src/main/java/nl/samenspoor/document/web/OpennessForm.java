package nl.samenspoor.document.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.ExceptionGround;
import nl.samenspoor.document.Extent;
import nl.samenspoor.document.Openness;
import nl.samenspoor.document.StateOpenness;
import nl.samenspoor.document.StatedOpenness;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * How much of a document was made public, when and where, and why the rest is not, as page and API send it.
 *
 * @param fields {@code extent}, {@code publishedOn}, {@code publicationUrl}, {@code exception}, {@code exceptionReviewOn},
 *               {@code redacted} and {@code seen}
 */
record OpennessForm(Fields fields) {

    /** All of it together. */
    static final String WHOLE = "openness";

    static final String EXTENT = "extent";
    static final String PUBLISHED = "publishedOn";
    static final String URL = "publicationUrl";
    static final String EXCEPTION = "exception";
    static final String REVIEW = "exceptionReviewOn";
    static final String REDACTED = "redacted";
    private static final Set<String> KNOWN = Set.of(EXTENT, PUBLISHED, URL, EXCEPTION, REVIEW, REDACTED, "seen");

    static OpennessForm of(Map<String, String> sent) {
        return new OpennessForm(new Fields(sent));
    }

    /** As it is said now. */
    static OpennessForm of(Document document) {
        Openness now = document.openness();
        Map<String, String> values = new HashMap<>(values(now));
        values.put("seen", Integer.toString(now.number()));
        return of(values);
    }

    /** The same, as if what is said now had been seen, with what only others changed. */
    OpennessForm seeing(Document document, Map<String, String> takenOver) {
        Map<String, String> values = new HashMap<>(fields.values());
        values.putAll(takenOver);
        values.put("seen", Integer.toString(document.openness().number()));
        return of(values);
    }

    /**
     * What others said since this was opened; field by field, but as a whole when all together could not be true.
     *
     * @param stated everything that was said
     * @param mine   what this form says
     */
    static Optional<Overtaken> overtaken(List<StatedOpenness> stated, StateOpenness mine) {
        Optional<Overtaken> each = Overtaken.of(editions(stated, false), mine.seen(), values(mine.said()));
        Map<String, String> together = new HashMap<>(values(mine.said()));
        each.ifPresent(overtaken -> together.putAll(overtaken.takenOver()));
        return possible(together) ? each : Overtaken.of(editions(stated, true), mine.seen(), whole(mine.said()));
    }

    private static boolean possible(Map<String, String> values) {
        try {
            of(values).said(new Mistakes());
            return true;
        } catch (InvalidInput contradiction) {
            return false;
        }
    }

    /** Everything that was said, for who finds out that somebody was first. */
    private static List<Edition> editions(List<StatedOpenness> stated, boolean whole) {
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(0, whole ? whole(Openness.UNKNOWN) : values(Openness.UNKNOWN), "", Instant.EPOCH));
        stated.forEach(one -> editions.add(new Edition(
                one.said().number(),
                whole ? whole(one.said()) : values(one.said()),
                one.recordedBy(),
                one.recordedAt())));
        return editions;
    }

    /** What is said, by name of the field, in the order of the form. */
    private static Map<String, String> values(Openness is) {
        DocumentId redacted = is.redacted();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(EXTENT, is.extent().key());
        values.put(PUBLISHED, text(is.publishedOn()));
        values.put(URL, Objects.requireNonNullElse(is.publicationUrl(), ""));
        values.put(EXCEPTION, is.exception().key());
        values.put(REVIEW, text(is.reviewOn()));
        values.put(REDACTED, redacted == null ? "" : redacted.text());
        return values;
    }

    private static String text(@Nullable EffectiveDate date) {
        return date == null ? "" : date.toEdtf();
    }

    /** All of it as one field {@value #WHOLE}: a line per field that is filled in, its name before it. */
    private static Map<String, String> whole(Openness is) {
        return Map.of(
                WHOLE,
                values(is).entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey() + " " + field.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** What one field {@value #WHOLE} says. */
    static Openness read(String whole) {
        return of(whole.lines()
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toMap(line -> line[0], line -> line[1])))
                .said(new Mistakes());
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.value(field);
    }

    /** @throws InvalidInput on every field that cannot be read */
    StateOpenness command(Document document) {
        return command(document, published -> {});
    }

    /**
     * @param rules judge when it was published, or null, so that everything wrong is told at once; called only when something
     *              is wrong already
     * @throws InvalidInput on every field that cannot be read or is refused by the rules
     */
    StateOpenness command(Document document, Consumer<@Nullable EffectiveDate> rules) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        if (!value("seen").matches("\\d{1,6}")) {
            mistakes.add(InvalidInput.of("seen", "document.openness.seen").problems());
        }
        Openness said = mistakes.in(() -> said(mistakes));
        mistakes.judged(() -> rules.accept(fields.dateIfAny(PUBLISHED)), field -> true);
        mistakes.refuse();
        return new StateOpenness(
                document.cooperation(), document.id(), Integer.parseInt(value("seen")), Objects.requireNonNull(said));
    }

    /** @throws InvalidInput on every field that cannot be read, and on one that contradicts another */
    private Openness said(Mistakes mistakes) {
        Extent extent = mistakes.in(() -> Extent.of(EXTENT, value(EXTENT)));
        EffectiveDate published = mistakes.in(() -> fields.dateIfAny(PUBLISHED));
        String url = mistakes.in(() -> WebAddress.https(URL, value(URL), "document.openness.url"));
        ExceptionGround exception = mistakes.in(() -> ExceptionGround.of(EXCEPTION, value(EXCEPTION)));
        EffectiveDate review = mistakes.in(() -> fields.dateIfAny(REVIEW));
        DocumentId redacted = mistakes.in(() -> fields.document(REDACTED, "document.openness.redactedNone"));
        mistakes.refuse();
        return new Openness(
                0, Objects.requireNonNull(extent), published, url, Objects.requireNonNull(exception), review, redacted);
    }
}
