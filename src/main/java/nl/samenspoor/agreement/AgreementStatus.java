package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** How far an agreement is. */
public enum AgreementStatus {
    /** Proposed or drafted, not agreed yet. */
    PROPOSED,
    AGREED,
    IN_FORCE,
    /** Turned down by at least one partner. */
    REJECTED,
    ENDED;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code status} for an unknown key */
    public static AgreementStatus of(String key) {
        return Arrays.stream(values())
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("status", "agreement.status", key));
    }
}
