package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param ownTrack      whether it is decided on and put to work on a track of its own: when it runs ahead, and when it was
 *                      opened after the whole had passed its task fields
 * @param state         open, approved, stopped or implemented
 * @param openedOn      when it was opened
 * @param implementedOn since when it works, or null
 * @param verdicts      per municipality the latest decision by which it takes part or not
 */
public record TaskField(
        String id,
        CooperationId cooperation,
        String name,
        TaskFieldKind kind,
        boolean ahead,
        boolean ownTrack,
        TaskFieldState state,
        EffectiveDate openedOn,
        @Nullable EffectiveDate implementedOn,
        List<FieldVerdict> verdicts) {

    public TaskField {
        verdicts = List.copyOf(verdicts);
    }

    /** What that municipality decided last, if anything. */
    public Optional<FieldDecision> decisionOf(MunicipalityCode municipality) {
        return verdictOf(municipality).map(FieldVerdict::decision);
    }

    /** The decision by which that municipality takes part or not, if any. */
    Optional<FieldVerdict> verdictOf(MunicipalityCode municipality) {
        return verdicts.stream()
                .filter(verdict -> verdict.municipality().equals(municipality))
                .findFirst();
    }

    /** The field with that decision as well; one by which a municipality goes on as it agreed changes nothing. */
    TaskField with(FieldVerdict verdict) {
        if (verdict.stays()) {
            return this;
        }
        Stream<FieldVerdict> others =
                verdicts.stream().filter(other -> !other.municipality().equals(verdict.municipality()));
        return new TaskField(
                id,
                cooperation,
                name,
                kind,
                ahead,
                ownTrack,
                state,
                openedOn,
                implementedOn,
                Stream.concat(others, Stream.of(verdict)).toList());
    }

    /** The partners that go on with this field. */
    public List<MunicipalityCode> going(List<MunicipalityCode> partners) {
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

    /**
     * While the field is open the partners that did not decide on its newest business case; afterwards nobody.
     *
     * @param newest version of the business case; 0 when there is none, and any decision will do
     */
    List<MunicipalityCode> deciding(List<MunicipalityCode> partners, int newest) {
        return state != TaskFieldState.OPEN
                ? List.of()
                : taking(partners).stream()
                        .filter(partner -> verdictOf(partner)
                                .filter(verdict ->
                                        newest == 0 || Integer.valueOf(newest).equals(verdict.businessCase()))
                                .isEmpty())
                        .toList();
    }

    /** Whether every partner decided. */
    boolean decidedBy(List<MunicipalityCode> partners) {
        return partners.stream().allMatch(partner -> decisionOf(partner).isPresent());
    }
}
