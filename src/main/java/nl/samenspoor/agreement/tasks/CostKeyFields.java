package nl.samenspoor.agreement.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.Followed;
import nl.samenspoor.agreement.Measured;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A cost key as the fields that two people may fill in at once; the periods as one, so that they go on joining. In words of
 * the reader. On which day it was agreed and where from is said anew with each key.
 */
final class CostKeyFields {

    static final String PERIODS = "periods";

    private final Map<MunicipalityCode, String> names;
    private final EffectiveDateText dates;
    private final Texts texts;

    CostKeyFields(Map<MunicipalityCode, String> names, EffectiveDateText dates, Texts texts) {
        this.names = names;
        this.dates = dates;
        this.texts = texts;
    }

    Map<String, String> of(AgreeCostKey key) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", key.type().key());
        fields.put("status", key.status().key());
        put(fields, PERIODS, key.periods().stream().map(this::line).collect(Collectors.joining("\n")));
        put(fields, "costKinds", key.costKinds());
        put(fields, "basisStated", key.basisStated());
        put(
                fields,
                "evaluationAfterYears",
                key.evaluationAfterYears() == null
                        ? null
                        : key.evaluationAfterYears().toString());
        put(fields, "note", key.note());
        return fields;
    }

    /** @param shown the key that the form shows once this one is laid down */
    Edition edition(CostKey key, CostKey shown) {
        return new Edition(
                key.version(),
                of(new AgreeCostKey(
                        shown.cooperation(),
                        shown.type(),
                        shown.periods(),
                        shown.costKinds(),
                        shown.basisStated(),
                        shown.evaluationAfterYears(),
                        shown.status(),
                        shown.effective(),
                        shown.note(),
                        shown.source())),
                key.recordedBy(),
                key.recordedAt());
    }

    private static void put(Map<String, String> fields, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(field, text);
        }
    }

    private String line(CostKeyPeriod period) {
        EffectiveDate to = period.to();
        List<String> parts = new ArrayList<>();
        parts.add((period.name() == null ? "" : period.name() + ", ") + dates.of(period.from()) + " –"
                + (to == null ? "" : " " + dates.of(to)));
        add(parts, period.costKind());
        Measured measured = period.measured();
        add(parts, shares(period).replace("\n", ", ") + (measured == null ? "" : " " + measured.unit()));
        add(parts, period.rule());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }

    /** As people write them: a municipality and its share, or what was measured, on each line. */
    private String shares(CostKeyPeriod period) {
        Measured measured = period.measured();
        return period.shares().keySet().stream()
                .sorted()
                .map(code -> {
                    BigDecimal quantity =
                            measured == null ? null : measured.quantities().get(code);
                    return names.getOrDefault(code, code.text()) + ": "
                            + (quantity == null
                                    ? String.valueOf(period.shares().get(code))
                                    : quantity.stripTrailingZeros().toPlainString());
                })
                .collect(Collectors.joining("\n"));
    }

    /** The periods as rows of the form. */
    List<Map<String, Object>> rows(CostKey key) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CostKeyPeriod period : key.periods()) {
            Map<String, Object> row = new LinkedHashMap<>();
            EffectiveDate to = period.to();
            Measured measured = period.measured();
            fill(row, "name", period.name());
            fill(row, "from", period.from().toEdtf());
            fill(row, "to", to == null ? null : to.toEdtf());
            fill(row, "costKind", period.costKind());
            Followed followed = period.followed();
            fill(row, "indicator", followed == null ? null : followed.indicator());
            fill(
                    row,
                    "figuresOn",
                    followed == null ? null : followed.figuresOn().toEdtf());
            fill(row, "shares", followed == null ? shares(period) : null);
            fill(row, "measuredIn", measured == null ? null : measured.unit());
            fill(row, "rule", period.rule());
            rows.add(row);
        }
        return rows;
    }

    private static void fill(Map<String, Object> row, String field, @Nullable String text) {
        if (text != null) {
            row.put(field, text);
        }
    }

    /** What people call the fields, and how they read them. */
    FieldWords words() {
        return FieldWords.of(
                field -> texts.of("agreement.costKey.field." + field),
                (field, text) -> switch (field) {
                    case "type" -> texts.of("agreement.type." + text);
                    case "status" -> texts.of("agreement.status." + text);
                    default -> text;
                },
                field -> !field.equals("type") && !field.equals("status"));
    }
}
