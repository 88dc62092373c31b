package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record a report or journal.
 *
 * @param cooperation what it reports on
 * @param kind        sort of report
 * @param title       at most 200 characters
 * @param content     its gist, or null
 * @param effective   when it was issued
 * @param source      where it is known from, or null
 */
public record WriteReport(
        CooperationId cooperation,
        ReportKind kind,
        String title,
        @Nullable String content,
        EffectiveDate effective,
        @Nullable String source) {}
