package nl.samenspoor.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What recording a composition and recording a figure have in common. */
final class Recording {

    private Recording() {}

    /**
     * The version a correction is about, or null when nothing is corrected.
     *
     * @throws NotFound when the municipality has no such version
     * @throws Conflict when somebody corrected it before
     */
    static <T> @Nullable Version<T> corrected(List<Version<T>> versions, @Nullable Long corrects) {
        if (corrects == null) {
            return null;
        }
        Version<T> wrong = versions.stream()
                .filter(version -> version.id() == corrects)
                .findFirst()
                .orElseThrow(() -> new NotFound("municipality.unknownVersion"));
        if (!wrong.current()) {
            throw new Conflict("municipality.correctedBefore");
        }
        return wrong;
    }

    /** Whether another current version holds the same place, the one that is corrected aside. */
    static <T> boolean taken(List<Version<T>> versions, @Nullable Long corrects, Predicate<T> place) {
        return versions.stream()
                .filter(Version::current)
                .filter(version -> corrects == null || version.id() != corrects)
                .anyMatch(version -> place.test(version.what()));
    }

    /**
     * Why something is corrected; null when nothing is.
     *
     * @param found what is wrong with what is recorded
     * @throws InvalidInput with that, and when it is not said why
     */
    static @Nullable String judged(List<FieldProblem> found, @Nullable Long corrects, @Nullable String why) {
        List<FieldProblem> problems = new ArrayList<>(found);
        String reason = null;
        try {
            reason = corrects == null ? null : PlainText.required("why", why, MunicipalityCheck.TEXT);
        } catch (InvalidInput missing) {
            problems.addAll(missing.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return reason;
    }
}
