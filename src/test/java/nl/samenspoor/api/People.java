package nl.samenspoor.api;

import java.util.Map;
import java.util.Set;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.scenario.Play;
import org.springframework.boot.test.context.TestComponent;

/** Accounts for the tests' municipalities; made once. */
@TestComponent
public class People {

    public static final String LEADER = "leider";
    public static final String OTHER_LEADER = "leider-twee";
    static final String AUDITOR = "controleur";
    static final String READER = "lezer-zonder-toegang";
    public static final String READER_TO_ASSIGN = "lezer-die-meeleest";
    public static final String DIRECTORATE = "directie";
    static final Map<MunicipalityCode, String> NAMES =
            Map.of(Play.AAMEER, "aameer", Play.BERGVELD, "bergveld", Play.COEVERDAM, "coeverdam");

    private final AdministeringAccounts accounts;
    private final Play play;
    private boolean made;

    People(AdministeringAccounts accounts, Play play) {
        this.accounts = accounts;
        this.play = play;
    }

    public void register() {
        play.register();
        if (made) {
            return;
        }
        make(LEADER, Set.of(Role.PROJECT_LEADER), Set.of());
        make(OTHER_LEADER, Set.of(Role.PROJECT_LEADER), Set.of());
        make(READER, Set.of(Role.READER), Set.of());
        make(READER_TO_ASSIGN, Set.of(Role.READER), Set.of());
        make(DIRECTORATE, Set.of(Role.DIRECTORATE), Set.of());
        make(AUDITOR, Set.of(Role.AUDITOR), Set.of());
        make("beheerder", Set.of(Role.ADMINISTRATOR), Set.of());
        NAMES.forEach((code, name) -> {
            make("secretaris-" + name, Set.of(), Set.of(new Seat(code, Role.SECRETARY)));
            make("college-" + name, Set.of(), Set.of(new Seat(code, Role.COLLEGE)));
            make("griffier-" + name, Set.of(), Set.of(new Seat(code, Role.COUNCIL_CLERK)));
            make("or-" + name, Set.of(), Set.of(new Seat(code, Role.WORKS_COUNCIL)));
        });
        made = true;
    }

    /** The account that acts for a body of a municipality, as the API names them. */
    static String accountFor(String body, String municipality) {
        if (municipality.equals("unknown") || body.equals("project_leader")) {
            return LEADER;
        }
        String name = NAMES.get(new MunicipalityCode(municipality));
        return switch (body) {
            case "council" -> "griffier-" + name;
            case "college" -> "college-" + name;
            case "secretary" -> "secretaris-" + name;
            case "works_council" -> "or-" + name;
            default -> LEADER;
        };
    }

    private void make(String name, Set<Role> roles, Set<Seat> seats) {
        try {
            accounts.create(Actor.system("test"), new CreateAccount(name, null, ApiClient.PASSWORD, roles, seats));
        } catch (Conflict thereAlready) {
            return;
        }
    }
}
