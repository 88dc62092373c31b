package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.monitoring.ControlLevel;
import nl.samenspoor.monitoring.JudgeControl;
import nl.samenspoor.monitoring.JudgingControl;
import org.springframework.stereotype.Component;

/** Judgement of how much control is exercised. */
@Component
class ControlEvent implements EventKind {

    private final JudgingControl control;

    ControlEvent(JudgingControl control) {
        this.control = control;
    }

    @Override
    public String name() {
        return "control";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        control.judge(
                context.actor(),
                new JudgeControl(
                        context.id(),
                        ControlLevel.of(event.required("level")),
                        ControlLevel.of(event.node().path("contractDetail").asString("unknown")),
                        CaseGrounds.of(event, event.text("inWords"))));
    }
}
