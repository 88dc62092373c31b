package nl.samenspoor.cooperation.tasks;

import java.util.List;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Particulars;
import org.springframework.stereotype.Component;

/** The project leader says how an incident was handled. */
@Component
class HandleIncidentWork implements TaskWork {

    private final ReportingCircumstances reportingCircumstances;
    private final AnswerReading reading;

    HandleIncidentWork(ReportingCircumstances reportingCircumstances, AnswerReading reading) {
        this.reportingCircumstances = reportingCircumstances;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "handleIncident";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        Particulars more = new Particulars(
                List.of(), null, answers.optionalText("prevention"), null, answers.optionalText("source"));
        reportingCircumstances.handle(
                actor, context.cooperation(), new FollowUp(answers.text("measures"), reading.effective(answers), more));
    }
}
