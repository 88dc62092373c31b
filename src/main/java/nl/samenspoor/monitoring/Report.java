package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A report as recorded; see {@link WriteReport} for what the parts mean. */
public record Report(
        CooperationId cooperation,
        ReportKind kind,
        String title,
        @Nullable String content,
        EffectiveDate effective,
        @Nullable String source) {}
