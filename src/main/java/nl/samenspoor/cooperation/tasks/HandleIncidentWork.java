package nl.samenspoor.cooperation.tasks;

import java.util.Comparator;
import java.util.List;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.CourseEvent;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The project leader says how an incident was handled. */
@Component
class HandleIncidentWork implements TaskWork {

    private final ReportingCircumstances reportingCircumstances;
    private final Cooperations cooperations;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final AnswerReading reading;

    HandleIncidentWork(
            ReportingCircumstances reportingCircumstances,
            Cooperations cooperations,
            EffectiveDateText dates,
            Texts texts,
            AnswerReading reading) {
        this.reportingCircumstances = reportingCircumstances;
        this.cooperations = cooperations;
        this.dates = dates;
        this.texts = texts;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "handleIncident";
    }

    /** The incidents that were reported, the newest first: the task does not know which of them it is about. */
    @Override
    public List<Asked> asked(WorkContext context) {
        return cooperations.events(context.cooperation()).stream()
                .filter(event -> event.kind() == DecisionPointKind.INCIDENT)
                .sorted(Comparator.comparing(CourseEvent::recordedAt).reversed())
                .map(event -> new Asked(
                        texts.of("cooperation.incident.reported"),
                        RecordedWords.marked(event.what()),
                        texts.of("cooperation.incident.on", dates.of(event.effective()))))
                .toList();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        Particulars more = new Particulars(
                List.of(), null, answers.optionalText("prevention"), null, answers.optionalText("source"));
        reportingCircumstances.handle(
                actor, context.cooperation(), new FollowUp(answers.text("measures"), reading.effective(answers), more));
    }
}
