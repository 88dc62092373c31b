package nl.samenspoor.identity.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.samenspoor.identity.GrantRole;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role to give, as an administrator typed it or another system sent it.
 *
 * @param role         name of a role, in upper or lower case
 * @param municipality code, null or empty for a role without one
 * @param deputy       whether it stands in for whoever holds the role; null is no
 * @param from         first day, as its reader reads it; null or empty is today
 * @param until        first day without the role; null or empty when no end is known
 */
record RoleForm(
        @Nullable String role,
        @Nullable String municipality,
        @Nullable Boolean deputy,
        @Nullable String from,
        @Nullable String until) {

    /**
     * @param calendar reads a day under the name of its field
     * @throws InvalidInput naming every field that cannot be read
     */
    GrantRole command(LocalDate today, BiFunction<String, String, LocalDate> calendar) {
        Mistakes mistakes = new Mistakes();
        Role given = mistakes.in(() -> role(role));
        MunicipalityCode where = mistakes.in(() -> code(municipality));
        LocalDate first = mistakes.in(() -> day("from", from, calendar));
        LocalDate end = mistakes.in(() -> day("until", until, calendar));
        mistakes.refuse();
        return new GrantRole(
                Objects.requireNonNull(given), where, Boolean.TRUE.equals(deputy), first == null ? today : first, end);
    }

    private static Role role(@Nullable String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("role", "identity.roles.choose"));
    }

    private static @Nullable MunicipalityCode code(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("GM\\d{4}")) {
            throw InvalidInput.of("municipality", "municipality.unknown", text);
        }
        return new MunicipalityCode(text);
    }

    /** @throws InvalidInput on {@code field} when it is filled in and no day */
    static @Nullable LocalDate day(
            String field, @Nullable String text, BiFunction<String, String, LocalDate> calendar) {
        return text == null || text.isBlank() ? null : calendar.apply(field, text);
    }
}
