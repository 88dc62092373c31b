package nl.samenspoor.organisation;

import java.time.Instant;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A version of what is known of the organisation as a whole; fields as in {@link DescribeOutline}. */
public record Outline(
        int version,
        @Nullable Integer peopleInvolved,
        @Nullable String housing,
        @Nullable String remark,
        EffectiveDate on,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {}
