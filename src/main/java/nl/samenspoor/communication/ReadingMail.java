package nl.samenspoor.communication;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an administrator sees of mail: whether it goes out, and what did not. */
@Component
public class ReadingMail {

    private static final int MOST = 200;

    /**
     * @param on          whether a server is set
     * @param waiting     how many wait for their next try
     * @param sent        how many went out
     * @param undelivered those given up, the latest first, at most {@value #MOST}
     */
    public record MailState(boolean on, int waiting, int sent, List<UndeliveredMail> undelivered) {

        public MailState {
            undelivered = List.copyOf(undelivered);
        }
    }

    private final MailSettings settings;
    private final MailRows rows;
    private final ApplicationEventPublisher events;

    ReadingMail(MailSettings settings, MailRows rows, ApplicationEventPublisher events) {
        this.settings = settings;
        this.rows = rows;
        this.events = events;
    }

    /** @throws NotAllowed unless an administrator asks */
    public MailState state(Actor actor) {
        Permissions.require(actor, Right.ADMINISTER_ACCOUNTS);
        return new MailState(
                settings.on(),
                rows.count(MailRows.WAITING) + rows.count(MailRows.SENDING),
                rows.count(MailRows.SENT),
                rows.givenUp(MOST));
    }

    /** How many were given up. */
    public int undelivered() {
        return rows.count(MailRows.GIVEN_UP);
    }

    /**
     * Tries one that was given up again.
     *
     * @throws NotAllowed unless an administrator asks
     * @throws NotFound   when it was not given up
     */
    @UseCase
    public void again(Actor actor, long mail) {
        Permissions.require(actor, Right.ADMINISTER_ACCOUNTS);
        if (!rows.again(mail)) {
            throw new NotFound("communication.mail.none");
        }
        events.publishEvent(new Audited(actor.account(), AuditAction.MAIL_TRIED_AGAIN, "mail " + mail, null));
    }
}
