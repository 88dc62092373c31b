package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationSubject;
import org.springframework.stereotype.Component;

/** An evaluation. One that is planned is only put in the log. */
@Component
class EvaluationEvent implements EventKind {

    private final Evaluating evaluating;
    private final RequestingEvaluations requesting;
    private final Cooperations cooperations;
    private final CaseTasks tasks;
    private final CaseLog log;

    EvaluationEvent(
            Evaluating evaluating,
            RequestingEvaluations requesting,
            Cooperations cooperations,
            CaseTasks tasks,
            CaseLog log) {
        this.evaluating = evaluating;
        this.requesting = requesting;
        this.cooperations = cooperations;
        this.tasks = tasks;
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
        requestIfNeeded(context, event);
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

    /** While the form works, evaluating the cooperation leads to gate 4: the process must be waiting for it. */
    private void requestIfNeeded(CaseContext context, CaseEvent event) {
        boolean ofTheWhole = event.required("subject").equals(EvaluationSubject.COOPERATION.key());
        boolean working = cooperations.summary(context.id()).phase() == Phase.REALISATION;
        if (ofTheWhole && working && !tasks.waitsFor(context, WorkItem.of("userTask_evaluate"))) {
            requesting.request(
                    context.actor(),
                    context.id(),
                    new RequestEvaluation(event.required("text"), event.on(), context.again(event)));
        }
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
