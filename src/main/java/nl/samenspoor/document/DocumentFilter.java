package nl.samenspoor.document;

import org.jspecify.annotations.Nullable;

/**
 * Which documents of a cooperation are asked for.
 *
 * @param title  words that stand in the title, or null for any
 * @param kind   what sort, or null for any
 * @param signed whether only those that were signed and not withdrawn
 */
public record DocumentFilter(@Nullable String title, @Nullable DocumentKind kind, boolean signed) {

    /** All of them. */
    public static final DocumentFilter ALL = new DocumentFilter(null, null);

    /** Signed or not, withdrawn or not. */
    public DocumentFilter(@Nullable String title, @Nullable DocumentKind kind) {
        this(title, kind, false);
    }

    /** Those of this sort that were signed and not withdrawn. */
    public static DocumentFilter signed(DocumentKind kind) {
        return new DocumentFilter(null, kind, true);
    }
}
