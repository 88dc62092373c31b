package nl.samenspoor.cooperation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A business case as the fields that two people may change at once, the contribution of each municipality by itself. On which
 * day it was drafted and where from is said anew with each version.
 */
public final class BusinessCaseFields {

    /** Before the code of a municipality: what it pays a year. */
    public static final String CONTRIBUTION = "contribution.";

    private static final String KIND = "kind";

    private BusinessCaseFields() {}

    /** @param usual sort of tasks when the command names none */
    public static Map<String, String> of(DraftBusinessCase command, TaskFieldKind usual) {
        return of(
                command.kind() == null ? usual : command.kind(),
                command.summary(),
                command.servicePackage(),
                command.workProcesses(),
                command.performance(),
                command.costs(),
                command.costPerYear(),
                command.fte(),
                command.contributions());
    }

    static Map<String, String> of(BusinessCase is) {
        return of(
                is.kind(),
                is.summary(),
                is.servicePackage(),
                is.workProcesses(),
                is.performance(),
                is.costs(),
                is.costPerYear(),
                is.fte(),
                is.contributions());
    }

    /** Every version. */
    public static List<Edition> editions(List<BusinessCase> versions) {
        return versions.stream()
                .map(is -> new Edition(is.version(), of(is), is.recordedBy(), is.recordedAt()))
                .toList();
    }

    private static Map<String, String> of(
            TaskFieldKind kind,
            String summary,
            @Nullable String servicePackage,
            @Nullable String workProcesses,
            @Nullable String performance,
            @Nullable String costs,
            @Nullable Long costPerYear,
            @Nullable BigDecimal fte,
            Map<MunicipalityCode, @Nullable Long> contributions) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(KIND, kind.key());
        fields.put("summary", summary);
        put(fields, "servicePackage", servicePackage);
        put(fields, "workProcesses", workProcesses);
        put(fields, "performance", performance);
        put(fields, "costs", costs);
        put(fields, "costPerYear", Euros.typed(costPerYear));
        put(
                fields,
                "fte",
                fte == null ? null : fte.stripTrailingZeros().toPlainString().replace('.', ','));
        contributions.forEach((code, cents) -> put(fields, CONTRIBUTION + code, Euros.typed(cents)));
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(field, text);
        }
    }

    /**
     * What people call the fields, and how they read them.
     *
     * @param municipality its name
     */
    public static FieldWords words(Texts texts, Function<MunicipalityCode, String> municipality) {
        return FieldWords.of(
                field -> field.startsWith(CONTRIBUTION)
                        ? texts.of("cooperation.field.contribution") + " "
                                + municipality.apply(new MunicipalityCode(field.substring(CONTRIBUTION.length())))
                        : texts.of("cooperation.field." + field),
                (field, text) -> field.equals(KIND) ? texts.of("cooperation.field.kind." + text) : text,
                field -> !field.equals(KIND));
    }
}
