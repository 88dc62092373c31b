package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.gate.ProposeToCouncil;
import nl.samenspoor.gate.ProposingToCouncils;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** A college puts a proposal to its council. */
@Component
class ProposeToCouncilWork implements TaskWork {

    private final ProposingToCouncils proposing;
    private final DecisionSetting setting;
    private final Clock clock;

    ProposeToCouncilWork(ProposingToCouncils proposing, DecisionSetting setting, Clock clock) {
        this.proposing = proposing;
        this.setting = setting;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "proposeToCouncil";
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return setting.asked(context);
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        proposing.propose(
                actor,
                context.cooperation(),
                new ProposeToCouncil(
                        context.requireGate(),
                        context.requireMunicipality(),
                        answers.optionalText("text"),
                        Given.on(answers, clock)));
    }
}
