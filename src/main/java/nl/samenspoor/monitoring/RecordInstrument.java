package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record an instrument the partners follow the cooperation with, such as a journal or a yearly report.
 *
 * @param cooperation  which cooperation
 * @param name         at most 200 characters; recording the same name again replaces what counts
 * @param rhythm       how often, in words, or null
 * @param timesPerYear how often a year, 1 to 52, or null when irregular or unknown
 * @param content      what it covers, or null
 * @param horizonYears how far ahead it looks, 1 to 50, or null
 * @param effective    since when
 * @param source       where it is known from, or null
 */
public record RecordInstrument(
        CooperationId cooperation,
        String name,
        @Nullable String rhythm,
        @Nullable Integer timesPerYear,
        @Nullable String content,
        @Nullable Integer horizonYears,
        EffectiveDate effective,
        @Nullable String source) {}
