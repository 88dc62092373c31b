package nl.samenspoor.consultation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a works council advised. */
public enum AdviceOutcome {
    POSITIVE,
    POSITIVE_WITH_CONDITIONS,
    NEGATIVE,
    NOT_GIVEN;

    /** Lower-case key as forms, the API and data write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a decision can deviate from it. */
    public boolean canBeDeviatedFrom() {
        return this == POSITIVE_WITH_CONDITIONS || this == NEGATIVE;
    }

    /** @throws InvalidInput on field {@code outcome} when it is missing or not on the list */
    public static AdviceOutcome of(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of("outcome", "kernel.required");
        }
        return Arrays.stream(values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "outcome",
                        "consultation.kind",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values()).map(AdviceOutcome::key).collect(Collectors.joining(", "))));
    }
}
