package nl.samenspoor.gate;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record what a college promised (toezegging).
 *
 * @param municipality whose college
 * @param text         what it promised, at most 2,000 characters
 * @param before       gate before which it must be kept; null is the next one that opens
 * @param due          last day, or null
 * @param on           when it was promised
 * @param particulars  how the log tells it
 */
public record MakePromise(
        MunicipalityCode municipality,
        String text,
        @Nullable GateKey before,
        @Nullable LocalDate due,
        EffectiveDate on,
        Particulars particulars) {}
