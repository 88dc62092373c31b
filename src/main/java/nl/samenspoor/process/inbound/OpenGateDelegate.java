package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.gate.OpeningGates;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a gate with today's partners; from here on the list of voting bodies is fixed. */
@Component
@UsableInModels
class OpenGateDelegate implements JavaDelegate {

    private final OpeningGates opening;
    private final CourseView courses;

    OpenGateDelegate(OpeningGates opening, CourseView courses) {
        this.opening = opening;
        this.courses = courses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CooperationId cooperation = Ids.cooperation(execution);
        opening.open(cooperation, Ids.gate(execution), courses.of(cooperation).activePartners());
    }
}
