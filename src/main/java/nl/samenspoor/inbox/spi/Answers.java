package nl.samenspoor.inbox.spi;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, after the form was checked: text, {@link BigDecimal}, boolean, list of texts, or list of rows.
 * Fields left empty are absent. Texts are literal: no markup, no expressions.
 */
public final class Answers {

    /** The field in which a form asks when something happened. */
    public static final String EFFECTIVE = "effectiveOn";

    private final String path;
    private final Map<String, Object> values;

    private Answers(String path, Map<String, ?> values) {
        this.path = path;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Answers by field key; rows are lists of maps. */
    public static Answers of(Map<String, ?> values) {
        return new Answers("", values);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** @throws InvalidInput when the field is empty */
    public String text(String key) {
        return required(key, optionalText(key));
    }

    public @Nullable String optionalText(String key) {
        return as(key, String.class);
    }

    /** @throws InvalidInput when the field is empty or holds no date */
    public EffectiveDate date(String key) {
        return EffectiveDate.parse(field(key), text(key));
    }

    /** @throws InvalidInput when the field holds something that is no date */
    public @Nullable EffectiveDate optionalDate(String key) {
        String text = optionalText(key);
        return text == null ? null : EffectiveDate.parse(field(key), text);
    }

    /** When it happened: the field {@value #EFFECTIVE}. */
    public EffectiveDate effective() {
        return date(EFFECTIVE);
    }

    /** @throws InvalidInput when the field is empty */
    public BigDecimal number(String key) {
        return required(key, optionalNumber(key));
    }

    public @Nullable BigDecimal optionalNumber(String key) {
        return as(key, BigDecimal.class);
    }

    /** @throws InvalidInput when the field is empty or not a whole number that fits */
    public int integer(String key) {
        return required(key, optionalInteger(key));
    }

    /** @throws InvalidInput when the field holds a number that is not whole or does not fit */
    public @Nullable Integer optionalInteger(String key) {
        BigDecimal number = optionalNumber(key);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException notWhole) {
            throw InvalidInput.of(field(key), "inbox.wholeNumber");
        }
    }

    /** Whether a check box is ticked; an absent one is not. */
    public boolean yes(String key) {
        return Boolean.TRUE.equals(as(key, Boolean.class));
    }

    /** Chosen values of a list of check boxes; empty when none. */
    public List<String> choices(String key) {
        return list(key).stream().map(String.class::cast).toList();
    }

    /** Repeated rows in order; empty when none. */
    public List<Answers> rows(String key) {
        List<?> rows = list(key);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Answers(field(key) + "[" + index + "].", row(rows.get(index))))
                .toList();
    }

    /** All answers by key, as they are stored. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** Name of a field as the sender wrote it, for problems with it: {@code partners[1].share}. */
    public String field(String key) {
        return path + key;
    }

    private List<?> list(String key) {
        return Optional.<List<?>>ofNullable(as(key, List.class)).orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Object row) {
        return (Map<String, Object>) row;
    }

    private <T> @Nullable T as(String key, Class<T> type) {
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("field " + field(key) + " does not hold a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private <T> T required(String key, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(field(key), "kernel.required");
        }
        return value;
    }
}
