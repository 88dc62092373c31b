package nl.samenspoor.consultation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What the draft is for; the law treats all of them as making a scheme (Wgr art. 1 par. 5). */
public enum ViewRoundKind {
    MAKING,
    CHANGING,
    JOINING,
    LEAVING;

    /** Lower-case key as forms, the API and data write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code kind} when it is missing or not on the list */
    public static ViewRoundKind of(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of("kind", "kernel.required");
        }
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "kind",
                        "consultation.kind",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values()).map(ViewRoundKind::key).collect(Collectors.joining(", "))));
    }
}
