package nl.samenspoor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of accounts. Three statements read any number of accounts. */
@Repository
class AccountTables {

    private record Held<T>(String username, T what) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean none() {
        return jdbc.sql("select count(*) from account").query(Integer.class).single() == 0;
    }

    Optional<Account> find(String username) {
        return read("where username = :username", Map.of("username", username)).stream()
                .findFirst();
    }

    List<Account> find(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : read("where username in (:usernames)", Map.of("usernames", usernames));
    }

    List<Account> all() {
        return read("", Map.of());
    }

    private List<Account> read(String where, Map<String, ?> parameters) {
        Map<String, Set<Role>> roles = jdbc
                .sql("select username, role from account_role " + where)
                .params(parameters)
                .query((row, index) -> new Held<>(row.getString("username"), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Held::username,
                        Collectors.mapping(Held::what, Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
        Map<String, List<Seat>> seats = seats(where, parameters);
        return jdbc.sql("select username, title, enabled, demo, version from account " + where + " order by username")
                .params(parameters)
                .query((row, index) -> account(row, roles, seats))
                .list();
    }

    private Map<String, List<Seat>> seats(String where, Map<String, ?> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("today", LocalDate.now(clock));
        return jdbc
                .sql("select username, municipality, role from account_seat "
                        + (where.isEmpty() ? "where" : where + " and")
                        + " seat_from <= :today and (seat_until is null or seat_until > :today)"
                        + " order by municipality, role")
                .params(all)
                .query((row, index) -> new Held<>(
                        row.getString("username"),
                        new Seat(
                                new MunicipalityCode(row.getString("municipality")),
                                Role.valueOf(row.getString("role")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::username, Collectors.mapping(Held::what, Collectors.toList())));
    }

    private static Account account(ResultSet row, Map<String, Set<Role>> roles, Map<String, List<Seat>> seats)
            throws SQLException {
        String username = row.getString("username");
        return new Account(
                username,
                row.getString("title"),
                row.getBoolean("enabled"),
                row.getBoolean("demo"),
                row.getInt("version"),
                roles.getOrDefault(username, Set.of()),
                seats.getOrDefault(username, List.of()));
    }

    Optional<String> passwordHash(String username) {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    void add(CreateAccount account, String passwordHash, boolean demo) {
        jdbc.sql("insert into account (username, password_hash, enabled, title, demo, version, created_at)"
                        + " values (?, ?, true, ?, ?, 1, ?)")
                .params(account.username(), passwordHash, account.title(), demo, OffsetDateTime.now(clock))
                .update();
        for (Role role : account.roles()) {
            jdbc.sql("insert into account_role (username, role) values (?, ?)")
                    .params(account.username(), role.name())
                    .update();
        }
        for (Seat seat : account.seats()) {
            jdbc.sql("insert into account_seat (username, municipality, role, seat_from) values (?, ?, ?, ?)")
                    .params(
                            account.username(),
                            seat.municipality().text(),
                            seat.role().name(),
                            LocalDate.now(clock))
                    .update();
        }
    }

    void enable(String username, boolean enabled) {
        jdbc.sql("update account set enabled = ?, version = version + 1 where username = ?")
                .params(enabled, username)
                .update();
    }

    /** A new password; sessions from before it end. */
    void setPassword(String username, String passwordHash) {
        jdbc.sql("update account set password_hash = ?, version = version + 1 where username = ?")
                .params(passwordHash, username)
                .update();
    }

    /**
     * Locks an account until the transaction ends.
     *
     * @return whether there is one of that name
     */
    boolean lock(String username) {
        return jdbc.sql("select username from account where username = ? for update")
                .param(username)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Locks all administrators, so that two of them cannot end each other's access at once. */
    void lockAdministrators() {
        jdbc.sql(
                        "select username from account where username in"
                                + " (select username from account_role where role = 'ADMINISTRATOR') order by username for update")
                .query(String.class)
                .list();
    }

    int enabledAdministrators() {
        return jdbc.sql("select count(*) from account a join account_role r on r.username = a.username"
                        + " where a.enabled = true and r.role = 'ADMINISTRATOR'")
                .query(Integer.class)
                .single();
    }
}
