package nl.samenspoor.organisation;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the choice who leads the joint organisation; fields as in {@link ChooseDirectorate}.
 *
 * @param version counted from 1
 */
public record Directorate(
        int version,
        List<DirectorateOption> options,
        @Nullable Integer chosen,
        @Nullable String inWords,
        @Nullable String reason,
        @Nullable Integer fixedForYears,
        EffectiveDate on,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    public Directorate {
        options = List.copyOf(options);
    }

    /** The chosen option, or null when none of them is. */
    public @Nullable DirectorateOption choice() {
        return options.stream()
                .filter(option -> Integer.valueOf(option.number()).equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
