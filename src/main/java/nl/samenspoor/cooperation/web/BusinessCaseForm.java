package nl.samenspoor.cooperation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;

/** Between the fields of the page of a business case, {@code contribution.<code>} among them, and what is recorded. */
final class BusinessCaseForm {

    private static final String CONTRIBUTION = "contribution.";
    private static final Pattern FTE = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,2})?");
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "summary",
            "servicePackage",
            "workProcesses",
            "performance",
            "costs",
            "costPerYear",
            "fte",
            "on",
            "source",
            "version");

    private BusinessCaseForm() {}

    static boolean knows(String field) {
        return FIELDS.contains(field) || field.startsWith(CONTRIBUTION + "GM");
    }

    /** As last recorded, or with the kind of the field alone. */
    static Typed of(TaskField field, @Nullable BusinessCase latest, LocalDate today) {
        Typed typed =
                new Typed().with("version", 0).with("kind", field.kind().key()).with("on", today);
        if (latest == null) {
            return typed;
        }
        latest.contributions().forEach((code, cents) -> typed.with(CONTRIBUTION + code, Euros.typed(cents)));
        return typed.with("version", latest.version())
                .with("kind", latest.kind().key())
                .with("summary", latest.summary())
                .with("servicePackage", latest.servicePackage())
                .with("workProcesses", latest.workProcesses())
                .with("performance", latest.performance())
                .with("costs", latest.costs())
                .with("costPerYear", Euros.typed(latest.costPerYear()))
                .with(
                        "fte",
                        latest.fte() == null
                                ? null
                                : latest.fte().toPlainString().replace('.', ','));
    }

    /** @throws InvalidInput on every field that is missing or cannot be read */
    static DraftBusinessCase command(String field, Typed typed) {
        return command(field, typed, readable -> {});
    }

    /**
     * @param rules judge what can be read, so that everything wrong is told at once; called only when something is wrong
     *              already
     * @throws InvalidInput on every field that is missing, cannot be read or is refused by the rules
     */
    static DraftBusinessCase command(String field, Typed typed, Consumer<DraftBusinessCase> rules) {
        Mistakes mistakes = new Mistakes();
        String kind = typed.text("kind");
        DraftBusinessCase command = new DraftBusinessCase(
                field,
                kind == null ? null : mistakes.in(() -> Choice.of(TaskFieldKind.class, "kind", kind)),
                typed.value("summary"),
                typed.text("servicePackage"),
                typed.text("workProcesses"),
                typed.text("performance"),
                typed.text("costs"),
                mistakes.in(() -> Euros.cents("costPerYear", typed.text("costPerYear"))),
                mistakes.in(() -> fte(typed.text("fte"))),
                contributions(typed, mistakes),
                mistakes.in(() -> typed.requiredDate("on"), EffectiveDate.unknown()),
                typed.text("source"),
                mistakes.in(() -> Objects.requireNonNullElse(typed.number("version"), 0), 0));
        mistakes.judged(() -> rules.accept(command), name -> true);
        mistakes.refuse();
        return command;
    }

    private static @Nullable BigDecimal fte(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        if (!FTE.matcher(plain).matches()) {
            throw InvalidInput.of("fte", "cooperation.fte");
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    /** None when not one is filled in; otherwise an empty one is not known. */
    private static Map<MunicipalityCode, @Nullable Long> contributions(Typed typed, Mistakes mistakes) {
        Map<MunicipalityCode, @Nullable Long> contributions = new TreeMap<>();
        boolean named = false;
        for (String field : typed.values().keySet()) {
            if (field.startsWith(CONTRIBUTION)) {
                MunicipalityCode code = new MunicipalityCode(field.substring(CONTRIBUTION.length()));
                contributions.put(code, mistakes.in(() -> Euros.cents(field, typed.text(field))));
                named = named || !typed.blank(field);
            }
        }
        return named ? contributions : Map.of();
    }
}
