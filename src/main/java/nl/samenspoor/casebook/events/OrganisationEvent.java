package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.Composition;
import nl.samenspoor.organisation.DescribeOutline;
import nl.samenspoor.organisation.DescribingBodies;
import nl.samenspoor.organisation.Engagement;
import nl.samenspoor.organisation.GroupWork;
import nl.samenspoor.organisation.Meeting;
import nl.samenspoor.organisation.OutliningOrganisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Project organisation or the organisation to come. Working groups that are named take over what is said of them all. */
@Component
class OrganisationEvent implements EventKind {

    private final CaseLog log;
    private final ProjectBodyPart part;
    private final DescribingBodies bodies;
    private final OutliningOrganisations outlines;

    OrganisationEvent(CaseLog log, ProjectBodyPart part, DescribingBodies bodies, OutliningOrganisations outlines) {
        this.log = log;
        this.part = part;
        this.bodies = bodies;
        this.outlines = outlines;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        List<String> groups = new ArrayList<>(event.texts("workingGroups"));
        BodyDescription ofAll = null;
        for (BodyDescription body : part.bodies(event)) {
            if (body.kind() == BodyKind.WORKING_GROUP
                    && Objects.equals(body.count(), groups.size())
                    && !groups.isEmpty()) {
                ofAll = body;
            } else {
                bodies.add(context.actor(), context.id(), body);
            }
        }
        for (String group : groups) {
            bodies.add(context.actor(), context.id(), named(event, BodyKind.WORKING_GROUP, group, ofAll));
        }
        for (String department : event.texts("departments")) {
            bodies.add(context.actor(), context.id(), named(event, BodyKind.DEPARTMENT, department, null));
        }
        outline(context, event);
        log.log(context, event, DecisionPointKind.NOTE, words(context, event));
    }

    private static BodyDescription named(CaseEvent event, BodyKind kind, String name, @Nullable BodyDescription like) {
        EffectiveDate on = event.on();
        return new BodyDescription(
                kind,
                name,
                null,
                like == null ? Composition.UNKNOWN : like.composition(),
                like == null ? Meeting.UNKNOWN : like.meeting(),
                like == null ? null : like.tasks(),
                like == null ? on : like.from(),
                like == null ? null : like.until(),
                like == null ? GroupWork.NONE : like.work(),
                Engagement.NONE,
                on,
                SourceText.of(event));
    }

    private void outline(CaseContext context, CaseEvent event) {
        Integer people = event.node().has("peopleInvolved")
                ? event.node().get("peopleInvolved").intValue()
                : null;
        String housing = event.text("housing");
        if (people != null || housing != null) {
            outlines.describe(
                    context.actor(),
                    new DescribeOutline(context.id(), people, housing, null, event.on(), SourceText.of(event), null));
        }
    }

    private String words(CaseContext context, CaseEvent event) {
        List<String> words = new ArrayList<>();
        words.add("Organisatie");
        event.node().path("bodies").forEach(body -> words.add(part.words(context, body)));
        if (!event.texts("workingGroups").isEmpty()) {
            words.add("werkgroepen: " + String.join(", ", event.texts("workingGroups")));
        }
        if (!event.texts("departments").isEmpty()) {
            words.add("afdelingen: " + String.join(", ", event.texts("departments")));
        }
        if (event.node().has("peopleInvolved")) {
            words.add("betrokken mensen: ongeveer "
                    + event.node().get("peopleInvolved").asString());
        }
        if (event.text("housing") != null) {
            words.add("huisvesting: " + event.text("housing"));
        }
        return String.join("\n", words);
    }
}
