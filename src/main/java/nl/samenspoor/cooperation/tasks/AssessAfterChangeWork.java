package nl.samenspoor.cooperation.tasks;

import java.util.List;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader says what elections or other key persons mean for the cooperation. */
@Component
class AssessAfterChangeWork implements TaskWork {

    private final ReportingCircumstances reportingCircumstances;
    private final AnswerReading reading;

    AssessAfterChangeWork(ReportingCircumstances reportingCircumstances, AnswerReading reading) {
        this.reportingCircumstances = reportingCircumstances;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "assessAfterChange";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        Particulars more = new Particulars(List.of(), null, hold(answers), null, answers.optionalText("source"));
        reportingCircumstances.assess(
                actor,
                context.cooperation(),
                new FollowUp(answers.text("assessment"), reading.effective(answers), more));
    }

    private static @Nullable String hold(Answers answers) {
        String given = answers.optionalText("hold");
        return given == null
                ? null
                : switch (given) {
                    case "yes" -> "Een pauze is verstandig.";
                    case "no" -> "Een pauze is niet nodig.";
                    default -> "Of een pauze verstandig is, is onbekend.";
                };
    }
}
