package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A municipality leaves; the others go on at the phase the file names. */
@Component
class PartnerWithdrawsEvent implements EventKind {

    private final WithdrawingPartners withdrawing;
    private final ReassessingPartners reassessing;

    PartnerWithdrawsEvent(WithdrawingPartners withdrawing, ReassessingPartners reassessing) {
        this.withdrawing = withdrawing;
        this.reassessing = reassessing;
    }

    @Override
    public String name() {
        return "partner_withdraws";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String goesTo = Wording.labelled("Gaat verder met", event.text("goesTo"));
        String earlier = earlier(event.node().path("earlierDecisions").asString(""));
        String words = Wording.all(context.words(event, "reason"), goesTo, earlier);
        withdrawing.withdraw(
                context.actor(),
                context.id(),
                new WithdrawPartner(
                        event.municipality(),
                        words,
                        event.on(),
                        context.particulars(event, event.text("reason"), goesTo, earlier)));
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

    private static @Nullable String earlier(String decisions) {
        return switch (decisions) {
            case "valid" -> "Eerdere besluiten blijven gelden.";
            case "to_be_taken_again" -> "Eerdere besluiten moeten opnieuw worden genomen.";
            case "unknown" -> "Of eerdere besluiten blijven gelden, is niet bekend.";
            default -> null;
        };
    }
}
