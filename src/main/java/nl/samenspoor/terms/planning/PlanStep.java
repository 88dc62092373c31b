package nl.samenspoor.terms.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What must be done at the latest on which day.
 *
 * @param kind     what
 * @param latest   last day on which it can be done
 * @param today    the day the plan was made
 * @param warnings what to mind
 */
public record PlanStep(Kind kind, LocalDate latest, LocalDate today, List<PlanWarning> warnings) {

    /** Steps towards a decision of a council, in order. */
    public enum Kind {
        /** The council receives the draft, for its view. */
        DRAFT_RECEIVED,
        /** The council meets within the term of its view. */
        VIEW_MEETING,
        /** The term of the view ends. */
        VIEW_ENDS,
        /** The papers for the decision are with the council. */
        PAPERS_SENT,
        /** The council decides. */
        DECISION;

        /** Key as messages and the API write it, for example {@code draft-received}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PlanStep {
        warnings = List.copyOf(warnings);
    }

    /** Days from today; negative when the day has passed. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, latest);
    }

    /** Whether the day has passed. */
    public boolean past() {
        return latest.isBefore(today);
    }
}
