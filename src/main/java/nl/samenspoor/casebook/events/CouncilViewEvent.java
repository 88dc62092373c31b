package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.RecordView;
import nl.samenspoor.consultation.RecordingViews;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A council gave its view on a draft scheme, or gives none. */
@Component
class CouncilViewEvent implements EventKind {

    private final RecordingViews recording;
    private final CaseLog log;

    CouncilViewEvent(RecordingViews recording, CaseLog log) {
        this.recording = recording;
        this.log = log;
    }

    @Override
    public String name() {
        return "council_view";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        recording.record(
                context.actor(),
                new RecordView(
                        context.id(),
                        event.municipality(),
                        event.required("answer").equals("view"),
                        event.text("text"),
                        event.on(),
                        SourceText.of(event)));
        log.wordsOf(context, event, DecisionPointKind.CONSULTATION);
    }
}
