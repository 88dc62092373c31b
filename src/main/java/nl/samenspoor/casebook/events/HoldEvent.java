package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.stereotype.Component;

/** The process stands still. */
@Component
class HoldEvent implements EventKind {

    private final HoldingCooperations holding;
    private final RecordDates dates;

    HoldEvent(HoldingCooperations holding, RecordDates dates) {
        this.holding = holding;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        EffectiveDate review = event.date("reviewOn");
        holding.hold(
                context.actor(),
                context.id(),
                new HoldCooperation(
                        dates.withReview(event.required("reason"), review),
                        event.on(),
                        review == null || !review.known() ? null : review.latest(),
                        Choice.of(
                                MayResume.class,
                                "mayResume",
                                event.node().path("mayResume").asString("project_leader")),
                        context.particulars(event, event.text("reason"))));
    }
}
