package nl.samenspoor.consultation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samenspoor.gate.CouncilVotes;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.VoteOutcome;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges what a council decided in a round: its vote by the law, as at a gate, and what the Wgr allows beside it. Changes
 * nothing.
 */
@Component
class JudgingRoundConsents {

    /**
     * A decision that may be recorded.
     *
     * @param consent what it comes to
     * @param odd     what is odd about it but allowed
     */
    record Judged(RoundConsent consent, List<FieldProblem> odd) {}

    private final CouncilVotes votes;
    private final Parties parties;
    private final Today today;
    private final Clock clock;

    JudgingRoundConsents(CouncilVotes votes, Parties parties, Today today, Clock clock) {
        this.votes = votes;
        this.parties = parties;
        this.today = today;
        this.clock = clock;
    }

    /**
     * The council in a round in which it decides on consent.
     *
     * @throws Conflict when the round is about making the scheme, or the draft was not sent to this council
     */
    static ViewRound.Council council(ViewRound round, MunicipalityCode municipality) {
        if (!round.asksConsent()) {
            throw new Conflict("consultation.consent.atGate");
        }
        return round.council(municipality).orElseThrow(() -> new Conflict("consultation.notSent"));
    }

    /**
     * @param earlier meetings of the council that came before this one, the oldest first
     * @throws InvalidInput with everything by which the parts of the command cannot be true together
     */
    Judged judge(
            Actor actor,
            ViewRound round,
            ViewRound.Council council,
            List<RoundConsent> earlier,
            RecordRoundConsent command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.optional("words", command.vote().words(), 2_000));
        mistakes.of(() -> requireDay(actor, council, earlier, command));
        String motivation = mistakes.in(() -> PlainText.optional("motivation", command.motivation(), PlainText.LONG));
        String source =
                mistakes.in(() -> PlainText.optional("source", command.telling().source(), 2_000));
        RoundConsent.Wish wish = mistakes.in(() -> wish(command));
        VoteOutcome outcome = mistakes.in(() -> votes.judge(
                command.municipality(),
                command.on(),
                command.vote(),
                earlier.stream().map(RoundConsent::asHeld).toList()));
        RoundConsent consent = outcome == null
                ? null
                : new RoundConsent(
                        UUID.randomUUID().toString(),
                        earlier.size() + 1,
                        command.on(),
                        command.vote(),
                        outcome.outcome(),
                        outcome.reasons(),
                        command.ground(),
                        motivation,
                        wish,
                        source,
                        clock.instant(),
                        actor.account(),
                        null);
        if (consent != null) {
            mistakes.of(() -> requireFitting(actor, consent));
        }
        mistakes.refuse();
        RoundConsent right = Objects.requireNonNull(consent);
        return new Judged(right, odd(round, command, right));
    }

    private static RoundConsent.@Nullable Wish wish(RecordRoundConsent command) {
        String wish = PlainText.optional("wish", command.wish(), PlainText.LONG);
        if (wish == null && command.wishKind() != null) {
            throw InvalidInput.of("wish", "kernel.required");
        }
        return wish == null
                ? null
                : new RoundConsent.Wish(command.wishKind() == null ? WishKind.WISH : command.wishKind(), wish);
    }

    private static void requireFitting(Actor actor, RoundConsent consent) {
        Mistakes mistakes = new Mistakes();
        if (!consent.notAdopted()) {
            mistakes.of(() -> requireNone("ground", consent.ground()));
            mistakes.of(() -> requireNone("motivation", consent.motivation()));
        }
        if (!consent.given() && consent.wish() != null) {
            mistakes.add(List.of(FieldProblem.of("wish", "consultation.consent.wishWithRefusal")));
        }
        if (consent.refused() && !actor.system()) {
            mistakes.of(() -> RefusalGround.require(consent.ground(), consent.motivation()));
        }
        if (consent.outcome() == DecisionOutcome.TIE_REJECTED && !actor.system()) {
            mistakes.of(() -> RefusalGround.requireInLaw(consent.ground()));
        }
        mistakes.refuse();
    }

    private static void requireNone(String field, @Nullable Object given) {
        if (given != null) {
            throw InvalidInput.of(field, "consultation.consent.onlyRefusal");
        }
    }

    private void requireDay(
            Actor actor, ViewRound.Council council, List<RoundConsent> earlier, RecordRoundConsent command) {
        if (command.on().planned()) {
            throw InvalidInput.of("on", "gate.plannedDecision");
        }
        if (!command.on().known()) {
            return;
        }
        if (!actor.system() && command.on().earliest().isAfter(today.day())) {
            throw InvalidInput.of("on", "consultation.ahead");
        }
        if (council.received().known() && command.on().surelyBefore(council.received())) {
            throw InvalidInput.of("on", "consultation.beforeReceipt");
        }
        if (!actor.system() && !earlier.isEmpty()) {
            RoundConsent before = earlier.get(earlier.size() - 1);
            if (before.on().known() && command.on().surelyBefore(before.on())) {
                throw InvalidInput.of("on", "gate.beforeEarlierMeeting", before.on());
            }
        }
    }

    private List<FieldProblem> odd(ViewRound round, RecordRoundConsent command, RoundConsent consent) {
        Map<MunicipalityCode, String> names = parties.names(
                round.councils().stream().map(ViewRound.Council::municipality).toList());
        List<FieldProblem> odd = new ArrayList<>(ViewsBeforeConsent.warnings(round, names, consent.on()));
        if (consent.notAdopted() && consent.ground() == null) {
            odd.add(FieldProblem.of("ground", "consultation.consent.groundUnknown"));
        }
        Integer later = round.later();
        if (later != null) {
            odd.add(FieldProblem.of(
                    "round", "consultation.warn.superseded", String.valueOf(round.number()), String.valueOf(later)));
        }
        odd.addAll(votes.odd(command.municipality(), consent.on(), consent.vote()));
        return odd;
    }
}
