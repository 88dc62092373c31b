package nl.samenspoor.inbox.spi;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;

/** Work that can tell, before anything is sent, what the answers would come to: while somebody types, or on demand. */
public interface ForetellingWork extends TaskWork {

    @Override
    default boolean checksInPart() {
        return true;
    }

    /** Code of the sentence that says what will be told, until there is something to tell; as for decisions by default. */
    default String untold() {
        return "inbox.outlook.empty";
    }

    /**
     * What these answers would come to if they were sent now, by the same rules as {@link #perform}. Only computes:
     * nothing is changed or stored.
     *
     * @throws InvalidInput with everything that could not be true, under the names of the form's fields
     * @throws Conflict     when the work cannot be done now
     */
    Foretold foretell(Actor actor, WorkContext context, Answers answers);
}
