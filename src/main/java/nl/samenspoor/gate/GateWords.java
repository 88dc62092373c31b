package nl.samenspoor.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the decision log tells what happens at gates. The log keeps what it was told: always Dutch, never translated. */
@Component
class GateWords {

    private final MessageSource messages;
    private final Municipalities municipalities;
    private final DifferentChoices choices;

    GateWords(MessageSource messages, Municipalities municipalities, DifferentChoices choices) {
        this.messages = messages;
        this.municipalities = municipalities;
        this.choices = choices;
    }

    /** For example "raad van Ommen". */
    String body(Body body, MunicipalityCode municipality) {
        return body(body, municipalities.name(municipality));
    }

    private String body(Body body, String name) {
        return text("gate.log." + key(body), name);
    }

    /** All bodies that decided. */
    List<String> bodies(Gate gate) {
        Map<MunicipalityCode, String> names = municipalities.names(gate.municipalities());
        return gate.rounds().subList(0, gate.round()).stream()
                .flatMap(body -> gate.municipalities().stream().map(code -> body(body, names.get(code))))
                .toList();
    }

    /** "Poort 2: …", and how each municipality decided. */
    String outcome(Gate gate) {
        String different = choices.of(gate, Dutch.LANGUAGE);
        return text("gate.log.outcome", number(gate.key()), text("gate.outcome." + gate.outcome()))
                + " "
                + text("gate.log.verdict", text("gate.verdict." + gate.verdict().key()))
                + (different == null ? "" : " " + different);
    }

    DecisionPoint decision(CooperationId cooperation, RecordDecision command, Decision decision, Actor actor) {
        Particulars telling = command.telling();
        String body = body(decision.body(), decision.municipality());
        return new DecisionPoint(
                        cooperation,
                        kind(decision.body(), command.gate()),
                        decision.on(),
                        telling.actors().isEmpty() ? List.of(body) : telling.actors(),
                        telling.what() == null ? sentence(command, decision, body) : telling.what(),
                        telling.consequence(),
                        telling.irreversible(),
                        command.gate(),
                        telling.source(),
                        null,
                        actor)
                .as(decision.municipality(), decision.body());
    }

    /** A decision recorded in the place of one that was recorded wrongly. */
    DecisionPoint correction(
            CooperationId cooperation, RecordDecision command, Decision decision, String why, Actor actor) {
        DecisionPoint right = decision(cooperation, command, decision, actor);
        return new DecisionPoint(
                        cooperation,
                        DecisionPointKind.CORRECTION,
                        right.effective(),
                        right.actors(),
                        text("gate.log.correction", Sentences.closed(right.what()), Sentences.closed(why)),
                        right.consequence(),
                        right.irreversible(),
                        right.gate(),
                        right.source(),
                        null,
                        actor)
                .withRecordedAs(right.recordedAs());
    }

    /** Why a condition lapses: the decision it came with was recorded wrongly. */
    String corrected() {
        return text("gate.log.corrected");
    }

    private String sentence(RecordDecision command, Decision decision, String body) {
        String subject =
                decision.subject() == null ? "" : " " + text("gate.log.subject", Sentences.within(decision.subject()));
        String words = decision.vote().words() == null
                ? reasons(decision)
                : " " + text("gate.log.words", Sentences.within(decision.vote().words()));
        return text("gate.log.decision", number(command.gate()), body, text(decision.outcomeCode(command.gate())))
                + (decision.choice() == null
                        ? ""
                        : " "
                                + text(
                                        "gate.log.choice",
                                        text("gate.choice." + decision.choice().key())))
                + subject
                + refusal(decision)
                + words
                + conditions(command, decision.body());
    }

    private String refusal(Decision decision) {
        RefusalGround ground = decision.ground();
        String on = ground == null ? "" : " " + text("gate.log.ground", text("gate.ground." + ground.key()));
        return decision.motivation() == null ? on : on + " " + text("gate.log.motivation", decision.motivation());
    }

    private String reasons(Decision decision) {
        return decision.vote().kind() == Vote.Kind.STATED
                ? ""
                : " "
                        + text(
                                "gate.log.reasons",
                                decision.reasons().stream()
                                        .map(reason -> text(
                                                reason.code(),
                                                reason.arguments().toArray()))
                                        .collect(Collectors.joining("; ")));
    }

    private String conditions(RecordDecision command, Body body) {
        boolean consent = command.gate() == GateKey.G3 && body == Body.COUNCIL;
        return consent
                ? asked(command, "gate.log.motions", one -> one.wishKind() == WishKind.MOTION)
                        + asked(command, "gate.log.wishes", one -> one.wishKind() != WishKind.MOTION)
                : asked(command, "gate.log.conditions", one -> true);
    }

    private String asked(RecordDecision command, String code, Predicate<SetCondition> which) {
        String all = command.conditions().stream()
                .filter(which)
                .map(SetCondition::text)
                .map(Sentences::within)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : " " + text(code, all);
    }

    String answered(Condition condition, boolean met, String how) {
        String kind = condition.kind() == Condition.Kind.PROMISE ? "promise." : "";
        return text("gate.log." + kind + (met ? "met" : "carriedOver"), Sentences.closed(condition.text()), how);
    }

    String leader() {
        return text("gate.log.leader");
    }

    String frozen(FrozenDossier frozen) {
        return text(
                frozen.afterwards() ? "gate.log.frozenAfterwards" : "gate.log.frozen",
                number(frozen.gate()),
                frozen.version(),
                frozen.checksum());
    }

    String promised(String college, String promise) {
        return text("gate.log.promised", college, promise);
    }

    /** Why a condition lapses: its municipality left. */
    String left(MunicipalityCode municipality) {
        return text("gate.log.left", municipalities.name(municipality));
    }

    String lapsed(Condition condition, String why) {
        String kind = condition.kind() == Condition.Kind.PROMISE ? "promise." : "";
        return text("gate.log." + kind + "lapsed", Sentences.closed(condition.text()), why);
    }

    String takenOver(Condition condition, String by, String why) {
        String kind = condition.kind() == Condition.Kind.PROMISE ? "promise." : "";
        return text("gate.log." + kind + "takenOver", condition.text(), by, why);
    }

    private static DecisionPointKind kind(Body body, GateKey gate) {
        if (body == Body.COLLEGE) {
            return DecisionPointKind.COLLEGE_DECISION;
        }
        return gate == GateKey.G3 ? DecisionPointKind.COUNCIL_CONSENT : DecisionPointKind.COUNCIL_DECISION;
    }

    private static int number(GateKey gate) {
        return gate.phase().number();
    }

    private static String key(Body body) {
        return body.name().toLowerCase(Locale.ROOT);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Dutch.LANGUAGE);
    }
}
