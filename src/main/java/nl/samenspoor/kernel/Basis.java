package nl.samenspoor.kernel;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a recorder knows what he records. */
public enum Basis {
    /** The source says so. */
    STATED,
    /** It follows from the source. */
    DERIVED,
    /** The recorder knows it himself. */
    OWN_KNOWLEDGE;

    /** Lower-case key as the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a key; without one, {@link #STATED}.
     *
     * @throws InvalidInput on {@code field} for an unknown key
     */
    public static Basis of(String field, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return STATED;
        }
        return Arrays.stream(values())
                .filter(basis -> basis.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "kernel.basis", key));
    }
}
