package nl.samenspoor.casebook;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying or importing a case file.
 *
 * @param imported  what it became or would become; null when it was refused
 * @param before    whether this very file had been imported earlier, so that nothing was done
 * @param problems  what is wrong with the file
 * @param refusal   key of the message that says why it was refused as a whole, or null
 * @param arguments values for that message's places
 */
public record ImportOutcome(
        @Nullable ImportedCase imported,
        boolean before,
        List<CaseProblem> problems,
        @Nullable String refusal,
        List<Object> arguments) {

    public ImportOutcome {
        problems = List.copyOf(problems);
        arguments = List.copyOf(arguments);
    }

    static ImportOutcome of(ImportedCase imported) {
        return new ImportOutcome(imported, false, List.of(), null, List.of());
    }

    /** This very file had become a cooperation already. */
    static ImportOutcome earlier() {
        return new ImportOutcome(null, true, List.of(), null, List.of());
    }

    static ImportOutcome of(RefusedCaseFile wrong) {
        return new ImportOutcome(null, false, wrong.problems(), null, List.of());
    }

    static ImportOutcome of(Refusal refusal) {
        return new ImportOutcome(null, false, List.of(), refusal.code(), List.of(refusal.arguments()));
    }

    /** The same with every list of arguments changed. */
    ImportOutcome with(UnaryOperator<List<Object>> change) {
        return new ImportOutcome(
                imported,
                before,
                problems.stream()
                        .map(one -> new CaseProblem(
                                one.line(), one.event(), one.field(), one.code(), change.apply(one.arguments())))
                        .toList(),
                refusal,
                change.apply(arguments));
    }
}
