package nl.samenspoor.kernel;

import static nl.samenspoor.kernel.Role.ADMINISTRATOR;
import static nl.samenspoor.kernel.Role.AUDITOR;
import static nl.samenspoor.kernel.Role.COLLEGE;
import static nl.samenspoor.kernel.Role.COUNCIL_CLERK;
import static nl.samenspoor.kernel.Role.DIRECTORATE;
import static nl.samenspoor.kernel.Role.PROJECT_LEADER;
import static nl.samenspoor.kernel.Role.READER;
import static nl.samenspoor.kernel.Role.SECRETARY;
import static nl.samenspoor.kernel.Role.WORKS_COUNCIL;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may do what: the one table every use case asks, the page "Wie mag wat" shows and docs/permissions.md is written
 * from. A cell says where a role has a right; an empty cell is no. The state until when it counts belongs to the right,
 * {@link Right#state()}.
 *
 * <p>An account with several roles may what any of them may. The system itself, which plays recorded events, may
 * everything.
 */
public final class Permissions {

    /** Where a role has a right. */
    public enum Where {
        /** In every cooperation, or for the installation as a whole. */
        EVERYWHERE,
        /** In the cooperations assigned to him, to lead or to read. */
        ASSIGNED,
        /** In the cooperations he leads. */
        LED,
        /** In the cooperations in which his municipality is or was a partner. */
        PARTNER,
        /** For his own municipality and body. */
        OWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<Right, Map<Role, Where>> TABLE = table();

    private Permissions() {}

    private static Map<Right, Map<Role, Where>> table() {
        Table t = new Table();
        Role[] everybody = Role.values();
        Role[] seats = {SECRETARY, COLLEGE, COUNCIL_CLERK, WORKS_COUNCIL};

        t.grant(Right.SEE, Where.ASSIGNED, PROJECT_LEADER, DIRECTORATE, READER);
        t.grant(Right.SEE, Where.PARTNER, seats);
        t.grant(Right.SEE, Where.EVERYWHERE, AUDITOR);
        t.grant(Right.SEE_REFERENCE, Where.EVERYWHERE, everybody);
        t.grant(Right.KEEP_OWN_ACCOUNT, Where.EVERYWHERE, everybody);

        t.grant(Right.START, Where.EVERYWHERE, PROJECT_LEADER);
        t.grant(Right.IMPORT_CASE, Where.EVERYWHERE, PROJECT_LEADER);
        t.grant(Right.ASSIGN_ACCESS, Where.LED, PROJECT_LEADER);
        t.grant(Right.PUBLISH, Where.LED, PROJECT_LEADER);
        t.grant(Right.STEER, Where.LED, PROJECT_LEADER);
        t.grant(Right.HOLD, Where.LED, PROJECT_LEADER);
        t.grant(Right.RESUME, Where.LED, PROJECT_LEADER);
        t.grant(Right.RESUME, Where.OWN, COLLEGE, COUNCIL_CLERK);
        t.grant(Right.END, Where.LED, PROJECT_LEADER);
        t.grant(Right.STEP_OUT, Where.LED, PROJECT_LEADER);
        t.grant(Right.STEP_OUT, Where.OWN, COLLEGE, COUNCIL_CLERK);
        t.grant(Right.ASSESS_FACTORS, Where.LED, PROJECT_LEADER);
        t.grant(Right.MONITOR, Where.LED, PROJECT_LEADER);
        t.grant(Right.JUDGE, Where.LED, PROJECT_LEADER);
        t.grant(Right.AGREE, Where.LED, PROJECT_LEADER);
        t.grant(Right.KEEP_SERVICE_AGREEMENT, Where.LED, PROJECT_LEADER);
        t.grant(Right.KEEP_SERVICE_AGREEMENT, Where.OWN, SECRETARY, COLLEGE);
        t.grant(Right.SETTLE, Where.LED, PROJECT_LEADER);
        t.grant(Right.SETTLE, Where.ASSIGNED, DIRECTORATE);
        t.grant(Right.ANSWER_DEVIATION, Where.OWN, COLLEGE);
        t.grant(Right.WRITE_PLAN, Where.LED, PROJECT_LEADER);
        t.grant(Right.WRITE_PLAN, Where.OWN, SECRETARY);
        t.grant(Right.COMMENT_ON_PLAN, Where.LED, PROJECT_LEADER);
        t.grant(Right.COMMENT_ON_PLAN, Where.OWN, seats);
        t.grant(Right.FIX_PLAN, Where.LED, PROJECT_LEADER);
        t.grant(Right.REACT_ON_PLAN, Where.OWN, WORKS_COUNCIL);
        t.grant(Right.AMEND_PLAN, Where.OWN, COUNCIL_CLERK);
        t.grant(Right.ADOPT_PLAN, Where.OWN, SECRETARY, COLLEGE);
        t.grant(Right.DECIDE_ON_FIELD, Where.OWN, COLLEGE);
        t.grant(Right.CHECK_SCHEME, Where.LED, PROJECT_LEADER);
        t.grant(Right.ORGANISE, Where.LED, PROJECT_LEADER);
        t.grant(Right.ORGANISE, Where.OWN, SECRETARY);

        t.grant(Right.PREPARE_GATE, Where.LED, PROJECT_LEADER);
        t.grant(Right.NOTE_OUTCOME, Where.LED, PROJECT_LEADER);
        t.grant(Right.SET_RULE, Where.LED, PROJECT_LEADER);
        t.grant(Right.RECORD_FOR_COUNCIL, Where.OWN, COUNCIL_CLERK);
        t.grant(Right.DECIDE_FOR_COLLEGE, Where.OWN, COLLEGE);
        t.grant(Right.ADVISE_FOR_WORKS_COUNCIL, Where.OWN, WORKS_COUNCIL);
        t.grant(Right.ANSWER_FOR_WORKS_COUNCIL, Where.OWN, WORKS_COUNCIL);
        t.grant(Right.WORK_FOR_SECRETARY, Where.OWN, SECRETARY);
        t.grant(Right.WORK_FOR_LEADER, Where.LED, PROJECT_LEADER);
        t.grant(Right.DECIDE_IN_ROUND, Where.OWN, COUNCIL_CLERK);
        t.grant(Right.CORRECT_DECISION, Where.OWN, COLLEGE, COUNCIL_CLERK);
        t.grant(Right.CORRECT_VIEW, Where.OWN, COUNCIL_CLERK);
        t.grant(Right.SET_WORK_ASIDE, Where.LED, PROJECT_LEADER);
        t.grant(Right.RELEASE_TASK, Where.OWN, SECRETARY);

        t.grant(Right.PROMISE, Where.LED, PROJECT_LEADER);
        t.grant(Right.PROMISE, Where.OWN, COLLEGE);
        t.grant(Right.MEET_CONDITION, Where.LED, PROJECT_LEADER);
        t.grant(Right.MEET_CONDITION, Where.OWN, seats);
        t.grant(Right.CARRY_CONDITION, Where.LED, PROJECT_LEADER);
        t.grant(Right.ASSIGN_CONDITION, Where.LED, PROJECT_LEADER);
        t.grant(Right.KEEP_TERM, Where.LED, PROJECT_LEADER);
        t.grant(Right.KEEP_TERM, Where.OWN, seats);
        t.grant(Right.KEEP_CALENDAR, Where.OWN, COUNCIL_CLERK);
        t.grant(Right.CONSULT_COUNCILS, Where.LED, PROJECT_LEADER);
        t.grant(Right.CONSULT_WORKS_COUNCIL, Where.LED, PROJECT_LEADER);
        t.grant(Right.CONSULT_WORKS_COUNCIL, Where.OWN, COLLEGE);
        t.grant(Right.CORRECT_LOG, Where.LED, PROJECT_LEADER);
        t.grant(Right.KEEP_DOCUMENT, Where.LED, PROJECT_LEADER);
        t.grant(Right.KEEP_DOCUMENT, Where.OWN, SECRETARY, COUNCIL_CLERK);
        t.grant(Right.CHANGE_DOCUMENT, Where.LED, PROJECT_LEADER);
        t.grant(Right.CHANGE_DOCUMENT, Where.OWN, SECRETARY, COUNCIL_CLERK);
        t.grant(Right.LINK_DOCUMENT, Where.LED, PROJECT_LEADER);

        t.grant(Right.ADMINISTER_ACCOUNTS, Where.EVERYWHERE, ADMINISTRATOR);
        t.grant(Right.ADMINISTER_MUNICIPALITIES, Where.EVERYWHERE, ADMINISTRATOR);
        t.grant(Right.HAND_OVER, Where.EVERYWHERE, ADMINISTRATOR);
        t.grant(Right.READ_AUDIT_TRAIL, Where.EVERYWHERE, AUDITOR);
        t.grant(Right.SEE_SECURITY, Where.EVERYWHERE, AUDITOR, ADMINISTRATOR);
        return t.cells;
    }

    private static final class Table {

        private final Map<Right, Map<Role, Where>> cells = new EnumMap<>(Right.class);

        private void grant(Right right, Where where, Role... roles) {
            for (Role role : roles) {
                if (cells.computeIfAbsent(right, none -> new EnumMap<>(Role.class))
                                .put(role, where)
                        != null) {
                    throw new IllegalStateException(right + " of " + role + " twice");
                }
            }
        }
    }

    /** The cells of a right; a role without one does not have it. */
    public static Map<Role, Where> cells(Right right) {
        return Map.copyOf(TABLE.getOrDefault(right, Map.of()));
    }

    /** The roles that have a right there. */
    public static Set<Role> roles(Right right, Where where) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        cells(right).forEach((role, there) -> {
            if (there == where) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** Whether the actor has a right everywhere. */
    public static boolean may(Actor actor, Right right) {
        return holds(actor, roles(right, Where.EVERYWHERE));
    }

    /** @throws NotAllowed unless the actor has this right everywhere */
    public static void require(Actor actor, Right right) {
        if (!may(actor, right)) {
            throw new NotAllowed(right.refusal());
        }
    }

    /** Whether the actor has a right in the cooperations he leads; which those are is asked of {@link Visibility}. */
    public static boolean mayWhereLeading(Actor actor, Right right) {
        return holds(actor, roles(right, Where.LED));
    }

    /** Whether the actor has a right in the cooperations assigned to him, to lead or to read. */
    public static boolean mayWhereAssigned(Actor actor, Right right) {
        return holds(actor, roles(right, Where.ASSIGNED));
    }

    /** Whether the actor sees the cooperations assigned to him. */
    public static boolean seesAssigned(Actor actor) {
        return mayWhereAssigned(actor, Right.SEE);
    }

    /** Whether the actor can lead a cooperation at all. */
    public static boolean canLead(Actor actor) {
        return mayWhereLeading(actor, Right.STEER);
    }

    /** Whether the actor has a right for that municipality, by any body he acts for there. */
    public static boolean mayFor(Actor actor, Right right, MunicipalityCode municipality) {
        return roles(right, Where.OWN).stream().anyMatch(role -> sits(actor, municipality, role));
    }

    /** Whether the actor has a right for that body of that municipality. */
    public static boolean mayFor(Actor actor, Right right, MunicipalityCode municipality, Body body) {
        return body != Body.PROJECT_LEADER
                && roles(right, Where.OWN).contains(body.role())
                && sits(actor, municipality, body.role());
    }

    private static boolean sits(Actor actor, MunicipalityCode municipality, Role role) {
        return actor.system() || actor.seats().contains(new Seat(municipality, role));
    }

    private static boolean holds(Actor actor, Set<Role> roles) {
        Predicate<Role> among = roles::contains;
        return actor.system()
                || actor.roles().stream().anyMatch(among)
                || actor.seats().stream().map(Seat::role).anyMatch(among);
    }
}
