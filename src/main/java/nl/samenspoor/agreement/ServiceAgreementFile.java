package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * Everything there is of one service agreement.
 *
 * @param stand    where it stands
 * @param versions what was laid down, the newest first
 * @param steps    what was done with it, the newest first
 */
public record ServiceAgreementFile(StandingAgreement stand, List<ServiceAgreement> versions, List<ServiceStep> steps) {

    public ServiceAgreementFile {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
    }

    /** The version that counts. */
    public ServiceAgreement newest() {
        return versions.stream()
                .filter(version -> version.id() == stand.version())
                .findFirst()
                .orElse(versions.get(0));
    }

    public ServiceAgreementState state(LocalDate day) {
        return stand.state(day);
    }

    /** The last step done with the newest version, of a kind. */
    public Optional<ServiceStep> latest(ServiceStep.Kind... kinds) {
        Set<ServiceStep.Kind> wanted = EnumSet.of(kinds[0], kinds);
        return steps.stream()
                .filter(step -> step.version() == stand.version() && wanted.contains(step.kind()))
                .findFirst();
    }

    /** What the contractor replied on the newest version. */
    public Optional<ServiceStep> feasibility() {
        return latest(ServiceStep.Kind.FEASIBLE, ServiceStep.Kind.FEASIBLE_WITH_CHANGES, ServiceStep.Kind.NOT_FEASIBLE);
    }

    /** When the last of both signed the newest version, or when it was laid down as signed; empty while it is not. */
    public Optional<EffectiveDate> signedOn() {
        if (stand.recorded() != ServiceAgreementState.SIGNED && stand.recorded() != ServiceAgreementState.ENDED) {
            return Optional.empty();
        }
        return signed(step -> step.version() == stand.version())
                .or(() -> versions.stream()
                        .filter(version -> version.state() == ServiceAgreementState.SIGNED)
                        .map(ServiceAgreement::effective)
                        .findFirst())
                // an end laid down as a version of its own has no signatures
                .or(() -> signed(step -> true));
    }

    private Optional<EffectiveDate> signed(Predicate<ServiceStep> with) {
        return ServiceStep.last(
                steps.stream().filter(with.and(step -> step.kind().signature())));
    }

    /** Number of a version, from 1. */
    public int numberOf(ServiceAgreement version) {
        return versions.size() - versions.indexOf(version);
    }
}
