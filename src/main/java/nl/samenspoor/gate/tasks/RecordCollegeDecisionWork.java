package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.ForeseeingDecisions;
import nl.samenspoor.gate.RecordingCollegeDecisions;
import nl.samenspoor.gate.VoteOutlook;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import org.springframework.stereotype.Component;

/** A college records what it decided. */
@Component
class RecordCollegeDecisionWork implements ForetellingWork {

    private final RecordingCollegeDecisions recording;
    private final ForeseeingDecisions foreseeing;
    private final VoteOutlook outlook;
    private final DecisionOptions options;
    private final DecisionSetting setting;
    private final Clock clock;

    RecordCollegeDecisionWork(
            RecordingCollegeDecisions recording,
            ForeseeingDecisions foreseeing,
            VoteOutlook outlook,
            DecisionOptions options,
            DecisionSetting setting,
            Clock clock) {
        this.recording = recording;
        this.foreseeing = foreseeing;
        this.outlook = outlook;
        this.options = options;
        this.setting = setting;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "recordCollegeDecision";
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return options.of(context);
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return setting.asked(context);
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return setting.beforehand(context);
    }

    @Override
    public List<WayOn> afterwards(Actor actor, WorkContext context, Instant opened) {
        return setting.afterwards(actor, context, opened);
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        new DecisionAnswers(answers)
                .give(context, clock, command -> recording.record(actor, context.cooperation(), command));
    }

    @Override
    public Foretold foretell(Actor actor, WorkContext context, Answers answers) {
        return outlook.of(
                context.requireGate(),
                new DecisionAnswers(answers)
                        .judge(
                                context,
                                clock,
                                command -> foreseeing.foresee(actor, context.cooperation(), Body.COLLEGE, command)));
    }
}
