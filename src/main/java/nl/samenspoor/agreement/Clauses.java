package nl.samenspoor.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What an arrangement says; a part is null when that is not known.
 *
 * @param powers        how powers pass
 * @param tasks         interests and tasks it is for, at most 20,000 characters
 * @param staff         by whom staff is employed, at most 2,000 characters
 * @param exitRules     how partners join and leave and how it is wound up, at most 2,000 characters
 * @param conflictRules how conflicts are settled, at most 2,000 characters; that it says nothing of them is a weakness
 *                      (Speulman 2012, §9.4)
 */
public record Clauses(
        @Nullable PassedPowers powers,
        @Nullable String tasks,
        @Nullable String staff,
        @Nullable String exitRules,
        @Nullable String conflictRules) {

    /** Nothing is known of any. */
    public static final Clauses UNKNOWN = new Clauses(null, null, null, null, null);
}
