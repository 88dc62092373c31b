package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A monitoring instrument as recorded; see {@link RecordInstrument} for what the parts mean. */
public record Instrument(
        CooperationId cooperation,
        String name,
        @Nullable String rhythm,
        @Nullable Integer timesPerYear,
        @Nullable String content,
        @Nullable Integer horizonYears,
        EffectiveDate effective,
        @Nullable String source) {}
