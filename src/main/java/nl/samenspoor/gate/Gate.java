package nl.samenspoor.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a gate: the bodies and the rule as they were when it opened, and what came of it.
 *
 * @param key            which gate
 * @param attempt        how many times it opened, from 1
 * @param status         open, decided or abandoned
 * @param rule           rule frozen at opening
 * @param rounds         bodies that decide one after the other, frozen at opening
 * @param proposalNeeded whether colleges first put a proposal to their councils
 * @param round          the present round, from 1; 0 while the dossier is prepared
 * @param municipalities whose bodies decide, frozen at opening
 * @param openedAt       when it opened (recorded time)
 * @param dossier        what the bodies were asked, or null while not prepared
 * @param proposals      proposals of colleges to their councils
 * @param decisions      every meeting's result, in the order recorded
 * @param verdict        what the bodies said together, or null while open
 * @param choice         what they chose at G4 or G5
 * @param outcome        lower-case key of what follows, or null while open
 * @param decidedOn      latest day on which one of the bodies decided, or null while open
 * @param notedOn        when the outcome was taken note of, or null
 * @param earlierStay    whether the phase before it was entered again since, so that it says nothing of its gate now
 */
public record Gate(
        GateKey key,
        int attempt,
        Status status,
        DecisionRule rule,
        List<Body> rounds,
        boolean proposalNeeded,
        int round,
        List<MunicipalityCode> municipalities,
        Instant openedAt,
        @Nullable Dossier dossier,
        List<Proposal> proposals,
        List<Decision> decisions,
        @Nullable Verdict verdict,
        @Nullable Choice choice,
        @Nullable String outcome,
        @Nullable EffectiveDate decidedOn,
        @Nullable EffectiveDate notedOn,
        boolean earlierStay) {

    /** Where an opening stands. */
    public enum Status {
        OPEN,
        DECIDED,
        /** Broken off because partners changed or the cooperation ended. */
        ABANDONED;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the bodies were asked.
     *
     * @param question   the question put to them, or null when not recorded
     * @param summary    what they know, or null
     * @param motivation why the partners go on in spite of red findings, or null when there were none
     * @param findings   findings as they stood when the dossier was made
     * @param on         when it was made
     */
    public record Dossier(
            @Nullable String question,
            @Nullable String summary,
            @Nullable String motivation,
            List<Finding> findings,
            EffectiveDate on) {

        public Dossier {
            findings = List.copyOf(findings);
        }
    }

    /** A college's proposal to its council. */
    public record Proposal(MunicipalityCode municipality, @Nullable String text, EffectiveDate on) {}

    public Gate {
        rounds = List.copyOf(rounds);
        municipalities = List.copyOf(municipalities);
        proposals = List.copyOf(proposals);
        decisions = List.copyOf(decisions);
    }

    /** As it would stand had this decision not been recorded. */
    Gate without(Decision decision) {
        return new Gate(
                key,
                attempt,
                status,
                rule,
                rounds,
                proposalNeeded,
                round,
                municipalities,
                openedAt,
                dossier,
                proposals,
                decisions.stream()
                        .filter(one -> !one.id().equals(decision.id()))
                        .toList(),
                verdict,
                choice,
                outcome,
                decidedOn,
                notedOn,
                earlierStay);
    }

    /**
     * Who of the bodies that agreed chose what, in the order of the municipalities; one whose bodies differ stands at both.
     * Empty where there is nothing to choose.
     */
    public Map<Choice, List<MunicipalityCode>> chosen() {
        Map<Choice, List<MunicipalityCode>> chosen = new LinkedHashMap<>();
        for (MunicipalityCode municipality : municipalities) {
            for (int one = round; one > 0; one--) {
                Choice choice = latest(one, municipality)
                        .filter(Decision::agrees)
                        .map(Decision::choice)
                        .orElse(null);
                if (choice != null && !chosen.getOrDefault(choice, List.of()).contains(municipality)) {
                    chosen.computeIfAbsent(choice, unseen -> new ArrayList<>()).add(municipality);
                }
            }
        }
        return chosen;
    }

    /** The gate that is decided next: this one while it is open; else the one after it when all agreed, else this one again. */
    public GateKey next() {
        boolean passed = verdict == Verdict.AGREED || verdict == Verdict.AGREED_WITH_CONDITIONS;
        return passed && key.compareTo(GateKey.G4) < 0 ? GateKey.values()[key.ordinal() + 1] : key;
    }

    /** The body whose turn it is, or nothing while the dossier is prepared. */
    public Optional<Body> bodyInTurn() {
        return round == 0 ? Optional.empty() : Optional.of(rounds.get(round - 1));
    }

    /** The meetings in which a body took the proposal up in a round, the first first. */
    public List<Decision> meetings(int inRound, MunicipalityCode municipality) {
        return decisions.stream()
                .filter(decision -> decision.round() == inRound)
                .filter(decision -> decision.municipality().equals(municipality))
                .sorted(Comparator.comparingInt(Decision::meeting))
                .toList();
    }

    /** The last meeting of a body, or nothing when it has not taken the proposal up. */
    public Optional<Decision> latest(int inRound, MunicipalityCode municipality) {
        List<Decision> meetings = meetings(inRound, municipality);
        return meetings.isEmpty() ? Optional.empty() : Optional.of(meetings.get(meetings.size() - 1));
    }
}
