package nl.samenspoor.organisation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.organisation.DescribeOutline;
import nl.samenspoor.organisation.Outline;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;

/** Between the fields on the page about the organisation as a whole and what is known of it. */
final class OutlineForm {

    static final Set<String> FIELDS = Set.of("version", "peopleInvolved", "housing", "remark", "on", "source");

    private OutlineForm() {}

    /** As last recorded, or empty. */
    static Typed of(@Nullable Outline outline, LocalDate today) {
        Typed typed = new Typed()
                .with("version", outline == null ? 0 : outline.version())
                .with("on", today);
        return outline == null
                ? typed
                : typed.with("peopleInvolved", outline.peopleInvolved())
                        .with("housing", outline.housing())
                        .with("remark", outline.remark());
    }

    /** @throws InvalidInput on every field that is missing or cannot be read */
    static DescribeOutline command(CooperationId cooperation, Typed typed) {
        return command(cooperation, typed, readable -> {});
    }

    /**
     * @param rules judge what can be read, so that everything wrong is told at once; called only when something is wrong
     *              already
     * @throws InvalidInput on every field that is missing, cannot be read or is refused by the rules
     */
    static DescribeOutline command(CooperationId cooperation, Typed typed, Consumer<DescribeOutline> rules) {
        Mistakes mistakes = new Mistakes();
        DescribeOutline command = new DescribeOutline(
                cooperation,
                mistakes.in(() -> typed.number("peopleInvolved"), 0),
                typed.text("housing"),
                typed.text("remark"),
                mistakes.in(() -> typed.requiredDate("on"), EffectiveDate.unknown()),
                typed.text("source"),
                mistakes.in(() -> Objects.requireNonNullElse(typed.number("version"), 0), 0));
        mistakes.judged(() -> rules.accept(command), field -> true);
        mistakes.refuse();
        return command;
    }

    /** What two people may change at once, by name of the field; every version says anew since when and where from. */
    static Map<String, String> values(
            @Nullable Integer peopleInvolved, @Nullable String housing, @Nullable String remark) {
        return new Typed(new LinkedHashMap<>())
                .with("peopleInvolved", peopleInvolved)
                .with("housing", housing)
                .with("remark", remark)
                .values();
    }

    /** Every version, for who finds out that somebody was first. */
    static List<Edition> editions(List<Outline> versions) {
        return versions.stream()
                .map(is -> new Edition(
                        is.version(),
                        values(is.peopleInvolved(), is.housing(), is.remark()),
                        is.recordedBy(),
                        is.recordedAt()))
                .toList();
    }
}
