package nl.samenspoor.document.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.Retention;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * The words of a form, by name of the field.
 *
 * @param values never null, empty is not filled in
 */
record Fields(Map<String, String> values) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DATE = 40;
    private static final Set<String> ALWAYS = Set.of("_csrf", RequestLanguage.PARAMETER);

    static final String FILE = "file";

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @throws InvalidInput naming fields the form does not have */
    void requireKnown(Set<String> known) {
        requireKnown(values.keySet(), known);
    }

    /** @throws InvalidInput on {@code field} when it is missing or no date */
    EffectiveDate date(String field) {
        String typed = value(field).strip();
        if (typed.isEmpty()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return EffectiveDate.parse(field, typed.substring(0, Math.min(LONGEST_DATE, typed.length())));
    }

    /** As {@link #date}, but nothing for an empty field. */
    @Nullable
    EffectiveDate dateIfAny(String field) {
        return value(field).isBlank() ? null : date(field);
    }

    /**
     * The id of a document; nothing for an empty field.
     *
     * @throws InvalidInput on {@code field} with this code when it cannot be one
     */
    @Nullable
    DocumentId document(String field, String code) {
        String typed = value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[A-Za-z0-9-]{1,36}")) {
            throw InvalidInput.of(field, code);
        }
        return new DocumentId(typed);
    }

    /** A retention by name of its fields. */
    static Map<String, String> of(Retention retention) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("nomination", retention.nomination().key());
        values.put("retentionResult", Objects.requireNonNullElse(retention.result(), ""));
        values.put(
                "retentionYears",
                retention.years() == null ? "" : retention.years().toString());
        values.put(
                "retentionFrom",
                retention.from() == null ? "" : retention.from().toEdtf());
        return values;
    }

    /** @throws InvalidInput on the part that cannot be */
    Retention retention() {
        return new Retention(
                Retention.Nomination.of("nomination", value("nomination")),
                value("retentionResult"),
                number("retentionYears", "document.retentionYears"),
                dateIfAny("retentionFrom"));
    }

    /**
     * Nothing for an empty field.
     *
     * @throws InvalidInput on {@code field} with this code when it is no number
     */
    @Nullable
    Integer number(String field, String code) {
        String typed = value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}")) {
            throw InvalidInput.of(field, code, Retention.LONGEST);
        }
        return Integer.valueOf(typed);
    }

    /**
     * The only file that was sent, or null when none was chosen.
     *
     * @throws InvalidInput for a file in another field, and for more than one
     */
    static @Nullable MultipartFile file(@Nullable MultiValueMap<String, MultipartFile> sent) {
        if (sent == null) {
            return null;
        }
        requireKnown(sent.keySet(), Set.of(FILE));
        List<MultipartFile> files = sent.getOrDefault(FILE, List.of());
        if (files.size() > 1) {
            throw InvalidInput.of(FILE, "document.file.one");
        }
        boolean none = files.isEmpty()
                || files.get(0).isEmpty()
                        && String.valueOf(files.get(0).getOriginalFilename()).isEmpty();
        return none ? null : files.get(0);
    }

    private static void requireKnown(Set<String> sent, Set<String> known) {
        List<FieldProblem> unknown = sent.stream()
                .filter(name -> !known.contains(name) && !ALWAYS.contains(name))
                .map(name -> FieldProblem.of(
                        name.substring(0, Math.min(LONGEST_NAME, name.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }
}
