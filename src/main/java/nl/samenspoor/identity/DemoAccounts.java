package nl.samenspoor.identity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The accounts of the demonstration, all with one known password. They exist in profile {@code demo} only: elsewhere
 * this bean is missing and sign-in refuses them, even when a demonstration once wrote them to the same database.
 */
@Component
@Profile("demo")
public class DemoAccounts {

    /** Password of every demonstration account. */
    public static final String PASSWORD = "samenspoor-demo";

    /** Name of the project leader, whom the demonstration assigns to every cooperation. */
    public static final String PROJECT_LEADER = "projectleider";

    /** Name of the directorate, to whom the demonstration assigns every cooperation. */
    public static final String DIRECTORATE = "directie";

    /** Name of the reader, whom the demonstration lets read every cooperation. */
    public static final String READER = "lezer";

    /**
     * A municipality of the demonstration.
     *
     * @param code its code
     * @param name its name as people write it
     * @param slug its name as it ends a user name, lower case, for example {@code zwartewaterland}
     */
    public record DemoMunicipality(MunicipalityCode code, String name, String slug) {}

    private static final Map<Role, String> OF_MUNICIPALITY = new EnumMap<>(Map.of(
            Role.SECRETARY, "secretaris",
            Role.COLLEGE, "college",
            Role.COUNCIL_CLERK, "griffier",
            Role.WORKS_COUNCIL, "or"));
    private static final Map<Role, String> GENERAL = new EnumMap<>(Map.of(
            Role.PROJECT_LEADER,
            PROJECT_LEADER,
            Role.DIRECTORATE,
            DIRECTORATE,
            Role.READER,
            READER,
            Role.AUDITOR,
            "controleur",
            Role.ADMINISTRATOR,
            "beheerder"));

    private final AccountTables tables;
    private final Passwords passwords;

    DemoAccounts(AccountTables tables, Passwords passwords) {
        this.tables = tables;
        this.passwords = passwords;
    }

    /** Makes what is missing: the general accounts, and four for each municipality. Again and again does no harm. */
    @UseCase
    public void create(Collection<DemoMunicipality> municipalities) {
        String hash = passwords.hash(PASSWORD);
        GENERAL.forEach((role, name) -> add(new CreateAccount(name, capital(name), "", Set.of(role), Set.of()), hash));
        for (DemoMunicipality municipality : municipalities) {
            OF_MUNICIPALITY.forEach((role, name) -> add(
                    new CreateAccount(
                            name + "-" + municipality.slug(),
                            (role == Role.WORKS_COUNCIL ? "OR" : capital(name)) + " " + municipality.name(),
                            "",
                            Set.of(),
                            Set.of(new Seat(municipality.code(), role))),
                    hash));
        }
    }

    private void add(CreateAccount account, String hash) {
        if (tables.find(account.username()).isEmpty()) {
            tables.add(account, hash, true, true, "demo");
        }
    }

    /** The accounts that can be used now, those of no municipality first. */
    public List<Account> all() {
        return tables.all().stream()
                .filter(Account::demo)
                .filter(Account::enabled)
                .toList();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
