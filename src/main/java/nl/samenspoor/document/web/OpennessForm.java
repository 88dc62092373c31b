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
import nl.samenspoor.document.Document;
import nl.samenspoor.document.ExceptionGround;
import nl.samenspoor.document.Openness;
import nl.samenspoor.document.StateOpenness;
import nl.samenspoor.document.StatedOpenness;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;

/**
 * When a document was made public or why it is not, as page and API send it.
 *
 * @param fields {@code publishedOn}, {@code exception} and {@code seen}
 */
record OpennessForm(Fields fields) {

    /** Both together. */
    static final String WHOLE = "openness";

    private static final String PUBLISHED = "publishedOn";
    private static final String EXCEPTION = "exception";
    private static final Set<String> KNOWN = Set.of(PUBLISHED, EXCEPTION, "seen");

    static OpennessForm of(Map<String, String> sent) {
        return new OpennessForm(new Fields(sent));
    }

    /** As it is said now. */
    static OpennessForm of(Document document) {
        Openness now = document.openness();
        Map<String, String> values = new HashMap<>(values(now, false));
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
     * What others said since this was opened; field by field, but as a whole when the two together could not be true.
     *
     * @param stated everything that was said
     * @param mine   what this form says
     */
    static Optional<Overtaken> overtaken(List<StatedOpenness> stated, StateOpenness mine) {
        Optional<Overtaken> each = Overtaken.of(editions(stated, false), mine.seen(), values(mine.said(), false));
        Map<String, String> together = new HashMap<>(values(mine.said(), false));
        each.ifPresent(overtaken -> together.putAll(overtaken.takenOver()));
        boolean both = !together.getOrDefault(PUBLISHED, "").isEmpty()
                && ExceptionGround.of(EXCEPTION, together.get(EXCEPTION)).applies();
        return both ? Overtaken.of(editions(stated, true), mine.seen(), values(mine.said(), true)) : each;
    }

    /** Everything that was said, for who finds out that somebody was first. */
    static List<Edition> editions(List<StatedOpenness> stated, boolean whole) {
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(0, values(Openness.UNKNOWN, whole), "", Instant.EPOCH));
        stated.forEach(one -> editions.add(
                new Edition(one.said().number(), values(one.said(), whole), one.recordedBy(), one.recordedAt())));
        return editions;
    }

    /** @param whole the ground and the date behind it as one field {@value #WHOLE} */
    static Map<String, String> values(Openness is, boolean whole) {
        EffectiveDate published = is.publishedOn();
        String on = published == null ? "" : published.toEdtf();
        Map<String, String> values = new LinkedHashMap<>();
        if (whole) {
            values.put(WHOLE, (is.exception().key() + " " + on).strip());
        } else {
            values.put(PUBLISHED, on);
            values.put(EXCEPTION, is.exception().key());
        }
        return values;
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.value(field);
    }

    /** @throws InvalidInput on every field that cannot be read */
    StateOpenness command(Document document) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        EffectiveDate published = mistakes.in(() -> fields.dateIfAny(PUBLISHED));
        ExceptionGround exception = mistakes.in(() -> ExceptionGround.of(EXCEPTION, value(EXCEPTION)));
        if (!value("seen").matches("\\d{1,6}")) {
            mistakes.add(InvalidInput.of("seen", "document.openness.seen").problems());
        }
        mistakes.refuse();
        return new StateOpenness(
                document.cooperation(),
                document.id(),
                Integer.parseInt(value("seen")),
                new Openness(0, published, Objects.requireNonNull(exception)));
    }
}
