package nl.samenspoor.document;

import org.jspecify.annotations.Nullable;

/**
 * Which documents of a cooperation are asked for.
 *
 * @param title words that stand in the title, or null for any
 * @param kind  what sort, or null for any
 */
public record DocumentFilter(@Nullable String title, @Nullable DocumentKind kind) {

    /** All of them. */
    public static final DocumentFilter ALL = new DocumentFilter(null, null);
}
