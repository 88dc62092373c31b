package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.MakePromise;
import nl.samenspoor.gate.MakingPromises;
import org.springframework.stereotype.Component;

/** A college promised something; the first of a file is {@code promise-1}, the next {@code promise-2}. */
@Component
class PromiseEvent implements EventKind {

    private final MakingPromises promises;

    PromiseEvent(MakingPromises promises) {
        this.promises = promises;
    }

    @Override
    public String name() {
        return "promise";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        promises.promise(
                context.actor(),
                context.id(),
                new MakePromise(
                        event.municipality(),
                        event.required("text"),
                        DecisionPart.before(event.node()),
                        DecisionPart.due(event.node(), "due"),
                        event.on(),
                        context.particulars(event, event.text("text"))));
    }
}
