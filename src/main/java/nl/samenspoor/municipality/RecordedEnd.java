package nl.samenspoor.municipality;

import java.time.Instant;

/**
 * The end of a municipality as somebody recorded it.
 *
 * @param what       what was recorded
 * @param recordedAt when
 * @param recordedBy by whom
 */
public record RecordedEnd(EndMunicipality what, Instant recordedAt, String recordedBy) {}
