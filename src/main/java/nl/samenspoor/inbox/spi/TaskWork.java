package nl.samenspoor.inbox.spi;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;

/**
 * The work behind one form. A feature publishes one bean per form it understands; a form without one is only stored.
 *
 * <p>What arrives in {@link #perform} has passed the form: known fields, right types, required ones present.
 */
public interface TaskWork {

    /** The form, for example {@code recordCouncilDecision}. */
    String formId();

    /**
     * What the fields show before anybody types; field keys as in the form. Values as an answer would be: text, number,
     * boolean, list of texts, or list of maps for rows. A key the form does not have is left out.
     */
    default Map<String, Object> currentValues(WorkContext context) {
        return Map.of();
    }

    /**
     * Choices of the fields whose list depends on the cooperation, by field key; within rows by the key alone. They take
     * the place of the choices in the form file.
     */
    default Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of();
    }

    /** What the form itself cannot check. Nothing may be changed here. */
    default List<FieldProblem> check(WorkContext context, Answers answers) {
        return List.of();
    }

    /**
     * Does the work by calling the feature's use case, inside the transaction that also closes the task. If the use case
     * does not tell the process that the work is done, the inbox does so afterwards.
     */
    void perform(Actor actor, WorkContext context, Answers answers);
}
