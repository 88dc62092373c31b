package nl.samenspoor.document;

import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Category of information that must be made public of one's own accord (Wet open overheid, art. 3.3): five of paragraph 1,
 * twelve of paragraph 2. Not all are in force yet; documents are marked now, so that they can be found then.
 */
public enum WooCategory {
    /** Nobody said yet. */
    UNKNOWN("?"),
    /** It belongs to none of them. */
    NONE("-"),
    LAWS("1a"),
    GENERAL_DECISIONS("1b"),
    DRAFTS_FOR_ADVICE("1c"),
    ORGANISATION("1d"),
    CONTACT("1e"),
    INCOMING_PAPERS("2a"),
    STATES_GENERAL_PAPERS("2b"),
    COUNCIL_PAPERS("2c"),
    COLLEGE_AGENDAS("2d"),
    ADVICE("2e"),
    COVENANTS("2f"),
    YEAR_PLANS_AND_REPORTS("2g"),
    SUBSIDIES("2h"),
    WOO_REQUESTS("2i"),
    RESEARCH_REPORTS("2j"),
    INDIVIDUAL_DECISIONS("2k"),
    COMPLAINT_JUDGEMENTS("2l");

    private final String place;

    WooCategory(String place) {
        this.place = place;
    }

    /** Whether it is one of those that must be made public. */
    public boolean published() {
        return this != UNKNOWN && this != NONE;
    }

    /** Lower-case key as pages and the API write it. */
    public String key() {
        return Choices.key(this);
    }

    /** Paragraph and letter of art. 3.3, such as {@code 2c}; {@code ?} when unknown and {@code -} for none of them. */
    public String place() {
        return place;
    }

    /** @throws InvalidInput on {@code field} when the key is not on the list; missing is {@link #UNKNOWN} */
    public static WooCategory of(String field, @Nullable String key) {
        return key == null || key.isBlank() ? UNKNOWN : Choices.of(WooCategory.class, field, key);
    }
}
