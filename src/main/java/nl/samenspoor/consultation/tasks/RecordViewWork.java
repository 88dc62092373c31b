package nl.samenspoor.consultation.tasks;

import java.util.List;
import nl.samenspoor.consultation.RecordView;
import nl.samenspoor.consultation.RecordingViews;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.terms.Today;
import org.springframework.stereotype.Component;

/** The council clerk records the view of the council on the draft scheme, or that it gives none. */
@Component
class RecordViewWork implements TaskWork {

    private final RecordingViews recording;
    private final RoundOfTask round;
    private final Today today;

    RecordViewWork(RecordingViews recording, RoundOfTask round, Today today) {
        this.recording = recording;
        this.round = round;
        this.today = today;
    }

    @Override
    public String formId() {
        return "recordView";
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return round.draft(context);
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return round.all(context);
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        recording.record(
                actor,
                new RecordView(
                        context.cooperation(),
                        context.requireMunicipality(),
                        answers.text("answer").equals("view"),
                        answers.optionalText("text"),
                        given == null ? EffectiveDate.on(today.day()) : given,
                        answers.optionalText("source")));
    }
}
