package nl.samenspoor.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form.
 *
 * @param values by name of the field; never null, empty is not filled in
 */
public record Typed(Map<String, String> values) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DATE = 60;
    private static final Set<String> ALWAYS = Set.of("_csrf", RequestLanguage.PARAMETER);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Nothing filled in yet. */
    public Typed() {
        this(new HashMap<>());
    }

    /** Fills a field; null leaves it empty. */
    public Typed with(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
        return this;
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether nothing stands in a field. */
    public boolean blank(String field) {
        return value(field).isBlank();
    }

    /** What stands in a field, or null when nothing does. */
    public @Nullable String text(String field) {
        return blank(field) ? null : value(field);
    }

    /** @throws InvalidInput when it is filled in and no whole number of zero or more */
    public @Nullable Integer number(String field) {
        if (blank(field)) {
            return null;
        }
        String text = value(field).strip();
        if (!NUMBER.matcher(text).matches()) {
            throw InvalidInput.of(field, "web.wholeNumber", text.substring(0, Math.min(LONGEST_NAME, text.length())));
        }
        return Integer.valueOf(text);
    }

    /** @throws InvalidInput when it is filled in and no date */
    public @Nullable EffectiveDate date(String field) {
        if (blank(field)) {
            return null;
        }
        String text = value(field).strip();
        return TypedDate.parse(field, text.substring(0, Math.min(LONGEST_DATE, text.length())));
    }

    /** @throws InvalidInput when it is not filled in or no date */
    public EffectiveDate requiredDate(String field) {
        EffectiveDate date = date(field);
        if (date == null) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return date;
    }

    /** @throws InvalidInput naming fields the page does not have */
    public void requireKnown(Predicate<String> known) {
        List<FieldProblem> unknown = values.keySet().stream()
                .filter(name -> !ALWAYS.contains(name) && !known.test(name))
                .map(name -> FieldProblem.of(
                        name.substring(0, Math.min(LONGEST_NAME, name.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }
}
