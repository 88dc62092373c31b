package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.gate.CouncilVotes;
import nl.samenspoor.gate.ForeseeingDecisions;
import nl.samenspoor.gate.RecordingCouncilDecisions;
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
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** The council clerk records what the council decided. */
@Component
class RecordCouncilDecisionWork implements ForetellingWork {

    private final RecordingCouncilDecisions recording;
    private final ForeseeingDecisions foreseeing;
    private final VoteOutlook outlook;
    private final DecisionOptions options;
    private final DecisionSetting setting;
    private final CouncilVotes votes;
    private final Clock clock;

    RecordCouncilDecisionWork(
            RecordingCouncilDecisions recording,
            ForeseeingDecisions foreseeing,
            VoteOutlook outlook,
            DecisionOptions options,
            DecisionSetting setting,
            CouncilVotes votes,
            Clock clock) {
        this.recording = recording;
        this.foreseeing = foreseeing;
        this.outlook = outlook;
        this.options = options;
        this.setting = setting;
        this.votes = votes;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "recordCouncilDecision";
    }

    /** The council as the register knows it: seats, and a row for each fraction. */
    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        return votes.begin(context.requireMunicipality(), EffectiveDate.on(LocalDate.now(clock)));
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        Map<String, List<FormOption>> offered = new HashMap<>(options.of(context));
        offered.put("ground", options.grounds(context.requireGate()));
        offered.put("wishKind", options.wishKinds(context.requireGate()));
        return offered;
    }

    /** Only where consent is given can it be refused, which asks for reasons. */
    @Override
    public Set<String> notAsked(WorkContext context) {
        return context.requireGate() == GateKey.G3 ? Set.of() : Set.of("motivation");
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
                                command -> foreseeing.foresee(actor, context.cooperation(), Body.COUNCIL, command)));
    }
}
