package nl.samenspoor.consultation;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Corrects what was recorded as the answer of a council on a draft. The earlier version stays readable. */
@Component
public class CorrectingViews {

    private final ViewRoundRows rows;
    private final Parties parties;
    private final AskedBodies bodies;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final Today today;

    CorrectingViews(
            ViewRoundRows rows,
            Parties parties,
            AskedBodies bodies,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            Today today) {
        this.rows = rows;
        this.parties = parties;
        this.bodies = bodies;
        this.events = events;
        this.progress = progress;
        this.today = today;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation or the round, or it has no such round
     * @throws NotAllowed   when he does not act for that council
     * @throws Conflict     when no answer of it is on record in this round, and telling what the answer is now when somebody
     *                      else corrected this version
     * @throws InvalidInput without a reason, for a view without text, a text without a view, an answer surely before the
     *                      receipt of the draft or in the future, and when nothing is different
     */
    @UseCase
    public void correct(Actor actor, CorrectView command) {
        bodies.require(actor, Right.CORRECT_VIEW, command.cooperation(), command.municipality());
        List<ViewRoundRows.Row> all = rows.of(command.cooperation());
        ViewRoundRows.Row row = all.stream()
                .filter(one -> one.round().number() == command.round())
                .findFirst()
                .orElseThrow(() -> new NotFound("consultation.noRound"));
        ViewRound.Council council = row.round()
                .council(command.municipality())
                .filter(one -> one.view() != null)
                .orElseThrow(() -> new Conflict("consultation.nothingToCorrect"));
        requireNewest(command, council);
        ViewRound.View corrected = checked(actor, command, council);
        try {
            rows.correct(actor, row.key(), command.municipality(), council.versions() + 1, corrected);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("consultation.atOnce");
        }
        events.publishEvent(new ViewRecorded(point(actor, command, corrected)));
        boolean newest = row.equals(all.get(0));
        if (newest && !corrected.given()) {
            progress.finished(
                    command.cooperation(), WorkItem.of("userTask_replyToView").in(command.municipality()), null);
        }
    }

    private static void requireNewest(CorrectView command, ViewRound.Council council) {
        ViewRound.View now = council.view();
        if (command.seen() >= council.versions() || now == null) {
            return;
        }
        String text = now.text();
        String why = Sentences.closed(Objects.requireNonNullElse(now.why(), ""));
        throw text == null
                ? new Conflict("consultation.correctedMeanwhile.noView", new RecordedText(why))
                : new Conflict(
                        "consultation.correctedMeanwhile",
                        new RecordedText(Sentences.closed(text)),
                        new RecordedText(why));
    }

    private ViewRound.View checked(Actor actor, CorrectView command, ViewRound.Council council) {
        ViewRound.View answer =
                RecordingViews.checked(command.given(), command.text(), command.on(), command.source(), council);
        if (!actor.system() && command.on().known() && command.on().earliest().isAfter(today.day())) {
            throw InvalidInput.of("effectiveOn", "consultation.ahead");
        }
        ViewRound.View before = council.view();
        boolean same = before != null
                && before.given() == answer.given()
                && Objects.equals(before.text(), answer.text())
                && before.on().equals(answer.on())
                && Objects.equals(before.source(), answer.source());
        if (same) {
            throw InvalidInput.of("text", "consultation.nothingDifferent");
        }
        return new ViewRound.View(
                answer.given(),
                answer.text(),
                answer.on(),
                answer.source(),
                PlainText.required("reason", command.reason(), 2_000));
    }

    private DecisionPoint point(Actor actor, CorrectView command, ViewRound.View view) {
        String name = parties.names(List.of(command.municipality()))
                .getOrDefault(command.municipality(), command.municipality().text());
        String what = "Verbetering van de zienswijze van de raad van " + name + " (ronde " + command.round() + "): "
                + (view.given() ? view.text() : "de raad geeft geen zienswijze") + ". Reden: " + view.why();
        return DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.CONSULTATION,
                        view.on(),
                        List.of("raad van " + name),
                        what.substring(0, Math.min(PlainText.LONG, what.length())),
                        actor)
                .withSource(view.source())
                .as(command.municipality(), Body.COUNCIL);
    }
}
