package nl.samenspoor.consultation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Reasoning;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the decision log tells what councils decide in rounds. The log keeps what it was told: always Dutch. */
@Component
class RoundWords {

    private final MessageSource messages;
    private final Parties parties;

    RoundWords(MessageSource messages, Parties parties) {
        this.messages = messages;
        this.parties = parties;
    }

    DecisionPoint decision(Actor actor, RecordRoundConsent command, RoundConsent consent) {
        String name = name(command.municipality());
        return point(
                        actor,
                        command.cooperation(),
                        DecisionPointKind.COUNCIL_CONSENT,
                        consent.on(),
                        List.of("raad van " + name),
                        sentence(command, consent, name))
                .told(command.telling())
                .as(command.municipality(), Body.COUNCIL);
    }

    /** A decision recorded in the place of one that was recorded wrongly. */
    DecisionPoint correction(Actor actor, RecordRoundConsent command, RoundConsent consent, String why) {
        DecisionPoint right = decision(actor, command, consent);
        return point(
                        actor,
                        command.cooperation(),
                        DecisionPointKind.CORRECTION,
                        consent.on(),
                        right.actors(),
                        text("gate.log.correction", Sentences.closed(right.what()), Sentences.closed(why)))
                .withSource(right.source())
                .withRecordedAs(right.recordedAs());
    }

    /** That every council that is still asked decided. */
    DecisionPoint conclusion(Actor actor, CooperationId cooperation, ViewRound round, EffectiveDate on) {
        Map<MunicipalityCode, String> names = parties.names(
                round.councils().stream().map(ViewRound.Council::municipality).toList());
        List<ViewRound.Council> decided = round.councils().stream()
                .filter(council -> council.consent() != null)
                .toList();
        String without = listed(decided.stream().filter(council -> !isGiven(council.consent())), names);
        String gone = listed(round.councils().stream().filter(ViewRound.Council::gone), names);
        return point(
                actor,
                cooperation,
                DecisionPointKind.CONSULTATION,
                on,
                decided.stream()
                        .map(council -> "raad van " + names.getOrDefault(council.municipality(), ""))
                        .toList(),
                "Zienswijzeronde " + round.number() + " (" + of(round.kind()) + ") is afgerond: "
                        + (without.isEmpty()
                                ? "elke raad gaf toestemming."
                                : "niet elke raad gaf toestemming. Zonder toestemming: " + without + ".")
                        + (gone.isEmpty() ? "" : " Niet meer gevraagd, want geen deelnemer meer: " + gone + "."));
    }

    private static boolean isGiven(@Nullable RoundConsent consent) {
        return consent != null && consent.given();
    }

    private static String listed(Stream<ViewRound.Council> councils, Map<MunicipalityCode, String> names) {
        return councils.map(council -> names.getOrDefault(
                        council.municipality(), council.municipality().text()))
                .collect(Collectors.joining(", "));
    }

    /** The last day on which one of its councils decided. */
    static EffectiveDate lastDay(ViewRound round) {
        return round.councils().stream()
                .flatMap(council -> Stream.ofNullable(council.consent()))
                .map(RoundConsent::on)
                .max(EffectiveDate::compareTo)
                .orElse(EffectiveDate.unknown());
    }

    private static DecisionPoint point(
            Actor actor,
            CooperationId cooperation,
            DecisionPointKind kind,
            EffectiveDate on,
            List<String> actors,
            String what) {
        return DecisionPoint.of(
                cooperation, kind, on, actors, what.substring(0, Math.min(PlainText.LONG, what.length())), actor);
    }

    private String sentence(RecordRoundConsent command, RoundConsent consent, String name) {
        StringBuilder what = new StringBuilder("De raad van ")
                .append(name)
                .append(' ')
                .append(verb(consent.outcome()))
                .append(" (zienswijzeronde ")
                .append(command.round())
                .append(')');
        if (consent.notAdopted()) {
            what.append("; grond: ").append(ground(consent.ground()));
        }
        if (consent.motivation() != null) {
            what.append(": ").append(consent.motivation());
        }
        RoundConsent.Wish wish = consent.wish();
        if (wish != null) {
            what.append(wish.kind() == WishKind.MOTION ? "; motie: " : "; wens: ")
                    .append(wish.text());
        }
        String vote = vote(consent);
        return vote.isEmpty() ? what.toString() : Sentences.closed(what.toString()) + " Stemming: " + vote;
    }

    /** How the votes fell, as far as known; empty when only the outcome is. */
    private String vote(RoundConsent consent) {
        Vote vote = consent.vote();
        if (vote.words() != null) {
            return Sentences.closed(vote.words());
        }
        return vote.kind() == Vote.Kind.STATED
                ? ""
                : Reasoning.sentence(
                        consent.reasons(),
                        reason -> text(reason.code(), reason.arguments().toArray()));
    }

    private String verb(DecisionOutcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "geeft toestemming";
            case REJECTED -> "weigert toestemming";
            case TIE_REJECTED -> "geeft geen toestemming, want de stemmen staakten";
            case WITHDRAWN -> "neemt geen besluit over toestemming, want het voorstel is ingetrokken";
            case TIE_POSTPONED, NO_QUORUM, INVALID, POSTPONED ->
                "besluit nog niet over toestemming: " + text("gate.decision." + outcome.key());
        };
    }

    private String ground(@Nullable RefusalGround ground) {
        return ground == null ? "onbekend" : text("gate.ground." + ground.key());
    }

    /** What a round is about. */
    static String of(ViewRoundKind kind) {
        return switch (kind) {
            case MAKING -> "treffen van de regeling";
            case CHANGING -> "wijzigen van de regeling";
            case JOINING -> "toetreden tot de regeling";
            case LEAVING -> "uittreden uit de regeling";
        };
    }

    private String name(MunicipalityCode municipality) {
        return parties.names(List.of(municipality)).getOrDefault(municipality, municipality.text());
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Dutch.LANGUAGE);
    }
}
