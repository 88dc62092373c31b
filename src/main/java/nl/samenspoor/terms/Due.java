package nl.samenspoor.terms;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Last day of a term, as exactly as its start is known. A term that started somewhere in September has a last day
 * between two days; no day is made up.
 *
 * @param notBefore first day it can be, or null when unknown
 * @param atLatest  last day it can be, or null when unknown
 * @param about     whether the start is only known approximately, so that both bounds are approximate too
 */
public record Due(@Nullable LocalDate notBefore, @Nullable LocalDate atLatest, boolean about) {

    /** Nothing is known of it, as nothing is known of the start. */
    public static Due unknown() {
        return new Due(null, null, false);
    }

    /** A last day that was agreed, as exactly as it is known; null on the side on which it is open. */
    public static Due agreed(EffectiveDate last) {
        boolean open = last.latest().equals(EffectiveDate.unknown().latest());
        return new Due(
                last.hasFirstDay() ? last.earliest() : null,
                open ? null : last.latest(),
                last.precision() == EffectiveDate.Precision.ABOUT);
    }

    /** Whether it is one known day. */
    public boolean exact() {
        return !about && notBefore != null && notBefore.equals(atLatest);
    }

    /** Whether nothing is known of it. */
    public boolean isUnknown() {
        return notBefore == null && atLatest == null;
    }

    /** As an effective date: a day, an interval, open on one side, or unknown. */
    public EffectiveDate toEffectiveDate() {
        if (isUnknown()) {
            return EffectiveDate.unknown();
        }
        if (notBefore != null && notBefore.equals(atLatest)) {
            return EffectiveDate.parse(about ? notBefore + "~" : notBefore.toString());
        }
        return EffectiveDate.parse((notBefore == null ? ".." : notBefore) + "/" + (atLatest == null ? ".." : atLatest));
    }
}
