package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationSubject;
import org.springframework.stereotype.Component;

/** An evaluation. One that is planned is only put in the log. */
@Component
class EvaluationEvent implements EventKind {

    private final Evaluating evaluating;
    private final CaseLog log;

    EvaluationEvent(Evaluating evaluating, CaseLog log) {
        this.evaluating = evaluating;
        this.log = log;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        if (event.planned()) {
            String words = Wording.all(
                    "Evaluatie van " + subject(event.required("subject")) + ": " + event.required("text"),
                    event.text("conclusion"));
            log.log(context, event, DecisionPointKind.EVALUATION, words);
            return;
        }
        evaluating.evaluate(
                context.actor(),
                new Evaluate(
                        context.id(),
                        EvaluationSubject.of(event.required("subject")),
                        event.required("text"),
                        event.text("conclusion"),
                        event.on(),
                        SourceText.of(event)));
    }

    private static String subject(String subject) {
        return switch (subject) {
            case "cooperation" -> "de samenwerking";
            case "cost_key" -> "de kostenverdeling";
            case "structure" -> "de structuur";
            case "service_agreement" -> "de dienstverleningsovereenkomst";
            case "arrangement" -> "de regeling";
            default -> "iets anders";
        };
    }
}
