package nl.samenspoor.document.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.FileDocument;
import nl.samenspoor.document.Filing;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.StatedFiling;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;

/**
 * Under which category of the Woo a document belongs and how long it is kept, as page and API send it.
 *
 * @param fields {@code woo}, {@code nomination}, {@code retentionResult}, {@code retentionYears}, {@code retentionFrom} and
 *               {@code seen}
 */
record FilingForm(Fields fields) {

    private static final Set<String> KNOWN =
            Set.of("woo", "nomination", "retentionResult", "retentionYears", "retentionFrom", "seen");

    static FilingForm of(Map<String, String> sent) {
        return new FilingForm(new Fields(sent));
    }

    /** As it is said now. */
    static FilingForm of(Document document) {
        Map<String, String> values = new HashMap<>(values(document.filing()));
        values.put("seen", Integer.toString(document.filing().number()));
        return of(values);
    }

    /** What is said, by name of the field. */
    static Map<String, String> values(Filing filing) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("woo", filing.woo().key());
        values.putAll(Fields.of(filing.retention()));
        return values;
    }

    /** The same, as if what is said now had been seen, with what only others changed. */
    FilingForm seeing(Document document, Map<String, String> takenOver) {
        Map<String, String> values = new HashMap<>(fields.values());
        values.putAll(takenOver);
        values.put("seen", Integer.toString(document.filing().number()));
        return of(values);
    }

    /**
     * What others said since this was opened.
     *
     * @param stated everything that was said
     * @param mine   what this form says
     */
    static Optional<Overtaken> overtaken(List<StatedFiling> stated, FileDocument mine) {
        return Overtaken.of(
                stated.stream()
                        .map(one -> new Edition(
                                one.said().number(), values(one.said()), one.recordedBy(), one.recordedAt()))
                        .toList(),
                mine.seen(),
                values(new Filing(0, mine.woo(), mine.retention())));
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.value(field);
    }

    /** @throws InvalidInput on every field that cannot be read */
    FileDocument command(Document document) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        WooCategory woo = mistakes.in(() -> WooCategory.of("woo", value("woo")));
        Retention retention = mistakes.in(fields::retention);
        if (!value("seen").matches("\\d{1,6}")) {
            mistakes.add(InvalidInput.of("seen", "document.filing.seen").problems());
        }
        mistakes.refuse();
        return new FileDocument(
                document.cooperation(),
                document.id(),
                Integer.parseInt(value("seen")),
                Objects.requireNonNull(woo),
                Objects.requireNonNull(retention));
    }
}
