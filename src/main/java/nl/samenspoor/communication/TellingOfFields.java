package nl.samenspoor.communication;

import nl.samenspoor.cooperation.TaskFieldLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the other colleges and their secretaries that a municipality left a task field or that the field stopped by it, in the
 * transaction in which that is recorded. It is news: nothing is asked of them.
 */
@Component
class TellingOfFields {

    private final ReminderRows rows;
    private final Recipients recipients;
    private final ObservedCases observed;
    private final Telling telling;

    TellingOfFields(ReminderRows rows, Recipients recipients, ObservedCases observed, Telling telling) {
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
}
