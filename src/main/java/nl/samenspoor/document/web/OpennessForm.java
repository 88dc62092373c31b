package nl.samenspoor.document.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.ExceptionGround;
import nl.samenspoor.document.Openness;
import nl.samenspoor.document.StateOpenness;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;

/**
 * When a document was made public or why it is not, as page and API send it.
 *
 * @param fields {@code publishedOn}, {@code exception} and {@code seen}
 */
record OpennessForm(Fields fields) {

    private static final Set<String> KNOWN = Set.of("publishedOn", "exception", "seen");

    static OpennessForm of(Map<String, String> sent) {
        return new OpennessForm(new Fields(sent));
    }

    /** As it is said now. */
    static OpennessForm of(Document document) {
        Openness now = document.openness();
        Map<String, String> values = new HashMap<>();
        values.put("seen", Integer.toString(now.number()));
        values.put("exception", now.exception().key());
        EffectiveDate published = now.publishedOn();
        values.put("publishedOn", published == null ? "" : published.toEdtf());
        return of(values);
    }

    /** The same, as if what is said now had been seen. */
    OpennessForm seeing(Document document) {
        Map<String, String> values = new HashMap<>(fields.values());
        values.put("seen", Integer.toString(document.openness().number()));
        return of(values);
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.value(field);
    }

    /** @throws InvalidInput on every field that cannot be read */
    StateOpenness command(Document document) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        EffectiveDate published = mistakes.in(() -> fields.dateIfAny("publishedOn"));
        ExceptionGround exception = mistakes.in(() -> ExceptionGround.of("exception", value("exception")));
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
