package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A works council was asked for advice. */
@Component
class WorksCouncilRequestEvent implements EventKind {

    private final ConsultingWorksCouncils consulting;
    private final CaseLog log;

    WorksCouncilRequestEvent(ConsultingWorksCouncils consulting, CaseLog log) {
        this.consulting = consulting;
        this.log = log;
    }

    @Override
    public String name() {
        return "works_council_request";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        consulting.request(
                context.actor(),
                new RequestAdvice(
                        context.id(),
                        event.municipality(),
                        event.required("subject"),
                        event.on(),
                        event.date("agreedTerm"),
                        event.node().get("primacyReserved").booleanValue(),
                        event.node().path("outsideExpert").asBoolean(false),
                        SourceText.of(event)));
        log.wordsOf(context, event, DecisionPointKind.CONSULTATION);
    }
}
