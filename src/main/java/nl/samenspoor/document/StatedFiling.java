package nl.samenspoor.document;

import java.time.Instant;

/** What was said of the category of the Woo and of keeping a document, when and by whom. */
public record StatedFiling(Filing said, Instant recordedAt, String recordedBy) {}
