package nl.samenspoor.document;

import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How much of a document is public. */
public enum Extent {
    /** Nobody said yet. */
    UNKNOWN,
    /** Geheel openbaar. */
    WHOLE,
    /** Gedeeltelijk openbaar: a redacted version of it is, and this is not. */
    PART,
    /** Niet openbaar. */
    NONE;

    /** Lower-case key as pages and the API write it. */
    public String key() {
        return Choices.key(this);
    }

    /** @throws InvalidInput on {@code field} when the key is not on the list; missing is {@link #UNKNOWN} */
    public static Extent of(String field, @Nullable String key) {
        return key == null || key.isBlank() ? UNKNOWN : Choices.of(Extent.class, field, key);
    }
}
