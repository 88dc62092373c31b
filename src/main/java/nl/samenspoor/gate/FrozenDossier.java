package nl.samenspoor.gate;

import java.time.Instant;
import nl.samenspoor.kernel.GateKey;

/**
 * A version of a dossier; never changed.
 *
 * @param id         unique
 * @param gate       which gate
 * @param attempt    at which opening of it
 * @param version    from 1, counted over all openings of the gate
 * @param content    what stands in it
 * @param json       the same as canonical JSON (RFC 8785)
 * @param checksum   SHA-256 of the bytes of {@code json} in UTF-8, 64 hexadecimal digits
 * @param prepared   whether somebody prepared it; otherwise it was frozen at the opening
 * @param afterwards whether it was recorded later than the day it is about
 * @param frozenAt   recorded time
 * @param frozenBy   account
 */
public record FrozenDossier(
        String id,
        GateKey gate,
        int attempt,
        int version,
        DossierContent content,
        String json,
        String checksum,
        boolean prepared,
        boolean afterwards,
        Instant frozenAt,
        String frozenBy) {}
