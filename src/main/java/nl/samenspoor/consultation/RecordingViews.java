package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records the view of a council on a draft scheme, or that it gives none. Either closes its term. */
@Component
public class RecordingViews {

    private final ViewRoundRows rows;
    private final ViewTerm term;
    private final Parties parties;
    private final AskedBodies bodies;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    RecordingViews(
            ViewRoundRows rows,
            ViewTerm term,
            Parties parties,
            AskedBodies bodies,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.rows = rows;
        this.term = term;
        this.parties = parties;
        this.bodies = bodies;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation or the round
     * @throws NotAllowed   when he does not act for that council
     * @throws Conflict     when the draft was not sent to it in the newest round, or it answered before
     * @throws InvalidInput for a view without text, a text without a view, and an answer surely before the receipt
     */
    @UseCase
    public void record(Actor actor, RecordView command) {
        bodies.require(actor, command.cooperation(), command.municipality(), Body.COUNCIL);
        ViewRoundRows.Row row = rows.of(command.cooperation()).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("consultation.notSent"));
        ViewRound.Council council =
                row.round().council(command.municipality()).orElseThrow(() -> new Conflict("consultation.notSent"));
        if (council.view() != null) {
            throw new Conflict("consultation.answeredBefore");
        }
        ViewRound.View view = checked(command.given(), command.text(), command.on(), command.source(), council);
        try {
            rows.answer(actor, row.key(), command.municipality(), view);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("consultation.answeredBefore");
        }
        term.close(
                actor,
                command.cooperation(),
                council.term(),
                new Closing(view.given() ? Closing.How.MET : Closing.How.EARLY, view.on(), null, view.source()));
        events.publishEvent(
                new ViewRecorded(point(actor, command, view, row.round().number())));
        progress.finished(
                command.cooperation(), WorkItem.of("userTask_recordView").in(command.municipality()), command.on());
    }

    static ViewRound.View checked(
            boolean given,
            @Nullable String text,
            EffectiveDate on,
            @Nullable String source,
            ViewRound.Council council) {
        if (on.known() && council.received().known() && on.surelyBefore(council.received())) {
            throw InvalidInput.of("effectiveOn", "consultation.beforeReceipt");
        }
        String plain = given
                ? PlainText.required("text", text, PlainText.LONG)
                : PlainText.optional("text", text, PlainText.LONG);
        if (!given && plain != null) {
            throw InvalidInput.of("text", "consultation.textWithoutView");
        }
        return new ViewRound.View(given, plain, on, PlainText.optional("source", source, 2_000));
    }

    private DecisionPoint point(Actor actor, RecordView command, ViewRound.View view, int round) {
        String name = parties.names(List.of(command.municipality()))
                .getOrDefault(command.municipality(), command.municipality().text());
        String what = view.given()
                ? "Zienswijze van de raad van " + name + " op het ontwerp van de regeling (ronde " + round + "): "
                        + view.text()
                : "De raad van " + name + " geeft geen zienswijze op het ontwerp van de regeling (ronde " + round + ")";
        return DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.CONSULTATION,
                        view.on(),
                        List.of("raad van " + name),
                        what.substring(0, Math.min(PlainText.LONG, what.length())),
                        actor)
                .withGate(GateKey.G3)
                .withSource(view.source())
                .as(command.municipality(), Body.COUNCIL);
    }
}
