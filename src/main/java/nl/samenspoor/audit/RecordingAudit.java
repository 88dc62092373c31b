package nl.samenspoor.audit;

import jakarta.servlet.http.HttpServletRequest;
import nl.samenspoor.identity.SecurityEvent;
import nl.samenspoor.kernel.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes into the trail what others tell: about accounts, exports, verifications. */
@Component
class RecordingAudit {

    private final AuditChain chain;

    RecordingAudit(AuditChain chain) {
        this.chain = chain;
    }

    @EventListener
    void on(SecurityEvent event) {
        Note note = SecurityNotes.of(event);
        chain.record(note.origin() == null ? note.from(origin()) : note);
    }

    @EventListener
    void on(Audited event) {
        chain.record(Note.done(event.account(), event.action(), event.object(), event.detail())
                .from(origin()));
    }

    /** The address the current request came from; null when there is none. */
    static @Nullable String origin() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getRemoteAddr();
        }
        return null;
    }
}
