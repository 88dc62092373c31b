package nl.samenspoor.gate;

import java.util.Locale;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What a body asked for with its decision; to be answered before the next gate (model rule R8).
 *
 * @param key          unique within the cooperation
 * @param gate         at which gate it was set
 * @param municipality whose body set it
 * @param body         council or college
 * @param text         what must be answered
 * @param before       gate before which it must be answered; null is the next one that opens
 * @param wish         true at G3: consent knows no conditions (Wgr art. 1), a council can only attach a wish
 * @param setOn        when
 * @param state        open, met, carried over or lapsed
 * @param answer       how it was met, or why it is carried over or lapsed; null while open
 * @param answeredOn   when; null while open
 */
public record Condition(
        String key,
        GateKey gate,
        MunicipalityCode municipality,
        Body body,
        String text,
        @Nullable GateKey before,
        boolean wish,
        EffectiveDate setOn,
        State state,
        @Nullable String answer,
        @Nullable EffectiveDate answeredOn) {

    /** Where a condition stands. */
    public enum State {
        OPEN,
        MET,
        /** Taken along past one gate, with a motivation; open again at the next. */
        CARRIED_OVER,
        /** Fell away because the municipality left the cooperation; nobody needs to answer it any more. */
        LAPSED;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
