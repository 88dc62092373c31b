package nl.samenspoor.document.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.SignDocument;
import nl.samenspoor.document.Signatory;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.TypedDate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Who signed a version, and when, as page and API send it.
 *
 * @param fields {@code version}, {@code on} and {@code source}
 * @param by     signatories, as {@link Signatory#key} writes them
 */
record SigningForm(Fields fields, List<String> by) {

    private static final Set<String> KNOWN = Set.of("version", "on", "source", "by");
    private static final int MOST = 100;

    static SigningForm of(MultiValueMap<String, String> sent) {
        return new SigningForm(new Fields(sent.toSingleValueMap()), List.copyOf(sent.getOrDefault("by", List.of())));
    }

    /** As it was typed on the page. */
    static SigningForm typed(MultiValueMap<String, String> sent) {
        SigningForm form = of(sent);
        return new SigningForm(new Fields(TypedDate.edtf(form.fields().values(), "on")), form.by());
    }

    /** For the newest version. */
    static SigningForm empty(Document document) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("version", Integer.toString(document.newest().version()));
        return of(values);
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.value(field);
    }

    /** Whether this one was chosen. */
    public boolean has(String signatory) {
        return by.contains(signatory);
    }

    /** @throws InvalidInput on every field that is missing or cannot be read */
    SignDocument command(Document document) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        List<Signatory> signed = mistakes.in(() -> by.stream()
                .limit(MOST)
                .map(one -> Signatory.of("by", one.substring(0, Math.min(60, one.length()))))
                .toList());
        if (by.isEmpty()) {
            mistakes.add(InvalidInput.of("by", "document.nobodySigned").problems());
        }
        EffectiveDate on = mistakes.in(() -> fields.date("on"));
        String version = fields.value("version");
        if (!version.matches("\\d{1,6}")) {
            mistakes.add(InvalidInput.of(
                            "version", "document.signNewest", document.newest().version())
                    .problems());
        }
        mistakes.refuse();
        return new SignDocument(
                document.cooperation(),
                document.id(),
                Integer.parseInt(version),
                Objects.requireNonNull(on),
                Objects.requireNonNull(signed),
                fields.value("source"));
    }
}
