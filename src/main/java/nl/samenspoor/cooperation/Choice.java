package nl.samenspoor.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A closed list of allowed values, each with the key by which the API, the forms and the casebook write it. */
public interface Choice {

    /** Name of the constant. */
    String name();

    /** Lower-case key, for example {@code official_organisation}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value with this key.
     *
     * @throws InvalidInput on {@code field} when the key is missing or not on the list
     */
    static <E extends Enum<E> & Choice> E of(Class<E> list, String field, @Nullable String key) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(() -> key == null || key.isBlank()
                        ? InvalidInput.of(field, "kernel.required")
                        : InvalidInput.of(field, "cooperation.notOnTheList", shortened(key), keys(list)));
    }

    private static <E extends Enum<E> & Choice> String keys(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Choice::key).collect(Collectors.joining(", "));
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(60, key.length()));
    }
}
