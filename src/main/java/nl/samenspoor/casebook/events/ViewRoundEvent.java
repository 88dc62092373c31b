package nl.samenspoor.casebook.events;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** A draft scheme went to the councils for their view: the first round, or a new one. */
@Component
class ViewRoundEvent implements EventKind {

    private final ViewRounds rounds;
    private final StartingViewRounds starting;
    private final SendingDrafts sending;
    private final CaseLog log;

    ViewRoundEvent(ViewRounds rounds, StartingViewRounds starting, SendingDrafts sending, CaseLog log) {
        this.rounds = rounds;
        this.starting = starting;
        this.sending = sending;
        this.log = log;
    }

    @Override
    public String name() {
        return "view_round";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        ViewRoundKind purpose = ViewRoundKind.of(event.required("purpose"));
        String reason = event.text("reason");
        String joining = event.text("joining");
        boolean first = rounds.of(context.id()).isEmpty();
        if (reason != null || !first || purpose != ViewRoundKind.MAKING) {
            starting.start(
                    context.actor(),
                    new StartViewRound(
                            context.id(),
                            purpose,
                            joining == null ? null : new MunicipalityCode(joining),
                            reason,
                            event.on()));
        }
        Map<MunicipalityCode, EffectiveDate> received = new LinkedHashMap<>();
        event.node()
                .path("received")
                .forEach(one -> received.put(
                        new MunicipalityCode(one.get("municipality").asString()),
                        CaseEvent.date(one.get("on"), "received")));
        sending.send(
                context.actor(),
                new SendDraft(context.id(), event.required("draft"), event.on(), received, SourceText.of(event)));
        log.wordsOf(context, event, DecisionPointKind.CONSULTATION);
    }
}
