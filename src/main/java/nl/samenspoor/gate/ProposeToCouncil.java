package nl.samenspoor.gate;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Put a proposal of the college to its council (raadsvoorstel).
 *
 * @param gate         which gate
 * @param municipality whose college and council
 * @param text         the proposal in short, or null when not recorded
 * @param on           when
 */
public record ProposeToCouncil(GateKey gate, MunicipalityCode municipality, @Nullable String text, EffectiveDate on) {}
