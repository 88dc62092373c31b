package nl.samenspoor.insight.papers;

import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.typeset.PaperFormat;
import org.jspecify.annotations.Nullable;

/**
 * Keep a paper as it can be made now.
 *
 * @param kind         which
 * @param gate         at which gate; null for one of the whole cooperation
 * @param agreement    number of the service agreement; null for another paper
 * @param municipality whose council is asked, or who asks the service, and whose document it is; null for a document of the
 *                     cooperation
 * @param version      of the plan of approach, for example {@code 1.0}; null for the plan as it stands now, and for other papers
 * @param format       as what it is kept
 */
public record KeepPaper(
        PaperKind kind,
        @Nullable GateKey gate,
        @Nullable Long agreement,
        @Nullable MunicipalityCode municipality,
        @Nullable String version,
        PaperFormat format) {}
