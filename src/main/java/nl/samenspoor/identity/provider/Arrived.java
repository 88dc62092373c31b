package nl.samenspoor.identity.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the provider vouches for.
 *
 * @param issuer   the provider
 * @param subject  its unchanging name for the person
 * @param username name for a new account, as the provider writes it
 * @param title    what the account is called, or null
 * @param groups   groups the person is in now
 */
public record Arrived(String issuer, String subject, String username, @Nullable String title, List<String> groups) {}
