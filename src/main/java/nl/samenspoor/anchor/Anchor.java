package nl.samenspoor.anchor;

import java.time.Instant;

/**
 * The end of a chain as it was written outside the database.
 *
 * @param chain   whose: a cooperation's, or the audit trail; at most 36 letters, digits and hyphens
 * @param entries how many entries the chain had
 * @param hash    hash of the last of them
 * @param at      when it was written, to the microsecond
 */
public record Anchor(String chain, long entries, String hash, Instant at) {}
