package nl.samenspoor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. Two statements read any number of accounts with their roles. */
@Repository
class AccountTables {

    private final JdbcClient jdbc;
    private final HeldRoles held;
    private final Clock clock;

    AccountTables(JdbcClient jdbc, HeldRoles held, Clock clock) {
        this.jdbc = jdbc;
        this.held = held;
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
        Map<String, List<HeldRole>> roles = held.today(where, parameters);
        return jdbc.sql(
                        "select username, title, enabled, activated_at, demo, version, second_factor_at, provided from account "
                                + where + " order by username")
                .params(parameters)
                .query((row, index) -> account(row, roles))
                .list();
    }

    private static Account account(ResultSet row, Map<String, List<HeldRole>> roles) throws SQLException {
        String username = row.getString("username");
        return new Account(
                username,
                row.getString("title"),
                row.getBoolean("enabled"),
                row.getObject("activated_at", OffsetDateTime.class) != null,
                row.getBoolean("demo"),
                row.getInt("version"),
                row.getObject("second_factor_at", OffsetDateTime.class) != null,
                row.getBoolean("provided"),
                roles.getOrDefault(username, List.of()));
    }

    Optional<String> passwordHash(String username) {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    /**
     * Adds an account with its roles, held from today on.
     *
     * @param activated false when its owner has yet to choose a password
     */
    void add(CreateAccount account, String passwordHash, boolean demo, boolean activated, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(
                        "insert into account (username, password_hash, enabled, title, demo, version, created_at, activated_at)"
                                + " values (?, ?, true, ?, ?, 1, ?, ?)")
                .params(account.username(), passwordHash, account.title(), demo, now, activated ? now : null)
                .update();
        for (Role role : account.roles()) {
            held.add(account.username(), new GrantRole(role, null, false, today, null), by);
        }
        for (Seat seat : account.seats()) {
            held.add(account.username(), new GrantRole(seat.role(), seat.municipality(), false, today, null), by);
        }
    }

    /** Adds an account that signs in with a provider; nobody knows its password. */
    void addProvided(String username, @Nullable String title, String passwordHash) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "insert into account (username, password_hash, enabled, title, demo, version, created_at, activated_at,"
                                + " provided) values (?, ?, true, ?, false, 1, ?, ?, true)")
                .params(username, passwordHash, title, now, now)
                .update();
    }

    /** What the account is called; null takes that away. */
    void setTitle(String username, @Nullable String title) {
        jdbc.sql("update account set title = ? where username = ?")
                .params(title, username)
                .update();
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

    /** Its owner chose a password for the first time. */
    void activate(String username) {
        jdbc.sql("update account set activated_at = ? where username = ? and activated_at is null")
                .params(OffsetDateTime.now(clock), username)
                .update();
    }

    /** Sessions from before now end. */
    void endSessions(String username) {
        jdbc.sql("update account set version = version + 1 where username = ?")
                .param(username)
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
        jdbc.sql("select username from account where username in"
                        + " (select username from role_held where role = 'ADMINISTRATOR') order by username for update")
                .query(String.class)
                .list();
    }
}
