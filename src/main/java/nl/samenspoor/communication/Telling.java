package nl.samenspoor.communication;

import java.util.List;
import nl.samenspoor.identity.Addressees.Addressee;
import org.springframework.stereotype.Component;

/** Gives a reminder to accounts, on their pages and by mail, in the transaction of what it tells. */
@Component
class Telling {

    private final ReminderRows rows;
    private final MailQueue mail;

    Telling(ReminderRows rows, MailQueue mail) {
        this.rows = rows;
        this.mail = mail;
    }

    /** @param all each account once */
    void tell(long reminder, List<Addressee> all) {
        for (Addressee one : all) {
            mail.queue(rows.tell(reminder, one.username()), one);
        }
    }
}
