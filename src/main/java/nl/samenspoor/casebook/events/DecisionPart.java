package nl.samenspoor.casebook.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What decisions and consents of a case file have in common. */
final class DecisionPart {

    private DecisionPart() {}

    static RecordDecision command(CaseContext context, CaseEvent event, GateKey gate, DecisionOutcome outcome) {
        String ground = event.text("ground");
        return new RecordDecision(
                gate,
                event.municipality(),
                event.on(),
                vote(event, outcome),
                event.text("subject"),
                conditions(event),
                null,
                ground == null ? null : RefusalGround.of(ground),
                event.text("motivation"),
                context.particulars(event));
    }

    /** Numbers in a file that give another outcome than the file says are a mistake in the file. */
    static void requireOutcome(RecordDecision command, Recorded recorded, DecisionOutcome stated) {
        requireOutcome(command.municipality(), recorded.decision().outcome(), stated);
    }

    /** The same, of any body. */
    static void requireOutcome(MunicipalityCode municipality, DecisionOutcome outcome, DecisionOutcome stated) {
        if (outcome != stated) {
            throw InvalidInput.of("outcome", "casebook.otherDecision", municipality.text(), outcome.key());
        }
    }

    /** The outcome of a vote on consent, which files call given or refused. */
    static DecisionOutcome consent(CaseEvent event) {
        return switch (event.required("outcome")) {
            case "given" -> DecisionOutcome.ADOPTED;
            case "refused" -> DecisionOutcome.REJECTED;
            default -> DecisionOutcome.of(event.required("outcome"));
        };
    }

    /** How the votes fell, as far as the file tells. */
    static Vote vote(CaseEvent event, DecisionOutcome outcome) {
        return fallen(event, outcome).withManner(manner(event));
    }

    private static Vote fallen(CaseEvent event, DecisionOutcome outcome) {
        JsonNode votes = event.node().path("votes");
        if (votes.isObject()) {
            boolean college = event.node().path("body").asString("council").equals("college");
            return Vote.counted(votes(votes)).withStated(college ? outcome : null);
        }
        if (event.node().path("acclamation").asBoolean(false)) {
            return Vote.acclamation();
        }
        JsonNode unanimous = event.node().path("unanimous");
        return Vote.stated(
                outcome, event.text("votesInWords"), unanimous.isBoolean() ? unanimous.booleanValue() : null);
    }

    private static Vote.@Nullable Manner manner(CaseEvent event) {
        String manner = event.text("manner");
        if (manner != null && event.node().path("acclamation").asBoolean(false)) {
            throw InvalidInput.of("manner", "casebook.mannerWithoutVote");
        }
        return manner == null ? null : Vote.Manner.of(manner);
    }

    private static Votes votes(JsonNode votes) {
        List<FractionVotes> fractions = new ArrayList<>();
        votes.path("perFraction")
                .forEach(one -> fractions.add(new FractionVotes(
                        one.get("fraction").asString(),
                        null,
                        one.path("for").asInt(0),
                        one.path("against").asInt(0),
                        one.path("blank").asInt(0),
                        integer(one, "absent"))));
        return new Votes(
                integer(votes, "seats"),
                integer(votes, "sitting"),
                integer(votes, "mustAbstain"),
                integer(votes, "present"),
                votes.get("for").intValue(),
                votes.get("against").intValue(),
                votes.path("blank").asInt(0),
                fractions);
    }

    private static @Nullable Integer integer(JsonNode node, String field) {
        return node.has(field) ? Integer.valueOf(node.get(field).intValue()) : null;
    }

    private static List<SetCondition> conditions(CaseEvent event) {
        List<SetCondition> conditions = new ArrayList<>();
        JsonNode list = event.node().path("conditions");
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String at = "conditions[" + i + "].";
            conditions.add(new SetCondition(
                    one.get("key").asString(),
                    one.get("text").asString(),
                    before(one),
                    one.has("owner")
                            ? ConditionOwner.parse(
                                    at + "owner", one.get("owner").asString())
                            : null,
                    due(one, at + "due"),
                    one.has("wishKind") ? WishKind.of(one.get("wishKind").asString()) : null));
        }
        return conditions;
    }

    /** The gate before which a condition or promise must be answered, or null when the file names none. */
    static @Nullable GateKey before(JsonNode one) {
        return one.has("before") ? GateKey.valueOf(one.get("before").asString()) : null;
    }

    /** The last day for an answer, or null when the file names none. */
    static @Nullable LocalDate due(JsonNode one, String field) {
        return one.has("due") ? CaseEvent.date(one.get("due"), field).latest() : null;
    }
}
