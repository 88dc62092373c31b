package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * In which role somebody did something, and whether in another's place. An account may hold several roles; a record names
 * the one that was used.
 *
 * @param municipality for which it is held, or null for a role without one
 * @param deputy       whether the account stood in for whoever holds the role: it acted on behalf of that body
 */
public record Capacity(Role role, @Nullable MunicipalityCode municipality, boolean deputy) {

    private static final String DEPUTY = "deputy";

    /** As it is kept: {@code COUNCIL_CLERK:GM0183}, with {@code :deputy} behind it for a deputy. */
    public String text() {
        return role.name() + (municipality == null ? "" : ":" + municipality.text()) + (deputy ? ":" + DEPUTY : "");
    }

    /** Reads what {@link #text} wrote; null stays null: not known. */
    public static @Nullable Capacity parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(":", -1);
        boolean deputy = parts[parts.length - 1].equals(DEPUTY);
        boolean ofMunicipality = parts.length > (deputy ? 2 : 1);
        return new Capacity(Role.valueOf(parts[0]), ofMunicipality ? new MunicipalityCode(parts[1]) : null, deputy);
    }
}
