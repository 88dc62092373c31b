package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How a decision came about, as far as known. Words stay words: they are never turned into numbers.
 *
 * @param kind      in what form it is known
 * @param numbers   the votes for {@link Kind#COUNTED}; for {@link Kind#ACCLAMATION} who was there, or null
 * @param words     the votes in words ("met de stem van een fractie tegen"), or null
 * @param stated    the outcome as the source or the clerk states it; null when it follows from the numbers
 * @param unanimous whether nobody was against, where that does not follow from numbers; null is unknown
 * @param manner    how the members voted, or null when there was no vote or it is not known
 */
public record Vote(
        Kind kind,
        @Nullable Votes numbers,
        @Nullable String words,
        @Nullable DecisionOutcome stated,
        @Nullable Boolean unanimous,
        @Nullable Manner manner) {

    /** How the members of a council vote about a proposal. */
    public enum Manner {
        SHOW_OF_HANDS,
        /** Member by member (hoofdelijk): whoever is present and may vote must say for or against (Gemeentewet art. 32 par. 2). */
        ROLL_CALL,
        /** On paper; the only manner in which a vote can be blank (art. 30 par. 2). */
        WRITTEN;

        /** Lower-case key as the API and forms write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code manner} for an unknown key */
        public static Manner of(String key) {
            return Arrays.stream(values())
                    .filter(manner -> manner.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("manner", "gate.unknownManner", key));
        }
    }

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
        return new Vote(Kind.COUNTED, numbers, null, null, null, null);
    }

    /**
     * Known by its outcome, possibly in words. Also for a meeting in which no vote was held: postponed, withdrawn, no
     * quorum.
     */
    public static Vote stated(DecisionOutcome outcome, @Nullable String words, @Nullable Boolean unanimous) {
        return new Vote(Kind.STATED, null, words, outcome, unanimous, null);
    }

    /** Adopted without a vote. */
    public static Vote acclamation() {
        return acclamation(null, null, true);
    }

    /**
     * Adopted without a vote.
     *
     * @param attendance who was there, without votes; null when not known
     * @param words      the decision in words, or null
     * @param unanimous  false when members had it noted that they were against; null when nobody knows
     */
    public static Vote acclamation(@Nullable Votes attendance, @Nullable String words, @Nullable Boolean unanimous) {
        return new Vote(Kind.ACCLAMATION, attendance, words, DecisionOutcome.ADOPTED, unanimous, null);
    }

    /** Whether nobody was against; null is unknown. */
    public @Nullable Boolean nobodyAgainst() {
        return kind == Kind.COUNTED && numbers != null ? Boolean.valueOf(numbers.against() == 0) : unanimous;
    }

    /** The same numbers with the outcome stated beside them, for a college whose mayor had the casting vote. */
    public Vote withStated(@Nullable DecisionOutcome outcome) {
        return new Vote(kind, numbers, words, outcome, unanimous, manner);
    }

    /** The same with how the members voted. */
    public Vote withManner(@Nullable Manner how) {
        return new Vote(kind, numbers, words, stated, unanimous, how);
    }
}
