package nl.samenspoor.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Written keys of this module's enums: the constant's name in lower case. */
final class Keys {

    private static final int SHOWN = 60;

    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(E[] constants, String field, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field, "terms.unknownKey", key.substring(0, Math.min(SHOWN, key.length())), all(constants)));
    }

    private static String all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Keys::of).collect(Collectors.joining(", "));
    }
}
