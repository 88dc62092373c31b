package nl.samenspoor.settlement;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * Colleges were asked whether one partner is to bear a setback or keep a windfall.
 *
 * @param number   of the proposal in its cooperation
 * @param about    what it is about, on one line of at most 200 characters
 * @param colleges of the partners that were asked
 */
public record CollegesAsked(
        CooperationId cooperation, int number, DeviationKind kind, String about, List<MunicipalityCode> colleges) {

    public CollegesAsked {
        colleges = List.copyOf(colleges);
    }
}
