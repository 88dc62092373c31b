package nl.samenspoor.document;

import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Why a document, or a part of it, is not made public (Wet open overheid, art. 5.1 and 5.2). The grounds of art. 5.1 paragraph 1
 * always hold; those of paragraph 2 are weighed, and the fifth paragraph is for what nobody foresaw. Which ground applies is for
 * people to say; nothing follows from it but that the document is on no public page, though a redacted version of it may be.
 */
public enum ExceptionGround {
    /** Nobody said yet. */
    UNKNOWN,
    /** It was looked at, and none applies. */
    NONE,
    /** Art. 5.1 par. 1 a. */
    CROWN_UNITY,
    /** Art. 5.1 par. 1 b. */
    STATE_SECURITY,
    /** Told in confidence; art. 5.1 par. 1 c. */
    BUSINESS_DATA,
    /** Art. 5.1 par. 1 d. */
    SPECIAL_PERSONAL_DATA,
    /** Art. 5.1 par. 1 e. */
    IDENTIFICATION_NUMBERS,
    /** Art. 5.1 par. 2 a. */
    FOREIGN_RELATIONS,
    /** Of public bodies; art. 5.1 par. 2 b. */
    FINANCIAL_INTERESTS,
    /** Art. 5.1 par. 2 c. */
    PROSECUTION,
    /** Art. 5.1 par. 2 d. */
    INSPECTION,
    /** Art. 5.1 par. 2 e. */
    PRIVACY,
    /** Art. 5.1 par. 2 f. */
    COMPETITION_DATA,
    /** Art. 5.1 par. 2 g. */
    ENVIRONMENT,
    /** Art. 5.1 par. 2 h. */
    SAFETY,
    /** Of public bodies; art. 5.1 par. 2 i. */
    GOOD_FUNCTIONING,
    /** Art. 5.1 par. 5. */
    DISPROPORTIONATE_HARM,
    /** Personal views of policy in papers for internal deliberation; art. 5.2 par. 1. */
    INTERNAL_DELIBERATION;

    /** Whether it keeps a document from being public. */
    public boolean applies() {
        return this != UNKNOWN && this != NONE;
    }

    /** Lower-case key as pages and the API write it. */
    public String key() {
        return Choices.key(this);
    }

    /** @throws InvalidInput on {@code field} when the key is not on the list; missing is {@link #UNKNOWN} */
    public static ExceptionGround of(String field, @Nullable String key) {
        return key == null || key.isBlank() ? UNKNOWN : Choices.of(ExceptionGround.class, field, key);
    }
}
