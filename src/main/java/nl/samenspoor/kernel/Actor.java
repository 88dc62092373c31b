package nl.samenspoor.kernel;

import java.util.Set;

/**
 * Who acts: a signed-in account with its roles, or the system itself when it plays recorded events.
 *
 * @param account unique name, at most 100 characters; what the log shows as "recorded by"
 * @param roles   roles held without a municipality
 * @param seats   roles held for a municipality
 * @param system  true for the system itself, and for an account that records what others decided: it may record for any
 *                body
 */
public record Actor(String account, Set<Role> roles, Set<Seat> seats, boolean system) {

    public Actor {
        roles = Set.copyOf(roles);
        seats = Set.copyOf(seats);
    }

    /** A part of the system that records what others decided, for example the casebook. */
    public static Actor system(String name) {
        return new Actor(name, Set.of(), Set.of(), true);
    }

    /** The same account while it records what others decided, for example by importing a case file. */
    public Actor recordingForOthers() {
        return system ? this : new Actor(account, Set.of(), Set.of(), true);
    }

    /** Whether the account holds a role that belongs to no municipality. */
    public boolean has(Role role) {
        return system || roles.contains(role);
    }

    /**
     * Whether the account acts for a body of a municipality. Not for {@link Body#PROJECT_LEADER}: leading is per
     * cooperation, see {@link Visibility#leads}.
     */
    public boolean actsFor(MunicipalityCode municipality, Body body) {
        return system || seats.contains(new Seat(municipality, roleOf(body)));
    }

    private static Role roleOf(Body body) {
        return switch (body) {
            case COUNCIL -> Role.COUNCIL_CLERK;
            case COLLEGE -> Role.COLLEGE;
            case WORKS_COUNCIL -> Role.WORKS_COUNCIL;
            case SECRETARY -> Role.SECRETARY;
            case PROJECT_LEADER -> throw new IllegalArgumentException("leading is per cooperation");
        };
    }
}
