package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.LoggingCourseEvents;
import nl.samenspoor.gate.DecidingGates;
import nl.samenspoor.process.config.UsableInModels;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the decision point of what just moved the token: a gate's outcome, or a recorded event. */
@Component
@UsableInModels
class LogDecisionPointDelegate implements JavaDelegate {

    private final DecidingGates deciding;
    private final LoggingCourseEvents logging;

    LogDecisionPointDelegate(DecidingGates deciding, LoggingCourseEvents logging) {
        this.deciding = deciding;
        this.logging = logging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Ids.optional(execution, Variables.GATE) != null) {
            deciding.announce(Ids.cooperation(execution), Ids.gate(execution));
        } else {
            logging.log(Ids.text(execution, Variables.COURSE_EVENT));
        }
    }
}
