package nl.samenspoor.identity.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;

/** An account as the API writes it; roles in lower case, as in {@code council_clerk}. */
record AccountJson(
        String username, String title, boolean enabled, boolean activated, List<String> roles, List<SeatJson> seats) {

    /** A role held for a municipality. */
    record SeatJson(@Nullable String municipality, @Nullable String role) {}

    /** A new account; without a password whoever gets it is invited to choose one. */
    record NewAccountJson(
            @Nullable String username,
            @Nullable String title,
            @Nullable String password,
            @Nullable List<@Nullable String> roles,
            @Nullable List<@Nullable SeatJson> seats) {

        /** @throws InvalidInput naming {@code roles} or {@code seats} when there is no such role */
        CreateAccount command() {
            Set<Role> held = new HashSet<>();
            for (String key : roles == null ? List.<String>of() : roles) {
                held.add(role("roles", key));
            }
            Set<Seat> places = new HashSet<>();
            for (SeatJson seat : seats == null ? List.<SeatJson>of() : seats) {
                places.add(seat(seat));
            }
            return new CreateAccount(
                    username == null ? "" : username.strip(),
                    title == null || title.isBlank() ? null : title.strip(),
                    password,
                    held,
                    places);
        }

        private static Seat seat(@Nullable SeatJson seat) {
            if (seat == null
                    || seat.municipality() == null
                    || !seat.municipality().matches("GM\\d{4}")) {
                throw InvalidInput.of("seats", "identity.seatIncomplete");
            }
            Role role = role("seats", seat.role());
            if (!role.ofMunicipality()) {
                throw InvalidInput.of("seats", "identity.seatIncomplete");
            }
            return new Seat(new MunicipalityCode(seat.municipality()), role);
        }

        private static Role role(String field, @Nullable String key) {
            for (Role role : Role.values()) {
                if (key(role).equals(key)) {
                    return role;
                }
            }
            throw InvalidInput.of(field, "identity.unknownRole");
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewAccountJson[" + username + "]";
        }
    }

    static AccountJson of(Account account) {
        return new AccountJson(
                account.username(),
                account.title() == null ? "none" : account.title(),
                account.enabled(),
                account.activated(),
                account.roles().stream().map(AccountJson::key).sorted().collect(Collectors.toList()),
                account.seats().stream()
                        .map(seat -> new SeatJson(seat.municipality().text(), key(seat.role())))
                        .collect(Collectors.toList()));
    }

    static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
