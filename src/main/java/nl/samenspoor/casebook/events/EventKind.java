package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;

/** A kind of event. Add one by adding a component and its definition in the schema. */
public interface EventKind {

    /** The name by which case files call it. */
    String name();

    /**
     * Plays one event through the use case a person would use, with the event's own date.
     *
     * @throws nl.samenspoor.kernel.Refusal when the use case refuses; the import reports it at the event and stops
     */
    void play(CaseContext context, CaseEvent event);
}
