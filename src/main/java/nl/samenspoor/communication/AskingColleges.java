package nl.samenspoor.communication;

import java.util.List;
import nl.samenspoor.identity.Addressees.Addressee;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.settlement.CollegesAsked;
import nl.samenspoor.settlement.CollegesNoLongerAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells colleges that their answer about a windfall or setback is awaited, in the transaction in which it is proposed. When
 * nobody holds the seat of a college, its secretary and those who lead the cooperation are told that.
 */
@Component
class AskingColleges {

    private final ReminderRows rows;
    private final Recipients recipients;
    private final Telling telling;

    AskingColleges(ReminderRows rows, Recipients recipients, Telling telling) {
        this.rows = rows;
        this.recipients = recipients;
        this.telling = telling;
    }

    @EventListener
    void ask(CollegesAsked asked) {
        for (MunicipalityCode college : asked.colleges()) {
            if (recipients.vacant(college)) {
                tell(
                        asked,
                        college,
                        ReminderKind.ASKED_VACANT,
                        recipients.ofVacantCollege(asked.cooperation(), college));
            } else {
                tell(asked, college, ReminderKind.ASKED, recipients.ofCollege(college));
            }
        }
    }

    /** A question that need not be answered any more is no unread message any more; it stays among the messages. */
    @EventListener
    void done(CollegesNoLongerAsked done) {
        rows.read(done);
    }

    private void tell(CollegesAsked asked, MunicipalityCode college, ReminderKind kind, List<Addressee> all) {
        telling.tell(rows.add(asked, college, kind), all);
    }
}
