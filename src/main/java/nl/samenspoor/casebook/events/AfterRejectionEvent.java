package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.springframework.stereotype.Component;

/** What was chosen after a gate said no; with fewer partners the others go on at the phase the file names. */
@Component
class AfterRejectionEvent implements EventKind {

    private final ChoosingAfterRejection choosing;
    private final ReassessingPartners reassessing;
    private final RecordDates dates;

    AfterRejectionEvent(ChoosingAfterRejection choosing, ReassessingPartners reassessing, RecordDates dates) {
        this.choosing = choosing;
        this.reassessing = reassessing;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "after_rejection";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        EffectiveDate review = event.date("reviewOn");
        String words = dates.withReview(context.words(event, "reason"), review);
        choosing.choose(
                context.actor(),
                context.id(),
                new ChooseAfterRejection(
                        Choice.of(AfterRejection.class, "choice", event.required("choice")),
                        event.municipalities("leaving"),
                        review == null || !review.known() ? null : review.latest(),
                        words,
                        event.on(),
                        context.particulars(event, event.text("reason"))));
        if (event.node().has("continueAtPhase")) {
            reassessing.reassess(
                    context.actor(),
                    context.id(),
                    new ReassessPartners(
                            Phase.of(event.node().get("continueAtPhase").intValue()),
                            words,
                            event.on(),
                            context.again(event)));
        }
    }
}
