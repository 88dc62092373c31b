package nl.samenspoor.document;

import java.time.Instant;

/**
 * That a document was withdrawn, or brought back.
 *
 * @param withdrawn  whether it was withdrawn; otherwise it was brought back
 * @param reason     why
 * @param recordedAt when
 * @param recordedBy by whom
 */
public record Standing(boolean withdrawn, String reason, Instant recordedAt, String recordedBy) {}
