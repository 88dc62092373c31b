package nl.samenspoor.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact recorded elsewhere closed a term. Kept as a code in the place of the words that a person would write, and read
 * in the language of the reader. Rows from before there were codes keep their words.
 */
public enum Because {
    /** A new round of views took the place of the one the term belongs to. */
    NEW_VIEW_ROUND,
    /** A works council was asked again. */
    ASKED_AGAIN,
    COOPERATION_ENDED,
    NEW_COST_KEY,
    COST_KEY_ENDED,
    ARRANGEMENT_ENDED,
    ARRANGEMENT_AGREED_AGAIN,
    /** An arrangement was rejected after it had been agreed. */
    ARRANGEMENT_REJECTED,
    /** An arrangement of another legal form took its place. */
    ARRANGEMENT_REPLACED,
    /** A service agreement was ended. */
    AGREEMENT_ENDED,
    /** A service agreement ends on another day than before; its term runs on until that day. */
    AGREEMENT_END_MOVED,
    /** A service agreement ends before it is looked at again. */
    AGREEMENT_ENDS_BEFORE_REVIEW,
    /** The successor of a service agreement was signed. */
    AGREEMENT_AMENDED,
    /** The municipality is no partner any more. */
    PARTNER_LEFT;

    private static final String PREFIX = "terms.because.";

    /** Key of the message with the words, and what is kept. */
    public String code() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** The one that is kept as this; empty for words. */
    static Optional<Because> of(@Nullable String reason) {
        return Arrays.stream(values()).filter(one -> one.code().equals(reason)).findFirst();
    }
}
