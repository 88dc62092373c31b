package nl.samenspoor.cooperation;

import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts stored course events in the decision log, each once. */
@Component
public class LoggingCourseEvents {

    private final CourseEventRows events;
    private final ApplicationEventPublisher publisher;

    LoggingCourseEvents(CourseEventRows events, ApplicationEventPublisher publisher) {
        this.events = events;
        this.publisher = publisher;
    }

    /**
     * Logs the event; does nothing when it is logged already or unknown.
     *
     * @param courseEventId id of a stored course event
     */
    @UseCase
    public void log(String courseEventId) {
        if (events.markLogged(courseEventId)) {
            events.find(courseEventId)
                    .ifPresent(event -> publisher.publishEvent(new CourseEventLogged(event.id(), point(event))));
        }
    }

    private static DecisionPoint point(CourseEvent event) {
        Particulars more = event.particulars();
        Actor recorder = new Actor(event.recordedBy(), Set.of(), Set.of(), false);
        return DecisionPoint.of(
                        event.cooperation(), event.kind(), event.effective(), more.actors(), event.what(), recorder)
                .withConsequence(more.consequence())
                .withIrreversible(more.irreversible())
                .withSource(more.source())
                .withRecordedAs(event.recordedAs());
    }
}
