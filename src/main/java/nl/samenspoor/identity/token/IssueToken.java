package nl.samenspoor.identity.token;

import org.jspecify.annotations.Nullable;

/**
 * Makes a token for one's own account.
 *
 * @param name  what it is for, 1 to 100 characters
 * @param scope key of a {@link TokenScope}
 * @param days  how long it counts, 1 to 365
 */
public record IssueToken(@Nullable String name, @Nullable String scope, int days) {}
