package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.RecordSocialPlan;
import nl.samenspoor.consultation.RecordingSocialPlans;
import org.springframework.stereotype.Component;

/** A social plan was agreed with the unions, or none is needed. */
@Component
class SocialPlanEvent implements EventKind {

    private final RecordingSocialPlans recording;

    SocialPlanEvent(RecordingSocialPlans recording) {
        this.recording = recording;
    }

    @Override
    public String name() {
        return "social_plan";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        recording.record(
                context.actor(),
                new RecordSocialPlan(
                        context.id(),
                        event.required("answer").equals("agreed"),
                        event.text("reason"),
                        event.on(),
                        context.particulars(event, event.text("reason"))));
    }
}
