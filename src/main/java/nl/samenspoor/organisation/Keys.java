package nl.samenspoor.organisation;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Finds one of a closed list by its key. */
final class Keys {

    private static final int SHOWN = 60;

    private Keys() {}

    /** @throws InvalidInput on {@code field} when it is missing or not on the list, which it names */
    static <E> E of(E[] values, Function<E, String> key, String field, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return Arrays.stream(values)
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field,
                        "organisation.notOnList",
                        wanted.substring(0, Math.min(SHOWN, wanted.length())),
                        Arrays.stream(values).map(key).collect(Collectors.joining(", "))));
    }
}
