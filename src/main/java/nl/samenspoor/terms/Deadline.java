package nl.samenspoor.terms;

import java.time.LocalDate;
import java.util.Locale;

/**
 * By when a piece of work is to be done, and what says so.
 *
 * @param day      last day to do it in time
 * @param term     id of the term in the catalogue
 * @param ruleFrom first day of the version of that term
 * @param basis    what the day was counted from
 */
public record Deadline(LocalDate day, String term, LocalDate ruleFrom, Basis basis) {

    /** What a last day was counted from. */
    public enum Basis {
        /** The day the work was asked for. */
        OPENED,
        /** It is the last day of a term that runs for the same municipality, by law or by agreement. */
        RUNNING,
        /** The day a council meets, by its calendar. */
        MEETING,
        /** The day on which a hold was to be looked at again. */
        HOLD;

        /** Lower-case key as data and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same term on another day. */
    public Deadline on(LocalDate other) {
        return new Deadline(other, term, ruleFrom, basis);
    }
}
