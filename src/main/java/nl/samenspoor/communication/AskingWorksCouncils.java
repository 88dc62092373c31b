package nl.samenspoor.communication;

import java.util.List;
import nl.samenspoor.consultation.WorksCouncilAsked;
import nl.samenspoor.consultation.WorksCouncilNoLongerAsked;
import nl.samenspoor.identity.Addressees.Addressee;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a works council that its advice is awaited, in the transaction in which it is asked. When nobody holds its seat,
 * those who lead the cooperation are told that.
 */
@Component
class AskingWorksCouncils {

    private final ReminderRows rows;
    private final Recipients recipients;
    private final ObservedCases observed;
    private final Telling telling;

    AskingWorksCouncils(ReminderRows rows, Recipients recipients, ObservedCases observed, Telling telling) {
        this.rows = rows;
        this.recipients = recipients;
        this.observed = observed;
        this.telling = telling;
    }

    @EventListener
    void ask(WorksCouncilAsked asked) {
        if (observed.include(asked.cooperation())) {
            return;
        }
        List<Addressee> members = recipients.ofWorksCouncil(asked.municipality());
        if (members.isEmpty()) {
            telling.tell(rows.add(asked, ReminderKind.ADVICE_ASKED_VACANT), recipients.leading(asked.cooperation()));
        } else {
            telling.tell(rows.add(asked, ReminderKind.ADVICE_ASKED), members);
        }
    }

    /** What need not be answered any more is no unread message any more; it stays among the messages. */
    @EventListener
    void done(WorksCouncilNoLongerAsked done) {
        rows.read(done);
    }
}
