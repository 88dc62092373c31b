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
 * @param format       as what it is kept
 */
public record KeepPaper(
        PaperKind kind,
        @Nullable GateKey gate,
        @Nullable Long agreement,
        @Nullable MunicipalityCode municipality,
        PaperFormat format) {}
