package nl.samenspoor.identity.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed to make an account. {@code municipality} and {@code seat} belong together by position.
 *
 * @param username     name to sign in with
 * @param title        what the account is called
 * @param roles        names of roles without a municipality
 * @param municipality codes, empty where nothing was chosen
 * @param seat         names of roles held for that municipality, empty where nothing was chosen
 */
record AccountForm(
        @Nullable String username,
        @Nullable String title,
        @Nullable List<String> roles,
        @Nullable List<String> municipality,
        @Nullable List<String> seat) {

    /** How many seats the form offers at once. */
    static final int SEATS = 3;

    static AccountForm empty() {
        return new AccountForm("", "", List.of(), List.of(), List.of());
    }

    /**
     * Without a password: whoever gets the account chooses it.
     *
     * @throws InvalidInput naming {@code roles} or {@code seats} when a choice is not one of those offered
     */
    CreateAccount command() {
        Set<Role> chosen = new HashSet<>();
        for (String name : list(roles)) {
            chosen.add(role("roles", name));
        }
        return new CreateAccount(
                text(username).strip().toLowerCase(Locale.ROOT),
                text(title).isBlank() ? null : text(title).strip(),
                null,
                chosen,
                seats());
    }

    private Set<Seat> seats() {
        Set<Seat> seats = new HashSet<>();
        for (int i = 0; i < SEATS; i++) {
            String code = municipalityAt(i);
            String name = seatAt(i);
            if (code.isEmpty() && name.isEmpty()) {
                continue;
            }
            if (code.isEmpty() || name.isEmpty()) {
                throw InvalidInput.of("seats", "identity.seatIncomplete");
            }
            Role role = role("seats", name);
            if (!role.ofMunicipality() || !code.matches("GM\\d{4}")) {
                throw InvalidInput.of("seats", "identity.seatIncomplete");
            }
            seats.add(new Seat(new MunicipalityCode(code), role));
        }
        return seats;
    }

    /** The municipality typed in row {@code i}, empty when there is none. */
    public String municipalityAt(int i) {
        return at(municipality, i);
    }

    /** The role typed in row {@code i}, empty when there is none. */
    public String seatAt(int i) {
        return at(seat, i);
    }

    public boolean hasRole(String name) {
        return list(roles).contains(name);
    }

    private static Role role(String field, String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        throw InvalidInput.of(field, "identity.unknownRole");
    }

    private static String at(@Nullable List<String> values, int i) {
        return i < list(values).size() ? list(values).get(i) : "";
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : new ArrayList<>(values);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
