package nl.samenspoor.gate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a decision came about, as far as known. Words stay words: they are never turned into numbers.
 *
 * @param kind      in what form it is known
 * @param numbers   the votes, for {@link Kind#COUNTED} only
 * @param words     the votes in words ("met de stem van een fractie tegen"), or null
 * @param stated    the outcome as the source or the clerk states it; null when it follows from the numbers
 * @param unanimous whether nobody was against, where only words are known; null is unknown
 */
public record Vote(
        Kind kind,
        @Nullable Votes numbers,
        @Nullable String words,
        @Nullable DecisionOutcome stated,
        @Nullable Boolean unanimous) {

    /** In what form a vote is known. */
    public enum Kind {
        /** As numbers; the outcome follows from them. */
        COUNTED,
        /** Only the outcome and possibly words. */
        STATED,
        /** Decided without a vote because nobody asked for one (Gemeentewet art. 32 par. 3). */
        ACCLAMATION;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Known as numbers; the outcome follows from them. */
    public static Vote counted(Votes numbers) {
        return new Vote(Kind.COUNTED, numbers, null, null, null);
    }

    /**
     * Known by its outcome, possibly in words. Also for a meeting in which no vote was held: postponed, withdrawn, no
     * quorum.
     */
    public static Vote stated(DecisionOutcome outcome, @Nullable String words, @Nullable Boolean unanimous) {
        return new Vote(Kind.STATED, null, words, outcome, unanimous);
    }

    /** Adopted without a vote. */
    public static Vote acclamation() {
        return new Vote(Kind.ACCLAMATION, null, null, DecisionOutcome.ADOPTED, true);
    }

    /** The same numbers with the outcome stated beside them, for a college whose mayor had the casting vote. */
    public Vote withStated(@Nullable DecisionOutcome outcome) {
        return new Vote(kind, numbers, words, outcome, unanimous);
    }
}
