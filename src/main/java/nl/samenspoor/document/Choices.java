package nl.samenspoor.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Closed lists, written as lower-case keys by pages and the API. */
final class Choices {

    private static final int LONGEST_SHOWN = 60;

    private Choices() {}

    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when the key is missing or not on the list */
    static <E extends Enum<E>> E of(Class<E> list, String field, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> key(one).equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field,
                        "document.choice",
                        key.substring(0, Math.min(LONGEST_SHOWN, key.length())),
                        Arrays.stream(list.getEnumConstants()).map(Choices::key).collect(Collectors.joining(", "))));
    }
}
