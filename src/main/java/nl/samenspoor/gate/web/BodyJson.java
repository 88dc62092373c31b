package nl.samenspoor.gate.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.VotesJson;

/**
 * A body at a gate as the API writes it.
 *
 * @param status      not-yet, waiting, postponed, decided or no-decision
 * @param outcome     of its latest meeting
 * @param countsAsYes whether it counts as a yes under the rule of the gate
 * @param meetings    how many times it took the proposal up
 * @param earlier     its meetings before the latest, the first first
 * @param source      where the decision is known from
 * @param decision    id of the decision, by which it can be corrected while its round is open
 * @param corrections how it was recorded before, if it was recorded wrongly
 */
record BodyJson(
        String body,
        int round,
        String status,
        Object outcome,
        Object explanation,
        Object countsAsYes,
        Object decidedOn,
        Object choice,
        Object ground,
        Object motivation,
        Object subject,
        Object votes,
        List<ConditionAtGateJson> conditions,
        int meetings,
        List<MeetingJson> earlier,
        Object source,
        Object decision,
        List<CorrectionOfJson> corrections) {

    /** That the decision was recorded wrongly before; the latest correction first. */
    record CorrectionOfJson(String why, Instant recordedAt, String recordedBy, String wasOutcome, VotesJson was) {

        static CorrectionOfJson of(Decision version, Decision.Correction correction) {
            return new CorrectionOfJson(
                    correction.why(),
                    version.recordedAt(),
                    version.recordedBy(),
                    correction.earlier().outcome().key(),
                    VotesJson.of(correction.earlier().vote()));
        }

        static List<CorrectionOfJson> all(Decision decision) {
            return decision.versions().stream()
                    .flatMap(version ->
                            Stream.ofNullable(version.correction()).map(correction -> of(version, correction)))
                    .toList();
        }
    }

    /** A meeting that was not the last about the proposal. */
    record MeetingJson(int meeting, String outcome, String explanation, Object decidedOn, VotesJson votes) {

        static MeetingJson of(Decision decision, GateWording wording) {
            return new MeetingJson(
                    decision.meeting(),
                    decision.outcome().key(),
                    wording.explanation(decision),
                    decision.on(),
                    VotesJson.of(decision.vote()));
        }
    }

    /** A condition attached to the decision; {@code kind} is condition, wish or motion. */
    record ConditionAtGateJson(String key, String text, boolean wish, String kind, String state, Object answer) {

        static ConditionAtGateJson of(Condition condition) {
            return new ConditionAtGateJson(
                    condition.key(),
                    condition.text(),
                    condition.wish(),
                    condition.kind().key(),
                    condition.state().key(),
                    GateJson.orNone(condition.answer()));
        }
    }

    static BodyJson of(BodyAtGate body, Map<String, Condition> conditions, GateWording wording) {
        Decision decision = body.decision();
        return decision == null ? undecided(body) : decided(body, decision, conditions, wording);
    }

    private static BodyJson undecided(BodyAtGate body) {
        return new BodyJson(
                key(body),
                body.round(),
                body.standing().key(),
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                GateJson.NONE,
                List.of(),
                0,
                List.of(),
                GateJson.NONE,
                GateJson.NONE,
                List.of());
    }

    private static BodyJson decided(
            BodyAtGate body, Decision decision, Map<String, Condition> conditions, GateWording wording) {
        RefusalGround ground = decision.ground();
        return new BodyJson(
                key(body),
                body.round(),
                body.standing().key(),
                decision.outcome().key(),
                wording.explanation(decision),
                decision.agrees(),
                decision.on(),
                decision.choice() == null ? GateJson.NONE : decision.choice().key(),
                ground == null
                        ? (decision.refusesConsent(body.gate()) ? GateJson.UNKNOWN : GateJson.NONE)
                        : ground.key(),
                GateJson.orNone(decision.motivation()),
                GateJson.orUnknown(decision.subject()),
                VotesJson.of(decision.vote()),
                attached(decision, conditions),
                decision.meeting(),
                body.meetings().stream()
                        .limit(body.meetings().size() - 1L)
                        .map(meeting -> MeetingJson.of(meeting.decision(), wording))
                        .toList(),
                GateJson.orUnknown(decision.source()),
                decision.id(),
                CorrectionOfJson.all(decision));
    }

    private static List<ConditionAtGateJson> attached(Decision decision, Map<String, Condition> conditions) {
        return decision.conditions().stream()
                .map(conditions::get)
                .map(ConditionAtGateJson::of)
                .toList();
    }

    private static String key(BodyAtGate body) {
        return body.body().name().toLowerCase(Locale.ROOT);
    }
}
