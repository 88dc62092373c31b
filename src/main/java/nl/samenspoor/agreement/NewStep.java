package nl.samenspoor.agreement;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A step before it is recorded; see {@link ServiceStep} for what the parts mean. */
record NewStep(
        ServiceStep.Kind kind,
        @Nullable String reason,
        @Nullable String signedBy,
        @Nullable String document,
        @Nullable SignedFile file,
        EffectiveDate effective,
        @Nullable String source) {

    static NewStep of(
            ServiceStep.Kind kind, @Nullable String reason, EffectiveDate effective, @Nullable String source) {
        return new NewStep(kind, reason, null, null, null, effective, source);
    }
}
