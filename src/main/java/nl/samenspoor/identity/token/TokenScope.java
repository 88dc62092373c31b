package nl.samenspoor.identity.token;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far a token reaches. It never reaches further than its account does. */
public enum TokenScope {
    /** What the account may see. */
    READ,
    /** What the account may see and do, but not its own passwords, tokens and second factor, nor those of others. */
    ACT;

    /** As the API writes it: {@code read} or {@code act}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing when there is no such scope. */
    public static Optional<TokenScope> of(@Nullable String key) {
        return Stream.of(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
