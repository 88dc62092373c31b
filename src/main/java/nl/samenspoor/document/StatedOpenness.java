package nl.samenspoor.document;

import java.time.Instant;

/** What was said of making a document public, when and by whom. */
public record StatedOpenness(Openness said, Instant recordedAt, String recordedBy) {}
