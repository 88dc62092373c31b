package nl.samenspoor.consultation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in on a page, or what a client sent, by name of the field.
 *
 * @param values empty is not filled in
 */
record Typed(Map<String, String> values) {

    private static final int LONGEST_KEY = 60;
    private static final Set<String> ALWAYS = Set.of("_csrf", RequestLanguage.PARAMETER);

    /** @throws InvalidInput naming fields that no question is about */
    void requireOnly(Collection<String> fields) {
        List<FieldProblem> unknown = values.keySet().stream()
                .filter(name -> !fields.contains(name) && !ALWAYS.contains(name))
                .map(name -> FieldProblem.of(shortened(name), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    /** Adds what a client sent; nothing when it sent nothing. */
    static void put(Map<String, String> values, String field, @Nullable String given) {
        if (given != null) {
            values.put(field, given);
        }
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    @Nullable
    String optional(String field) {
        String given = values.get(field);
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** @throws InvalidInput when it is not filled in */
    String required(String field) {
        String given = optional(field);
        if (given == null) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return given;
    }

    /** @throws InvalidInput when it is not filled in or no date */
    EffectiveDate date(String field) {
        return EffectiveDate.parse(field, required(field));
    }

    /** @throws InvalidInput when it is not filled in or no code */
    MunicipalityCode municipality() {
        return new MunicipalityCode(required("municipality"));
    }

    /** @throws InvalidInput when it is not filled in or no number from 1 */
    int round() {
        return number("round");
    }

    /** @throws InvalidInput when it is not filled in or no number from 1 */
    int number(String field) {
        String given = required(field);
        if (!given.matches("[1-9][0-9]{0,3}")) {
            throw InvalidInput.of(field, "consultation.kind", shortened(given), "1, 2, …");
        }
        return Integer.parseInt(given);
    }

    /** @throws InvalidInput when it is not filled in or neither of the two */
    boolean either(String field, String yes, String no) {
        String given = required(field);
        if (!given.equals(yes) && !given.equals(no)) {
            throw InvalidInput.of(field, "consultation.kind", shortened(given), yes + ", " + no);
        }
        return given.equals(yes);
    }

    /** The same with other texts in some fields. */
    Typed with(Map<String, String> others) {
        Map<String, String> more = new HashMap<>(values);
        more.putAll(others);
        return new Typed(more);
    }

    Particulars telling() {
        return Particulars.from(optional("source"));
    }

    private static String shortened(String given) {
        return given.substring(0, Math.min(LONGEST_KEY, given.length()));
    }
}
