package nl.samenspoor.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import nl.samenspoor.identity.SecurityEvent;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.RequestsLimited;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes into the trail what others tell: about accounts, exports, verifications. */
@Component
class RecordingAudit {

    /** What is wrong again and again these ways has to wait longer each time: all of it is written. */
    private static final Set<Way> SLOWED_DOWN = EnumSet.of(Way.PASSWORD, Way.BASIC, Way.AGAIN, Way.CODE);

    private final AuditChain chain;
    private final RefusalPace pace;

    RecordingAudit(AuditChain chain, RefusalPace pace) {
        this.chain = chain;
        this.pace = pace;
    }

    @EventListener
    void on(SecurityEvent event) {
        Note known = SecurityNotes.of(event);
        Note note = known.origin() == null ? known.from(origin()) : known;
        if (event instanceof RequestsLimited) {
            pace.record(note, RefusalPace.Kind.tooMany(note));
        } else if (event instanceof SignInRefused refused
                && !(refused.reason() == Reason.WRONG_CREDENTIALS && SLOWED_DOWN.contains(refused.way()))) {
            pace.record(note, RefusalPace.Kind.ofPlace(note));
        } else {
            chain.record(note);
        }
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
