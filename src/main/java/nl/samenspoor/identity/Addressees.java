package nl.samenspoor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom the system itself writes to: accounts that can sign in now. For sending only; an address is never shown to anybody
 * but its own account ({@link ChangingContacts}).
 */
@Component
public class Addressees {

    /** An account with how to reach it; it can sign in now. */
    public record Addressee(String username, Contact contact) {}

    private static final String USABLE =
            "select a.username, a.email, a.language from account a where a.enabled = true and (a.demo = false or :demo)";

    private final JdbcClient jdbc;
    private final AccountTables tables;
    private final boolean demo;

    Addressees(JdbcClient jdbc, AccountTables tables, Environment environment) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Everybody who holds this seat today, by name. */
    public List<Addressee> holding(MunicipalityCode municipality, Role role) {
        Seat seat = new Seat(municipality, role);
        return of(tables.all().stream()
                .filter(account -> account.seats().contains(seat))
                .map(Account::username)
                .toList());
    }

    /** Those of these accounts that can sign in now, by name. */
    public List<Addressee> of(Collection<String> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : jdbc.sql(USABLE + " and a.username in (:accounts) order by a.username")
                        .param("demo", demo)
                        .param("accounts", accounts)
                        .query(Addressees::addressee)
                        .list();
    }

    private static Addressee addressee(ResultSet row, int index) throws SQLException {
        @Nullable String email = row.getString("email");
        return new Addressee(
                row.getString("username"), new Contact(email, Locale.forLanguageTag(row.getString("language"))));
    }
}
