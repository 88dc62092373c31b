package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Whether the scheme holds one thing the law asks for.
 *
 * @param state   what was found
 * @param article where it stands in the scheme, at most 100 characters; with {@link State#IN_SCHEME}, else null
 * @param reason  why it does not apply, at most 2,000 characters; with {@link State#NOT_APPLICABLE}, else null or a remark
 */
public record ItemCheck(State state, @Nullable String article, @Nullable String reason) {

    private static final Pattern ARTICLE =
            Pattern.compile("^\\s*(artikel|art\\.?)\\s*(?=\\d)", Pattern.CASE_INSENSITIVE);

    /** The article without the word itself before it, as {@code 3 lid 1}, for a sentence that says that word; or null. */
    public @Nullable String articleNumber() {
        return article == null ? null : ARTICLE.matcher(article).replaceFirst("");
    }

    /** What was found. */
    public enum State {
        IN_SCHEME,
        NOT_APPLICABLE,
        MISSING;

        /** Lower-case key as pages, the API and case files write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on {@code field} when it is not on the list */
        public static State of(String field, String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(
                            field,
                            "agreement.participants",
                            key.substring(0, Math.min(60, key.length())),
                            Arrays.stream(values()).map(State::key).collect(Collectors.joining(", "))));
        }
    }
}
