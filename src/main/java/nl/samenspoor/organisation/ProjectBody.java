package nl.samenspoor.organisation;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * One version of a body.
 *
 * @param id         of the body, the same in all its versions
 * @param version    counted from 1
 * @param recordedAt when this version was recorded
 */
public record ProjectBody(String id, int version, BodyDescription is, Instant recordedAt, String recordedBy) {

    /** Whether its end came, or may have come; a planned end has come once its last possible day is there. */
    public boolean ended(LocalDate today) {
        EffectiveDate until = is.until();
        return until != null && !(until.known() && today.isBefore(until.planned() ? until.latest() : until.earliest()));
    }
}
