package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Records what councils decide on changing, joining or leaving a scheme, beside the course. Consent can be refused only for
 * conflict with the law or the general interest (Wgr art. 1 par. 4); the consent to making the scheme is decided at the
 * third gate.
 */
@Component
public class RecordingRoundConsents {

    private final ViewRoundRows rows;
    private final Parties parties;
    private final AskedBodies bodies;
    private final ApplicationEventPublisher events;
    private final Today today;

    RecordingRoundConsents(
            ViewRoundRows rows, Parties parties, AskedBodies bodies, ApplicationEventPublisher events, Today today) {
        this.rows = rows;
        this.parties = parties;
        this.bodies = bodies;
        this.events = events;
        this.today = today;
    }

    /**
     * @return what is odd but allowed: consent before the views were in, and a refusal taken from the past whose ground is
     *     not known
     * @throws NotFound     when the actor may not see the cooperation or the round, or it has no such round
     * @throws NotAllowed   when he does not act for that council
     * @throws Conflict     when the round is about making the scheme, the draft was not sent to this council, or what it
     *                      decided is on record
     * @throws InvalidInput for a refusal without one of the two grounds of the law or without reasons, a ground or reasons
     *                      without a refusal, a wish beside a refusal, a day of the future or surely before the receipt of
     *                      the draft, and for text that is no plain text
     */
    @UseCase
    public List<FieldProblem> record(Actor actor, RecordRoundConsent command) {
        bodies.require(actor, command.cooperation(), command.municipality(), Body.COUNCIL);
        ViewRoundRows.Row row = rows.of(command.cooperation()).stream()
                .filter(one -> one.round().number() == command.round())
                .findFirst()
                .orElseThrow(() -> new NotFound("consultation.noRound"));
        ViewRound round = row.round();
        if (round.kind() == ViewRoundKind.MAKING) {
            throw new Conflict("consultation.consent.atGate");
        }
        ViewRound.Council council =
                round.council(command.municipality()).orElseThrow(() -> new Conflict("consultation.notSent"));
        if (council.consent() != null) {
            throw new Conflict("consultation.consent.before");
        }
        RoundConsent consent = checked(actor, command, council);
        try {
            rows.consent(actor, row.key(), command.municipality(), consent);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("consultation.consent.before");
        }
        Map<MunicipalityCode, String> names = parties.names(
                round.councils().stream().map(ViewRound.Council::municipality).toList());
        String name = names.getOrDefault(
                command.municipality(), command.municipality().text());
        events.publishEvent(new ViewRecorded(
                point(actor, command, consent, name), RoundConsents.fact(row.key(), command.municipality())));
        return odd(round, names, consent);
    }

    private static List<FieldProblem> odd(ViewRound round, Map<MunicipalityCode, String> names, RoundConsent consent) {
        List<FieldProblem> odd = new ArrayList<>(ViewsBeforeConsent.warnings(round, names, consent.on()));
        if (!consent.given() && consent.ground() == null) {
            odd.add(FieldProblem.of("ground", "consultation.consent.groundUnknown"));
        }
        return odd;
    }

    private RoundConsent checked(Actor actor, RecordRoundConsent command, ViewRound.Council council) {
        String motivation = PlainText.optional("motivation", command.motivation(), PlainText.LONG);
        String wish = PlainText.optional("wish", command.wish(), PlainText.LONG);
        if (command.given()) {
            requireNone("ground", command.ground());
            requireNone("motivation", motivation);
        } else {
            if (wish != null) {
                throw InvalidInput.of("wish", "consultation.consent.wishWithRefusal");
            }
            if (!actor.system()) {
                RefusalGround.require(command.ground(), motivation);
            }
        }
        if (!actor.system() && command.on().known() && command.on().earliest().isAfter(today.day())) {
            throw InvalidInput.of("on", "consultation.ahead");
        }
        if (command.on().known() && council.received().known() && command.on().surelyBefore(council.received())) {
            throw InvalidInput.of("on", "consultation.beforeReceipt");
        }
        return new RoundConsent(
                command.given(),
                command.ground(),
                motivation,
                wish == null
                        ? null
                        : new RoundConsent.Wish(
                                command.wishKind() == null ? RoundConsent.Wish.Kind.WISH : command.wishKind(), wish),
                command.on(),
                PlainText.optional("source", command.telling().source(), 2_000));
    }

    private static void requireNone(String field, @Nullable Object given) {
        if (given != null) {
            throw InvalidInput.of(field, "consultation.consent.onlyRefusal");
        }
    }

    private static DecisionPoint point(Actor actor, RecordRoundConsent command, RoundConsent consent, String name) {
        StringBuilder what = new StringBuilder("De raad van ")
                .append(name)
                .append(consent.given() ? " geeft toestemming" : " weigert toestemming")
                .append(" (zienswijzeronde ")
                .append(command.round())
                .append(')');
        if (!consent.given()) {
            what.append("; grond: ").append(words(consent.ground()));
        }
        if (consent.motivation() != null) {
            what.append(": ").append(consent.motivation());
        }
        RoundConsent.Wish wish = consent.wish();
        if (wish != null) {
            what.append(wish.kind() == RoundConsent.Wish.Kind.MOTION ? "; motie: " : "; wens: ")
                    .append(wish.text());
        }
        return DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.COUNCIL_CONSENT,
                        consent.on(),
                        List.of("raad van " + name),
                        what.substring(0, Math.min(PlainText.LONG, what.length())),
                        actor)
                .told(command.telling())
                .as(command.municipality(), Body.COUNCIL);
    }

    private static String words(@Nullable RefusalGround ground) {
        if (ground == null) {
            return "onbekend";
        }
        return switch (ground) {
            case LAW -> "strijd met het recht";
            case GENERAL_INTEREST -> "strijd met het algemeen belang";
            case OTHER -> "een andere grond";
        };
    }
}
