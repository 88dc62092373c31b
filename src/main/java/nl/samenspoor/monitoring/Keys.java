package nl.samenspoor.monitoring;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** Written keys of this module's enums: the constant's name in lower case. */
final class Keys {

    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(E[] constants, String field, String key) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "monitoring.unknownKey", key));
    }
}
