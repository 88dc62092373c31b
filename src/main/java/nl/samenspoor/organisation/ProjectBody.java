package nl.samenspoor.organisation;

import java.time.Instant;

/**
 * One version of a body.
 *
 * @param id         of the body, the same in all its versions
 * @param version    counted from 1
 * @param recordedAt when this version was recorded
 */
public record ProjectBody(String id, int version, BodyDescription is, Instant recordedAt, String recordedBy) {

    public boolean ended() {
        return is.until() != null;
    }
}
