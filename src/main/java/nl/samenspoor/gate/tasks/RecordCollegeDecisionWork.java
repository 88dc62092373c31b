package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.RecordingCollegeDecisions;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** A college records what it decided. */
@Component
class RecordCollegeDecisionWork implements TaskWork {

    private final RecordingCollegeDecisions recording;
    private final DecisionOptions options;
    private final Clock clock;

    RecordCollegeDecisionWork(RecordingCollegeDecisions recording, DecisionOptions options, Clock clock) {
        this.recording = recording;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "recordCollegeDecision";
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of("choice", options.choices(context.requireGate()));
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        new DecisionAnswers(answers)
                .record(context, clock, command -> recording.record(actor, context.cooperation(), command));
    }
}
