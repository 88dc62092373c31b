package nl.samenspoor.inbox.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Keys of questions of the form that do not arise in this piece of work, so that they are not asked. */
    default Set<String> notAsked(WorkContext context) {
        return Set.of();
    }

    /** What is put before whoever does it, such as the question a body decides on; shown above the form. */
    default List<Asked> asked(WorkContext context) {
        return List.of();
    }

    /** Where else the work is done, or what it is about can be looked at, while it waits; shown above the form. */
    default List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of();
    }

    /**
     * Where somebody can go who opens the task after it was done, such as to correct what was recorded.
     *
     * @param opened when the task came up: the same step may have come up again since
     */
    default List<WayOn> afterwards(Actor actor, WorkContext context, Instant opened) {
        return List.of();
    }

    /** Whether {@link #check} can look at answers of which the form refused some: those are not among them. */
    default boolean checksInPart() {
        return false;
    }

    /** What the form itself cannot check. Nothing may be changed here. */
    default List<FieldProblem> check(WorkContext context, Answers answers) {
        return List.of();
    }

    /** The same, where it matters who does it. */
    default List<FieldProblem> check(Actor actor, WorkContext context, Answers answers) {
        return check(context, answers);
    }

    /**
     * What others recorded since these answers were begun, asked after {@link #check} named {@value OvertakenWork#SEEN}.
     * Nothing for work without versions, and while nobody was first.
     */
    default Optional<OvertakenWork> overtaken(WorkContext context, Answers answers) {
        return Optional.empty();
    }

    /**
     * Does the work by calling the feature's use case, inside the transaction that also closes the task. If the use case
     * does not tell the process that the work is done, the inbox does so afterwards.
     */
    void perform(Actor actor, WorkContext context, Answers answers);
}
