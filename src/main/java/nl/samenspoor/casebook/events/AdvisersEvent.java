package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.monitoring.AdviserAssignment;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.RecordAdvisers;
import nl.samenspoor.monitoring.RecordingAdvisers;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.Composition;
import nl.samenspoor.organisation.DescribingBodies;
import nl.samenspoor.organisation.Engagement;
import nl.samenspoor.organisation.GroupWork;
import nl.samenspoor.organisation.Meeting;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether outside advisers were used, and which. */
@Component
class AdvisersEvent implements EventKind {

    private final RecordingAdvisers advisers;
    private final DescribingBodies bodies;

    AdvisersEvent(RecordingAdvisers advisers, DescribingBodies bodies) {
        this.advisers = advisers;
        this.bodies = bodies;
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
        event.node().path("firms").forEach(firm -> bodies.add(context.actor(), context.id(), adviser(event, firm)));
    }

    /** Since when is not known where the file gives no period. */
    private static BodyDescription adviser(CaseEvent event, JsonNode firm) {
        return new BodyDescription(
                BodyKind.ADVISER,
                firm.get("name").asString(),
                null,
                Composition.UNKNOWN,
                Meeting.UNKNOWN,
                firm.path("assignment").asString(null),
                firm.has("period") ? CaseEvent.date(firm.get("period"), "firms") : EffectiveDate.unknown(),
                null,
                GroupWork.NONE,
                new Engagement(
                        firm.has("phase") ? Phase.of(firm.get("phase").intValue()) : null,
                        firm.has("costCents") ? firm.get("costCents").longValue() : null),
                event.on(),
                SourceText.of(event));
    }
}
