package nl.samenspoor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of roles that accounts hold. */
@Repository
class HeldRoles {

    private record OfAccount(String username, HeldRole held) {}

    static final String TODAY = "held_from <= :today and (held_until is null or held_until > :today)"
            + " and (ended_on is null or ended_on > :today)";
    private static final String COLUMNS = "id, username, role, municipality, deputy, held_from, held_until, ended_on";

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is held today, by account.
     *
     * @param where      a condition on {@code username} with its {@code where}, or empty
     * @param parameters its values
     */
    Map<String, List<HeldRole>> today(String where, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("today", LocalDate.now(clock));
        return jdbc
                .sql("select " + COLUMNS + " from role_held " + (where.isEmpty() ? "where " : where + " and ") + TODAY
                        + " order by municipality, role, id")
                .params(all)
                .query((row, index) -> new OfAccount(row.getString("username"), held(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OfAccount::username, Collectors.mapping(OfAccount::held, Collectors.toList())));
    }

    /** All that one account ever held and will hold, the latest first. */
    List<HeldRole> all(String username) {
        return jdbc.sql("select " + COLUMNS + " from role_held where username = ? order by held_from desc, id desc")
                .param(username)
                .query((row, index) -> held(row))
                .list();
    }

    /**
     * All that others hold, held and will hold to administer accounts, as far as they can sign in.
     *
     * @param but  the account that does not count
     * @param demo whether accounts of the demonstration can sign in
     */
    List<HeldRole> administratorsBut(String but, boolean demo) {
        return jdbc.sql("select " + COLUMNS + " from role_held where role = 'ADMINISTRATOR' and username <> :but"
                        + " and username in (select username from account where enabled = true"
                        + " and activated_at is not null and (demo = false or demo = :demo))")
                .param("but", but)
                .param("demo", demo)
                .query((row, index) -> held(row))
                .list();
    }

    void add(String username, GrantRole grant, String by) {
        MunicipalityCode municipality = grant.municipality();
        jdbc.sql("insert into role_held (username, role, municipality, deputy, held_from, held_until, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        username,
                        grant.role().name(),
                        municipality == null ? null : municipality.text(),
                        grant.deputy(),
                        grant.from(),
                        grant.until(),
                        OffsetDateTime.now(clock),
                        by)
                .update();
    }

    /** Ends a role on a day, up to but not including it. */
    void end(long id, LocalDate on, String by) {
        jdbc.sql("update role_held set ended_on = ?, ended_at = ?, ended_by = ? where id = ?")
                .params(on, OffsetDateTime.now(clock), by, id)
                .update();
    }

    private static HeldRole held(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        LocalDate agreed = row.getObject("held_until", LocalDate.class);
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new HeldRole(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.getBoolean("deputy"),
                row.getObject("held_from", LocalDate.class),
                ended == null ? agreed : ended);
    }
}
