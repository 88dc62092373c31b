package nl.samenspoor.communication;

import nl.samenspoor.cooperation.PartnerLeft;
import nl.samenspoor.cooperation.TaskFieldLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the other colleges and their secretaries that a municipality left the cooperation or a task field, or that one of them
 * stopped by it, in the transaction in which that is recorded. It is news: nothing is asked of them.
 */
@Component
class TellingOfLeavers {

    private final ReminderRows rows;
    private final Recipients recipients;
    private final ObservedCases observed;
    private final Telling telling;

    TellingOfLeavers(ReminderRows rows, Recipients recipients, ObservedCases observed, Telling telling) {
        this.rows = rows;
        this.recipients = recipients;
        this.observed = observed;
        this.telling = telling;
    }

    @EventListener
    void tell(TaskFieldLeft news) {
        if (observed.include(news.cooperation())) {
            return;
        }
        ReminderKind kind = news.stopped() ? ReminderKind.FIELD_STOPPED : ReminderKind.FIELD_LEFT;
        telling.tell(rows.add(news, kind), recipients.ofColleges(news.others()));
    }

    /** What the bodies of the leaver were asked beside their tasks need not be answered any more. */
    @EventListener
    void tell(PartnerLeft news) {
        rows.readAsked(news.cooperation(), news.left());
        if (news.history() || observed.include(news.cooperation())) {
            return;
        }
        ReminderKind kind = news.last() ? ReminderKind.COOPERATION_STOPPED : ReminderKind.PARTNER_LEFT;
        telling.tell(rows.add(news, kind), recipients.ofColleges(news.others()));
    }
}
