package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A field of tasks, which can follow its own track.
 *
 * @param id            whose
 * @param cooperation   the cooperation it belongs to
 * @param name          its name
 * @param kind          sort of tasks
 * @param ahead         whether it runs ahead of the broad cooperation
 * @param state         open, approved, stopped or implemented
 * @param openedOn      when it was opened
 * @param implementedOn since when it works, or null
 * @param verdicts      latest decision per municipality
 */
public record TaskField(
        String id,
        CooperationId cooperation,
        String name,
        TaskFieldKind kind,
        boolean ahead,
        TaskFieldState state,
        EffectiveDate openedOn,
        @Nullable EffectiveDate implementedOn,
        List<FieldVerdict> verdicts) {

    public TaskField {
        verdicts = List.copyOf(verdicts);
    }

    /** What that municipality decided last, if anything. */
    public Optional<FieldDecision> decisionOf(MunicipalityCode municipality) {
        return verdicts.stream()
                .filter(verdict -> verdict.municipality().equals(municipality))
                .map(FieldVerdict::decision)
                .findFirst();
    }

    /** The partners that go on with this field. */
    List<MunicipalityCode> going(List<MunicipalityCode> partners) {
        return partners.stream()
                .filter(partner ->
                        decisionOf(partner).filter(FieldDecision.GO::equals).isPresent())
                .toList();
    }

    /** The partners that did not say no, including those of which nothing is known. */
    List<MunicipalityCode> notLeft(List<MunicipalityCode> partners) {
        return partners.stream()
                .filter(partner -> decisionOf(partner)
                        .filter(said -> said != FieldDecision.GO)
                        .isEmpty())
                .toList();
    }

    /** While the field is open those that may still decide, afterwards those that go on with it. */
    List<MunicipalityCode> taking(List<MunicipalityCode> partners) {
        return state != TaskFieldState.OPEN
                ? going(partners)
                : partners.stream()
                        .filter(partner -> decisionOf(partner)
                                .filter(FieldDecision.OPTED_OUT::equals)
                                .isEmpty())
                        .toList();
    }

    /** Whether every partner decided. */
    boolean decidedBy(List<MunicipalityCode> partners) {
        return partners.stream().allMatch(partner -> decisionOf(partner).isPresent());
    }
}
