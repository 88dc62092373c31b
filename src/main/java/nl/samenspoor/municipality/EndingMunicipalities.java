package nl.samenspoor.municipality;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Records that a municipality ends, by a merger (Wet algemene regels herindeling). From that day on it starts and joins no
 * cooperation; those it takes part in show it. What was recorded before stays readable.
 */
@Component
public class EndingMunicipalities {

    private final MunicipalityRegister register;
    private final EndRegister ends;
    private final MunicipalityTrail trail;

    EndingMunicipalities(MunicipalityRegister register, EndRegister ends, MunicipalityTrail trail) {
        this.register = register;
        this.ends = ends;
        this.trail = trail;
    }

    /**
     * Recording the same again records nothing.
     *
     * @throws NotAllowed   unless an administrator records
     * @throws NotFound     for an unknown municipality
     * @throws InvalidInput naming {@code validUntil} when it lies before the beginning, {@code successor} when that is not
     *                      registered, is the municipality itself or has ended by then
     */
    @UseCase
    public void end(Actor actor, EndMunicipality command) {
        MunicipalityAdministration.require(actor);
        Municipality known = register.lock(command.municipality());
        LocalDate until = command.validUntil();
        if (known.validFrom() != null && !known.validFrom().isBefore(until)) {
            throw InvalidInput.of("validUntil", "municipality.validity");
        }
        MunicipalityCode successor = command.successor();
        if (successor != null) {
            requireSuccessor(command.municipality(), successor, until);
        }
        String source = PlainText.optional("source", command.source(), MunicipalityCheck.TEXT);
        EndMunicipality end = new EndMunicipality(command.municipality(), until, successor, source);
        if (ends.of(command.municipality()).stream()
                .findFirst()
                .filter(latest -> latest.what().equals(end))
                .isEmpty()) {
            ends.add(actor, end);
            register.end(end);
            trail.tell(actor, AuditAction.MUNICIPALITY_ENDED, command.municipality(), "from " + until);
        }
    }

    private void requireSuccessor(MunicipalityCode ending, MunicipalityCode successor, LocalDate until) {
        boolean fits = !successor.equals(ending)
                && register.find(successor).filter(one -> one.existsOn(until)).isPresent();
        if (!fits) {
            throw InvalidInput.of("successor", "municipality.noSuccessor", successor.text());
        }
    }

    /** Every end recorded of a municipality, the latest first; for everybody to read. */
    public List<RecordedEnd> of(MunicipalityCode municipality) {
        return ends.of(municipality);
    }
}
