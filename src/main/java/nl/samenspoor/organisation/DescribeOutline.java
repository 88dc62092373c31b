package nl.samenspoor.organisation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record what is known of the organisation as a whole. It takes the place of the version before.
 *
 * @param peopleInvolved about how many people work on it, 0 to 100,000; null is not known
 * @param housing        where the joint organisation sits, at most 2,000 characters, or null
 * @param remark         anything else, at most 2,000 characters, or null
 * @param on             since when it is so
 * @param source         where it is known from, at most 2,000 characters, or null
 * @param seen           the version that was read before, 0 for none; null when it does not matter
 */
public record DescribeOutline(
        CooperationId cooperation,
        @Nullable Integer peopleInvolved,
        @Nullable String housing,
        @Nullable String remark,
        EffectiveDate on,
        @Nullable String source,
        @Nullable Integer seen) {}
