package nl.samenspoor.agreement;

import java.time.Instant;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A version of where the scheme was made known; fields as in {@link RecordPublication}. */
public record Publication(
        int version,
        @Nullable String publicationUrl,
        @Nullable EffectiveDate publishedOn,
        @Nullable EffectiveDate inForceOn,
        @Nullable String cvdrId,
        @Nullable String seat,
        @Nullable String provisions,
        @Nullable String powers,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    /** Whether it is surely in force before it was published, which happens and is worth a look. */
    public boolean retroactive() {
        return publishedOn != null
                && publishedOn.known()
                && inForceOn != null
                && inForceOn.known()
                && inForceOn.surelyBefore(publishedOn);
    }
}
