package nl.samenspoor.communication;

import nl.samenspoor.identity.Addressees.Addressee;
import org.springframework.stereotype.Component;

/** Puts mail in the queue, in the transaction of what it tells: it goes out only when that is committed. */
@Component
class MailQueue {

    private final MailSettings settings;
    private final MailRows rows;

    MailQueue(MailSettings settings, MailRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /** Does nothing while mail is off or for somebody without an address. */
    void queue(long notice, Addressee to) {
        if (settings.on() && to.contact().email() != null) {
            rows.add(notice);
        }
    }
}
