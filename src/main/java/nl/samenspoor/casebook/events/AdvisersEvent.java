package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.monitoring.AdviserAssignment;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.RecordAdvisers;
import nl.samenspoor.monitoring.RecordingAdvisers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether outside advisers were used, and which. */
@Component
class AdvisersEvent implements EventKind {

    private final RecordingAdvisers advisers;

    AdvisersEvent(RecordingAdvisers advisers) {
        this.advisers = advisers;
    }

    @Override
    public String name() {
        return "advisers";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        JsonNode used = event.node().get("used");
        AdviserUse use = !used.isBoolean() ? AdviserUse.UNKNOWN : used.booleanValue() ? AdviserUse.YES : AdviserUse.NO;
        List<AdviserAssignment> assignments = new ArrayList<>();
        event.node()
                .path("firms")
                .forEach(firm -> assignments.add(new AdviserAssignment(
                        firm.get("name").asString(),
                        firm.path("assignment").asString(null),
                        firm.has("period") ? CaseEvent.date(firm.get("period"), "firms") : null)));
        advisers.record(
                context.actor(), new RecordAdvisers(context.id(), use, assignments, CaseGrounds.of(event, null)));
    }
}
