package nl.samenspoor.identity.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.identity.Account;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;

/**
 * The accounts of the demonstration as the sign-in page lists them.
 *
 * @param general accounts of no municipality, with what they are
 * @param rows    one row per municipality
 */
record DemoTable(List<General> general, List<Row> rows) {

    /** An account of no municipality; {@code role} ends the message key {@code identity.role.*}. */
    record General(String username, String role) {}

    /** User names of one municipality. */
    record Row(String municipality, String secretary, String college, String clerk, String worksCouncil) {}

    static DemoTable of(List<Account> accounts) {
        List<General> general = new ArrayList<>();
        Map<String, Map<Role, String>> perMunicipality = new TreeMap<>();
        for (Account account : accounts) {
            account.roles().forEach(role -> general.add(new General(account.username(), role.name())));
            for (Seat seat : account.seats()) {
                perMunicipality
                        .computeIfAbsent(municipality(account), name -> new EnumMap<>(Role.class))
                        .put(seat.role(), account.username());
            }
        }
        general.sort(Comparator.comparing(one -> Role.valueOf(one.role())));
        return new DemoTable(
                general,
                perMunicipality.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Titles are written as "Griffier Tubbergen". */
    private static String municipality(Account account) {
        String title = account.title() == null ? account.username() : account.title();
        return title.substring(title.indexOf(' ') + 1);
    }

    private static Row row(String municipality, Map<Role, String> names) {
        return new Row(
                municipality,
                names.getOrDefault(Role.SECRETARY, ""),
                names.getOrDefault(Role.COLLEGE, ""),
                names.getOrDefault(Role.COUNCIL_CLERK, ""),
                names.getOrDefault(Role.WORKS_COUNCIL, ""));
    }
}
