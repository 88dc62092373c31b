package nl.samenspoor.communication.calendar;

import java.time.Instant;
import java.util.Optional;
import nl.samenspoor.identity.SecurityEvent.AccessEnded;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an account a private address for its calendar, and takes it back. */
@Component
public class GivingOutCalendars {

    private final CalendarFeeds feeds;
    private final ApplicationEventPublisher events;

    GivingOutCalendars(CalendarFeeds feeds, ApplicationEventPublisher events) {
        this.feeds = feeds;
        this.events = events;
    }

    /**
     * Makes an address; an earlier one stops working.
     *
     * @return its secret part, which is kept nowhere
     */
    @UseCase
    public String make(Actor actor) {
        String token = CalendarToken.make();
        feeds.revoke(actor.account());
        feeds.add(actor.account(), CalendarToken.hash(token));
        events.publishEvent(new Audited(actor.account(), AuditAction.TOKEN_ISSUED, "calendar", null));
        return token;
    }

    /** The address stops working; nothing happens without one. */
    @UseCase
    public void revoke(Actor actor) {
        feeds.revoke(actor.account());
        events.publishEvent(new Audited(actor.account(), AuditAction.TOKEN_REVOKED, "calendar", null));
    }

    /** An address that somebody else may know works no longer than the password he may know. */
    @EventListener
    void on(SecretIssued event) {
        feeds.revoke(event.account());
    }

    /** Nor does it come back with the account. */
    @EventListener
    void on(AccessEnded event) {
        feeds.revoke(event.account());
    }

    /** Since when the account has an address that works; nothing without one. */
    public Optional<Instant> since(Actor actor) {
        return feeds.since(actor.account());
    }
}
