package nl.samenspoor.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import nl.samenspoor.identity.GrantRole;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role to give, as an administrator typed it or another system sent it.
 *
 * @param role         name of a role, in upper or lower case
 * @param municipality code, null or empty for a role without one
 * @param deputy       whether it stands in for whoever holds the role; null is no
 * @param from         first day, year first; null or empty is today
 * @param until        first day without the role; null or empty when no end is known
 */
record RoleForm(
        @Nullable String role,
        @Nullable String municipality,
        @Nullable Boolean deputy,
        @Nullable String from,
        @Nullable String until) {

    /** @throws InvalidInput naming the field that cannot be read */
    GrantRole command(LocalDate today) {
        LocalDate first = day("from", from);
        return new GrantRole(
                role(role),
                code(municipality),
                Boolean.TRUE.equals(deputy),
                first == null ? today : first,
                day("until", until));
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

    static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.of(field, "identity.roles.day");
        }
    }
}
