package nl.samenspoor.cooperation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * One version of the business case of a task field (Speulman 2012, §7.4.4). A college decides on a version; a later one does
 * not change what was decided on.
 *
 * @param taskField      id of the field
 * @param version        counted from 1 within the field
 * @param kind           sort of tasks, as this version sees it
 * @param summary        in short, at most 20,000 characters
 * @param servicePackage what is delivered, or null when not known; as are the next three
 * @param workProcesses  how the work is done
 * @param performance    what it is to achieve
 * @param costs          costs and benefits in words
 * @param costPerYear    in cents, 0 or more, or null when not known
 * @param fte            staff it takes, 0 to 100,000 with two decimals, or null when not known
 * @param contributions  what each municipality pays a year, in cents; null is not known; empty when none is named
 * @param on             when it was drafted
 * @param source         where it is known from, or null
 */
public record BusinessCase(
        String taskField,
        int version,
        TaskFieldKind kind,
        String summary,
        @Nullable String servicePackage,
        @Nullable String workProcesses,
        @Nullable String performance,
        @Nullable String costs,
        @Nullable Long costPerYear,
        @Nullable BigDecimal fte,
        Map<MunicipalityCode, @Nullable Long> contributions,
        EffectiveDate on,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    public BusinessCase {
        contributions = Collections.unmodifiableMap(new TreeMap<>(contributions));
    }

    /** What the municipalities pay together, in cents; null while one of them is not known or none is named. */
    public @Nullable Long contributed() {
        return contributions.isEmpty() || contributions.containsValue(null)
                ? null
                : contributions.values().stream().map(Objects::requireNonNull).reduce(0L, Math::addExact);
    }

    /** Costs that nobody bears yet, in cents; below zero when more is paid than it costs; null when not known. */
    public @Nullable Long uncovered() {
        Long contributed = contributed();
        return contributed == null || costPerYear == null ? null : costPerYear - contributed;
    }

    /** The exact part of each in what is paid together; empty while that is not known or nothing is paid. */
    public Map<MunicipalityCode, Share> shares() {
        Long contributed = contributed();
        Map<MunicipalityCode, Share> shares = new TreeMap<>();
        if (contributed != null && contributed > 0) {
            contributions.forEach(
                    (code, cents) -> shares.put(code, Share.of(Objects.requireNonNull(cents), contributed)));
        }
        return shares;
    }
}
