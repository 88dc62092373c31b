package nl.samenspoor.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id       tells it from others; not what its device knows it by
 * @param name     what its owner calls it, for example "Laptop"
 * @param lastUsed when somebody last signed in with it, null when never
 */
public record Passkey(String id, String name, Instant made, @Nullable Instant lastUsed) {}
