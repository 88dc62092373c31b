package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.consultation.spi.ViewProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Starts a round of views anew: because the draft was changed, or because the scheme is changed, joined or left after
 * the start. Earlier rounds stay on record with what the councils said.
 */
@Component
public class StartingViewRounds {

    private final ViewRoundRows rows;
    private final ViewRounds rounds;
    private final Superseding superseding;
    private final ConsentsToEarlierDraft consents;
    private final Parties parties;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ViewProcess process;
    private final Today today;

    StartingViewRounds(
            ViewRoundRows rows,
            ViewRounds rounds,
            Superseding superseding,
            ConsentsToEarlierDraft consents,
            Parties parties,
            Visibility visibility,
            ApplicationEventPublisher events,
            ViewProcess process,
            Today today) {
        this.rows = rows;
        this.rounds = rounds;
        this.superseding = superseding;
        this.consents = consents;
        this.parties = parties;
        this.visibility = visibility;
        this.events = events;
        this.process = process;
        this.today = today;
    }

    /**
     * @return which councils consented to the earlier draft at the open third gate; that stays valid
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when councils have no view to give on this arrangement, the draft of the newest round was
     *                      not sent yet, somebody else began the round in the same instant, or the course has ended
     * @throws InvalidInput without a reason, for a day of the future, and on {@code joining} when a round on joining names no
     *                      municipality, another round names one, or it is not registered, a partner already, or ended
     */
    @UseCase
    public List<FieldProblem> start(Actor actor, StartViewRound command) {
        visibility.require(actor, Right.CONSULT_COUNCILS, command.cooperation());
        String reason = PlainText.required("reason", command.reason(), 2_000);
        if (!actor.system() && command.on().known() && command.on().earliest().isAfter(today.day())) {
            throw InvalidInput.of("on", "consultation.ahead");
        }
        requireJoining(actor, command);
        if (!rounds.due(command.cooperation(), command.kind(), command.on())) {
            throw new Conflict("consultation.noScheme");
        }
        List<ViewRoundRows.Row> before = rows.of(command.cooperation());
        if (before.stream()
                .findFirst()
                .filter(row -> row.round().sending() == null)
                .isPresent()) {
            throw new Conflict("consultation.sendFirst");
        }
        superseding.closeTerms(actor, command.cooperation(), before, command.on());
        rows.open(
                actor,
                command.cooperation(),
                before.size() + 1,
                command.kind(),
                command.joining(),
                reason,
                command.on());
        events.publishEvent(new ViewRecorded(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.CONSULTATION,
                        command.on(),
                        List.of(),
                        "Zienswijzeronde " + (before.size() + 1) + " begonnen (" + words(command) + "): " + reason,
                        actor)
                .asLeader()));
        if (!process.roundStarted(command.cooperation())) {
            throw new Conflict("consultation.ended");
        }
        return command.kind() == ViewRoundKind.MAKING && !before.isEmpty()
                ? consents.warnings(command.cooperation())
                : List.of();
    }

    private void requireJoining(Actor actor, StartViewRound command) {
        MunicipalityCode joining = command.joining();
        boolean asked = command.kind() == ViewRoundKind.JOINING;
        if (joining == null) {
            if (asked && !actor.system()) {
                throw InvalidInput.of("joining", "consultation.joining.needed");
            }
            return;
        }
        if (!asked) {
            throw InvalidInput.of("joining", "consultation.joining.only");
        }
        if (!parties.exists(joining)) {
            throw InvalidInput.of("joining", "consultation.joining.unknown", joining.text());
        }
        if (parties.partners(command.cooperation()).contains(joining)) {
            throw InvalidInput.of("joining", "consultation.joining.partner", name(joining));
        }
        if (parties.endedOn(joining, command.on())) {
            throw InvalidInput.of("joining", "consultation.joining.ended", name(joining));
        }
    }

    private String name(MunicipalityCode municipality) {
        return parties.names(List.of(municipality)).getOrDefault(municipality, municipality.text());
    }

    private String words(StartViewRound command) {
        MunicipalityCode joining = command.joining();
        return joining == null
                ? RoundWords.of(command.kind())
                : RoundWords.of(command.kind()) + " door " + name(joining);
    }
}
