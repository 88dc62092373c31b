package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records that a draft scheme went to the councils. For each of them the eight weeks begin with its receipt. */
@Component
public class SendingDrafts {

    private static final WorkItem WORK = WorkItem.of("userTask_sendDraft");

    private final ViewRoundRows rows;
    private final ViewTerm term;
    private final Superseding superseding;
    private final Parties parties;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final Today today;

    SendingDrafts(
            ViewRoundRows rows,
            ViewTerm term,
            Superseding superseding,
            Parties parties,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            Today today) {
        this.rows = rows;
        this.term = term;
        this.superseding = superseding;
        this.parties = parties;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
        this.today = today;
    }

    /**
     * Sends the draft of the round that was started, or of a new one when there is none.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when somebody else did so in the same instant
     * @throws InvalidInput for text that is no plain text, on field {@code received} for a municipality that is no
     *                      partner, and for a receipt before the sending or in the future
     */
    @UseCase
    public void send(Actor actor, SendDraft command) {
        visibility.require(actor, Right.CONSULT_COUNCILS, command.cooperation());
        ViewRound.Sending sending = new ViewRound.Sending(
                PlainText.required("draft", command.draft(), 2_000),
                command.on(),
                PlainText.optional("source", command.source(), 2_000));
        List<ViewRoundRows.Row> before = rows.of(command.cooperation());
        List<MunicipalityCode> partners = asked(command.cooperation(), before);
        check(actor, command, partners);
        Optional<ViewRoundRows.Row> started =
                before.stream().findFirst().filter(row -> row.round().sending() == null);
        int number = started.map(row -> row.round().number()).orElse(before.size() + 1);
        superseding.closeTerms(actor, command.cooperation(), before, command.on());
        long round = started.map(ViewRoundRows.Row::key)
                .orElseGet(() -> rows.open(
                        actor, command.cooperation(), number, ViewRoundKind.MAKING, null, null, command.on()));
        rows.send(actor, round, sending);
        for (int i = 0; i < partners.size(); i++) {
            MunicipalityCode code = partners.get(i);
            EffectiveDate received = command.received().getOrDefault(code, command.on());
            Long key = term.start(actor, command.cooperation(), number, code, received, sending.source());
            rows.receive(round, i, code, received, key);
        }
        log(actor, command, number, partners);
        progress.finished(command.cooperation(), WORK, command.on());
    }

    /** Whose councils the draft goes to: the partners, and the municipality that joins. */
    public List<MunicipalityCode> asked(CooperationId cooperation) {
        return asked(cooperation, rows.of(cooperation));
    }

    private List<MunicipalityCode> asked(CooperationId cooperation, List<ViewRoundRows.Row> rounds) {
        List<MunicipalityCode> asked = new ArrayList<>(parties.partners(cooperation));
        rounds.stream()
                .limit(1)
                .map(ViewRoundRows.Row::round)
                .filter(round -> round.sending() == null)
                .flatMap(round -> Stream.ofNullable(round.joining()))
                .filter(joining -> !asked.contains(joining))
                .forEach(asked::add);
        return asked;
    }

    private void check(Actor actor, SendDraft command, List<MunicipalityCode> partners) {
        List<FieldProblem> problems = new ArrayList<>();
        command.received().forEach((code, received) -> {
            if (!partners.contains(code)) {
                problems.add(FieldProblem.of("received", "consultation.noPartner", code.text()));
            } else if (received.known() && command.on().known() && received.surelyBefore(command.on())) {
                problems.add(FieldProblem.of("received", "consultation.receivedBeforeSent", code.text()));
            } else if (!actor.system()
                    && received.known()
                    && received.earliest().isAfter(today.day())) {
                problems.add(FieldProblem.of("received", "consultation.ahead"));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void log(Actor actor, SendDraft command, int number, List<MunicipalityCode> partners) {
        Map<MunicipalityCode, String> names = parties.names(partners);
        String councils = partners.stream()
                .map(code -> names.getOrDefault(code, code.text()))
                .collect(Collectors.joining(", "));
        events.publishEvent(new ViewRecorded(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.CONSULTATION,
                        command.on(),
                        List.of(),
                        "Ontwerp van de regeling voor zienswijzen naar de raden van " + councils + " (ronde " + number
                                + "): " + command.draft().strip(),
                        actor)
                .withGate(GateKey.G3)
                .withSource(command.source())
                .asLeader()));
    }
}
