package nl.samenspoor.cooperation;

import org.jspecify.annotations.Nullable;

/**
 * One form on the ranking, which is also the fallback list.
 *
 * @param form    1 to 4
 * @param variant the author's variant, for example SETA, or null
 * @param rank    1 is preferred; each rank once
 * @param pros    arguments for, or null
 * @param cons    arguments against, or null
 * @param rejectedBecause why it was set aside at once and is no fallback, or null while it is one
 */
public record RankedAlternative(
        CooperationForm form,
        @Nullable String variant,
        int rank,
        @Nullable String pros,
        @Nullable String cons,
        @Nullable String rejectedBecause) {

    /** One that stays on the fallback list. */
    public RankedAlternative(
            CooperationForm form, @Nullable String variant, int rank, @Nullable String pros, @Nullable String cons) {
        this(form, variant, rank, pros, cons, null);
    }
}
