package nl.samenspoor.monitoring.tasks;

import java.time.Clock;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.monitoring.ReportKind;
import nl.samenspoor.monitoring.Reporting;
import nl.samenspoor.monitoring.WriteReport;
import org.springframework.stereotype.Component;

/** The project leader reports on the cooperation. */
@Component
class WriteReportWork implements TaskWork {

    private final Reporting reporting;
    private final Clock clock;

    WriteReportWork(Reporting reporting, Clock clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "writeReport";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        reporting.write(
                actor,
                new WriteReport(
                        context.cooperation(),
                        ReportKind.of(answers.text("kind")),
                        answers.text("title"),
                        answers.optionalText("content"),
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }
}
