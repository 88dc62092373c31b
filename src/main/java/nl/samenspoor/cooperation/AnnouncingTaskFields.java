package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says to the rest of the product that a municipality left a task field, or that the field stopped by it. */
@Component
class AnnouncingTaskFields {

    private final PartnerRows partners;
    private final ApplicationEventPublisher events;

    AnnouncingTaskFields(PartnerRows partners, ApplicationEventPublisher events) {
        this.partners = partners;
        this.events = events;
    }

    /** @param event id of the course event */
    void left(Actor actor, TaskField field, MunicipalityCode left, String event) {
        tell(actor, field, left, false, event);
    }

    /** @param event id of the course event */
    void stopped(Actor actor, TaskField field, MunicipalityCode left, String event) {
        tell(actor, field, left, true, event);
    }

    private void tell(Actor actor, TaskField field, MunicipalityCode left, boolean stopped, String event) {
        if (actor.system()) {
            return;
        }
        events.publishEvent(new TaskFieldLeft(
                field.cooperation(),
                field.id(),
                field.name(),
                left,
                stopped,
                event,
                partners.active(field.cooperation()).stream()
                        .filter(one -> !one.equals(left))
                        .filter(one -> field.decisionOf(one)
                                .filter(FieldDecision.OPTED_OUT::equals)
                                .isEmpty())
                        .toList()));
    }
}
