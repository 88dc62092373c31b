package nl.samenspoor.municipality;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the audit trail who changed the register. What a case file adds is one entry, that of its import; the system itself
 * leaves none.
 */
@Component
class MunicipalityTrail {

    private final ApplicationEventPublisher events;

    MunicipalityTrail(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param detail what more there is to say, never what somebody typed; or null */
    void tell(Actor actor, AuditAction action, MunicipalityCode municipality, @Nullable String detail) {
        if (!actor.system()) {
            events.publishEvent(new Audited(actor.account(), action, municipality.text(), detail));
        }
    }
}
