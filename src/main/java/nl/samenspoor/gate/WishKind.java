package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;

/**
 * How a council asks for something beside its consent. The law knows no conditions there (Wgr art. 1 par. 4): either binds
 * nobody.
 */
public enum WishKind {
    MOTION,
    WISH;

    /** Lower-case key as forms, the API and data write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code wishKind} when it is not on the list */
    public static WishKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "wishKind",
                        "gate.unknownWishKind",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values()).map(WishKind::key).collect(Collectors.joining(", "))));
    }
}
