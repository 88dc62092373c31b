package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.MarkDeviation;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A works council was notified of a decision that deviates from its advice. */
@Component
class WorksCouncilDeviationEvent implements EventKind {

    private final ConsultingWorksCouncils consulting;
    private final CaseLog log;

    WorksCouncilDeviationEvent(ConsultingWorksCouncils consulting, CaseLog log) {
        this.consulting = consulting;
        this.log = log;
    }

    @Override
    public String name() {
        return "works_council_deviation";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        consulting.deviate(
                context.actor(),
                new MarkDeviation(
                        context.id(),
                        event.municipality(),
                        event.required("deviation"),
                        event.on(),
                        SourceText.of(event)));
        log.wordsOf(context, event, DecisionPointKind.CONSULTATION);
    }
}
