package nl.samenspoor.cooperation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record a version of the business case of a task field; fields as in {@link BusinessCase}.
 *
 * @param kind null takes the kind of the field
 * @param seen the version that was read before, 0 for none; null when it does not matter
 */
public record DraftBusinessCase(
        String taskField,
        @Nullable TaskFieldKind kind,
        String summary,
        @Nullable String servicePackage,
        @Nullable String workProcesses,
        @Nullable String performance,
        @Nullable String costs,
        @Nullable Long costPerYear,
        @Nullable BigDecimal fte,
        Map<MunicipalityCode, @Nullable Long> contributions,
        EffectiveDate effective,
        @Nullable String source,
        @Nullable Integer seen) {

    public DraftBusinessCase {
        contributions = Collections.unmodifiableMap(new TreeMap<>(contributions));
    }
}
