package nl.samenspoor.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * How a cooperation is organised, as last recorded.
 *
 * @param bodies      newest version of each, by kind and then in the order in which they were added
 * @param directorate who leads the joint organisation, or null when nothing was recorded
 * @param outline     the whole, or null when nothing was recorded
 * @param today       the day on which it is looked at, which says which bodies are there
 */
public record Organisation(
        List<ProjectBody> bodies, @Nullable Directorate directorate, @Nullable Outline outline, LocalDate today) {

    public Organisation {
        bodies = List.copyOf(bodies);
    }

    public boolean empty() {
        return bodies.isEmpty() && directorate == null && outline == null;
    }

    /** Where people meet: every body that is there, but advisers and departments. */
    public List<ProjectBody> meetings() {
        return present(kind -> kind != BodyKind.ADVISER && kind != BodyKind.DEPARTMENT);
    }

    /** Advisers from outside that are at work. */
    public List<ProjectBody> advisers() {
        return present(kind -> kind == BodyKind.ADVISER);
    }

    /** Advisers that were certainly at work at that time, also those that ended since or of which the end is known. */
    public List<ProjectBody> advisersAt(EffectiveDate time) {
        return bodies.stream()
                .filter(body ->
                        body.is().kind() == BodyKind.ADVISER && body.is().surelyThere(time))
                .toList();
    }

    /** Parts of the organisation to come, or that is there. */
    public List<ProjectBody> departments() {
        return present(kind -> kind == BodyKind.DEPARTMENT);
    }

    /** Bodies, advisers and departments whose end came. */
    public List<ProjectBody> past() {
        return bodies.stream().filter(body -> body.ended(today)).toList();
    }

    private List<ProjectBody> present(Predicate<BodyKind> kinds) {
        return bodies.stream()
                .filter(body -> !body.ended(today) && kinds.test(body.is().kind()))
                .toList();
    }
}
