package nl.samenspoor.factors;

import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * From one municipality to another.
 *
 * @param from who (trusts)
 * @param to   whom
 */
public record Direction(MunicipalityCode from, MunicipalityCode to) {

    public Direction {
        if (from.equals(to)) {
            throw InvalidInput.of("directed", "factors.direction");
        }
    }
}
