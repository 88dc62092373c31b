package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.WishKind;
import org.springframework.stereotype.Component;

/** A council decided on changing, joining or leaving; a ground the source does not give stays unknown. */
@Component
class RoundConsentEvent implements EventKind {

    private final ViewRounds rounds;
    private final RecordingRoundConsents recording;

    RoundConsentEvent(ViewRounds rounds, RecordingRoundConsents recording) {
        this.rounds = rounds;
        this.recording = recording;
    }

    @Override
    public String name() {
        return "round_consent";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String wishKind = event.text("wishKind");
        DecisionOutcome outcome = DecisionPart.consent(event);
        RecordRoundConsent command = new RecordRoundConsent(
                context.id(),
                round(context, event),
                event.municipality(),
                DecisionPart.vote(event, outcome),
                RefusalGround.ofKnown(event.text("ground")),
                event.text("motivation"),
                wishKind == null ? null : WishKind.of(wishKind),
                event.text("wish"),
                event.on(),
                context.particulars(event, event.text("motivation"), event.text("wish")));
        DecisionPart.requireOutcome(
                command.municipality(),
                recording.foresee(context.actor(), command).consent().outcome(),
                outcome);
        recording.record(context.actor(), command);
    }

    private int round(CaseContext context, CaseEvent event) {
        return event.node().has("round")
                ? event.node().get("round").intValue()
                : rounds.of(context.id()).stream()
                        .findFirst()
                        .map(ViewRound::number)
                        .orElse(1);
    }
}
