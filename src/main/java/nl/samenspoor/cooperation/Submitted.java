package nl.samenspoor.cooperation;

import java.time.Instant;

/**
 * What was recorded with a form.
 *
 * @param kind       key of the kind of event
 * @param recordedAt when
 * @param recordedBy account that sent it
 */
public record Submitted(String kind, Instant recordedAt, String recordedBy) {}
