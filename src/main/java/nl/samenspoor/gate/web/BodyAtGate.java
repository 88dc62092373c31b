package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Where one body of one municipality stands at a gate.
 *
 * @param gate     which gate
 * @param body     council or college
 * @param round    round in which it decides
 * @param standing where it stands
 * @param decision its latest meeting, or null before the first
 * @param meetings every meeting in which it took the proposal up, the first first
 * @param waits    what it waits for while the dossier is prepared; null after that, and at a gate that never opened
 */
record BodyAtGate(
        GateKey gate,
        Body body,
        int round,
        Standing standing,
        @Nullable Decision decision,
        List<MeetingView> meetings,
        @Nullable Waits waits) {

    /** What a body waits for before the first round. */
    enum Waits {
        DOSSIER,
        /** Its own college has not put the proposal to the council. */
        PROPOSAL,
        /** Its own college has; another has not. */
        OTHER_PROPOSALS;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where a body stands. */
    enum Standing {
        /** Its round has not begun. */
        NOT_YET,
        WAITING,
        /** It took the proposal up but must do so again. */
        POSTPONED,
        DECIDED,
        /** The gate closed without its decision. */
        NO_DECISION;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The bodies of a municipality in the order in which they decide. */
    static List<BodyAtGate> of(Gate gate, MunicipalityCode municipality) {
        return IntStream.rangeClosed(1, gate.rounds().size())
                .mapToObj(round -> of(gate, municipality, round))
                .toList();
    }

    /** The bodies of a municipality at a gate that never opened. */
    static List<BodyAtGate> expected(GateKey gate, List<Body> rounds) {
        return IntStream.rangeClosed(1, rounds.size())
                .mapToObj(round ->
                        new BodyAtGate(gate, rounds.get(round - 1), round, Standing.NOT_YET, null, List.of(), null))
                .toList();
    }

    private static BodyAtGate of(Gate gate, MunicipalityCode municipality, int round) {
        Decision latest = gate.latest(round, municipality).orElse(null);
        return new BodyAtGate(
                gate.key(),
                gate.rounds().get(round - 1),
                round,
                standing(gate, round, latest),
                latest,
                gate.meetings(round, municipality).stream()
                        .map(meeting -> MeetingView.of(gate.key(), meeting))
                        .toList(),
                gate.status() == Gate.Status.OPEN && gate.round() == 0 ? waits(gate, municipality) : null);
    }

    private static @Nullable Waits waits(Gate gate, MunicipalityCode municipality) {
        if (gate.dossier() == null) {
            return Waits.DOSSIER;
        }
        if (!gate.proposalNeeded()) {
            return null;
        }
        boolean proposed = gate.proposals().stream()
                .anyMatch(proposal -> proposal.municipality().equals(municipality));
        return proposed ? Waits.OTHER_PROPOSALS : Waits.PROPOSAL;
    }

    private static Standing standing(Gate gate, int round, @Nullable Decision latest) {
        if (latest != null && latest.isFinal()) {
            return Standing.DECIDED;
        }
        if (gate.status() != Gate.Status.OPEN) {
            return Standing.NO_DECISION;
        }
        if (latest != null) {
            return Standing.POSTPONED;
        }
        return gate.round() == round ? Standing.WAITING : Standing.NOT_YET;
    }

    /** Key of the message that says what came of its latest meeting. */
    public String outcomeCode() {
        if (decision != null) {
            return decision.outcomeCode(gate);
        }
        return waits == null ? "gate.standing." + standing.key() : "gate.standing.awaits." + waits.key();
    }

    /** Whether votes are known as numbers in one of its meetings. */
    public boolean counted() {
        return meetings.stream().anyMatch(meeting -> meeting.seating() != null);
    }

    /** Kind of the badge on the page. */
    public String badge() {
        return switch (standing) {
            case NOT_YET -> "ahead";
            case WAITING, POSTPONED -> "now";
            case NO_DECISION -> "ended";
            case DECIDED -> decision != null && decision.agrees() ? "ok" : "bad";
        };
    }
}
