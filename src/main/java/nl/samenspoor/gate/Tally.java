package nl.samenspoor.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the bodies decided at one opening of a gate. Looks at records only; a body without a final decision counts
 * as not agreeing.
 */
record Tally(Gate gate) {

    /** Fewest municipalities that can go on together. */
    private static final int ENOUGH = 2;

    Verdict verdict() {
        long agreeing = gate.municipalities().stream().filter(this::agrees).count();
        if (agreeing == gate.municipalities().size()) {
            return withConditions() ? Verdict.AGREED_WITH_CONDITIONS : Verdict.AGREED;
        }
        return agreeing >= ENOUGH ? Verdict.PARTLY_AGREED : Verdict.NOT_AGREED;
    }

    /** Whether all agreed in the present round, so that a next round makes sense. */
    boolean roundAgreed() {
        return gate.round() > 0 && gate.municipalities().stream().allMatch(code -> agrees(gate.round(), code));
    }

    boolean isFinal(MunicipalityCode municipality) {
        return gate.latest(gate.round(), municipality).map(Decision::isFinal).orElse(false);
    }

    private boolean agrees(MunicipalityCode municipality) {
        return gate.round() > 0
                && IntStream.rangeClosed(1, gate.round()).allMatch(round -> agrees(round, municipality));
    }

    private boolean agrees(int round, MunicipalityCode municipality) {
        return gate.latest(round, municipality).map(Decision::agrees).orElse(false);
    }

    /** What the agreeing bodies chose; the least change when they differ, null where there is nothing to choose. */
    @Nullable
    Choice choice() {
        Set<Choice> choices = gate.chosen().keySet();
        boolean choosing = gate.key() == GateKey.G4 || gate.key() == GateKey.G5;
        if (!choosing || choices.isEmpty()) {
            return null;
        }
        return choices.size() == 1 ? choices.iterator().next() : Choice.whenDifferent(gate.key());
    }

    /** When the last of the bodies decided; unknown when no date is known. */
    EffectiveDate decidedOn() {
        return finals().map(Decision::on).max(EffectiveDate::compareTo).orElse(EffectiveDate.unknown());
    }

    /** Consent at G3 knows no conditions (Wgr art. 1 par. 4): a wish does not colour the verdict. */
    private boolean withConditions() {
        return gate.key() != GateKey.G3
                && finals().anyMatch(decision ->
                        decision.agrees() && !decision.conditions().isEmpty());
    }

    private Stream<Decision> finals() {
        return IntStream.rangeClosed(1, gate.round())
                .boxed()
                .flatMap(round -> gate.municipalities().stream().map(code -> gate.latest(round, code)))
                .flatMap(Optional::stream);
    }
}
