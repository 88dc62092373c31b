package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records what a college replied to the view of its council. */
@Component
public class ReplyingToViews {

    private final ViewRoundRows rows;
    private final Parties parties;
    private final AskedBodies bodies;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    ReplyingToViews(
            ViewRoundRows rows,
            Parties parties,
            AskedBodies bodies,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.rows = rows;
        this.parties = parties;
        this.bodies = bodies;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation or the round
     * @throws NotAllowed   when he does not act for that college
     * @throws Conflict     when its council gave no view in the newest round, or it replied before
     * @throws InvalidInput for a reply without text or surely before the view
     */
    @UseCase
    public void reply(Actor actor, ReplyToView command) {
        bodies.require(actor, command.cooperation(), command.municipality(), Body.COLLEGE);
        ViewRoundRows.Row row = rows.of(command.cooperation()).stream()
                .findFirst()
                .filter(newest -> newest.round()
                        .council(command.municipality())
                        .filter(ViewRound.Council::replyOwed)
                        .isPresent())
                .orElseThrow(() -> new Conflict("consultation.noReplyOwed"));
        ViewRound.Reply reply = new ViewRound.Reply(
                PlainText.required("text", command.text(), PlainText.LONG),
                command.on(),
                PlainText.optional("source", command.source(), 2_000));
        requireAfterView(command, row.round());
        try {
            rows.reply(actor, row.key(), command.municipality(), reply);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("consultation.noReplyOwed");
        }
        events.publishEvent(
                new ViewRecorded(point(actor, command, reply, row.round().number())));
        progress.finished(
                command.cooperation(), WorkItem.of("userTask_replyToView").in(command.municipality()), command.on());
    }

    private static void requireAfterView(ReplyToView command, ViewRound round) {
        boolean before = round.council(command.municipality())
                .map(ViewRound.Council::view)
                .filter(view -> command.on().known()
                        && view.on().known()
                        && command.on().surelyBefore(view.on()))
                .isPresent();
        if (before) {
            throw InvalidInput.of("effectiveOn", "consultation.replyBeforeView");
        }
    }

    private DecisionPoint point(Actor actor, ReplyToView command, ViewRound.Reply reply, int round) {
        String name = parties.names(List.of(command.municipality()))
                .getOrDefault(command.municipality(), command.municipality().text());
        String what = "Antwoord van het college van " + name + " op de zienswijze van zijn raad (ronde " + round + "): "
                + reply.text();
        return DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.CONSULTATION,
                        reply.on(),
                        List.of("college van " + name),
                        what.substring(0, Math.min(PlainText.LONG, what.length())),
                        actor)
                .withGate(GateKey.G3)
                .withSource(reply.source())
                .as(command.municipality(), Body.COLLEGE);
    }
}
