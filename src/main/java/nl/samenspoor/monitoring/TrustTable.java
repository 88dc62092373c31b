package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** What trust is judged for; the same cooperation can score differently. */
public enum TrustTable {
    /** Trust in the cooperation at large (table 8.9). */
    COOPERATION,
    /** Trust as a factor in the choice of the partner (table 8.5). */
    PARTNER_CHOICE;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code table} for an unknown key */
    public static TrustTable of(String key) {
        return Keys.read(values(), "table", key);
    }
}
