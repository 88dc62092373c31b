package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something was done that leaves a trace in the audit trail. Published by the use case that did it, inside its
 * transaction: both are kept or neither. Never holds a secret.
 *
 * @param account who did it
 * @param action  what it was
 * @param object  what it was done to: an id, a name or an address; at most 300 characters are kept
 * @param detail  how it ended, or null; at most 500 characters are kept
 */
public record Audited(String account, AuditAction action, String object, @Nullable String detail) {}
