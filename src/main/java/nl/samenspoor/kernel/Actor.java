package nl.samenspoor.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in account with the roles it holds today, or the system itself when it plays recorded events. What
 * it may do asks whether any of these roles allows it; what it did is recorded with the role that was used.
 *
 * @param account   unique name, at most 100 characters; what the log shows as "recorded by"
 * @param roles     roles held without a municipality
 * @param seats     roles held for a municipality, also those held as a deputy
 * @param deputyFor those of the seats that are held only as a deputy
 * @param system    true for the system itself, and for an account that records what others decided: it may record for any
 *                  body
 */
public record Actor(String account, Set<Role> roles, Set<Seat> seats, Set<Seat> deputyFor, boolean system) {

    public Actor {
        roles = Set.copyOf(roles);
        seats = Set.copyOf(seats);
        deputyFor = Set.copyOf(deputyFor);
        if (!seats.containsAll(deputyFor)) {
            throw new IllegalArgumentException("a deputy holds the seat, too");
        }
    }

    /** Somebody who is nobody's deputy. */
    public Actor(String account, Set<Role> roles, Set<Seat> seats, boolean system) {
        this(account, roles, seats, Set.of(), system);
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

    /**
     * In which role the account does something that belongs to this body.
     *
     * @param municipality of the body, or null for the project leader
     * @return null for the system, which holds no role, and for an account without the role it would take
     */
    public @Nullable Capacity capacity(@Nullable MunicipalityCode municipality, Body body) {
        if (system) {
            return null;
        }
        if (municipality == null || body == Body.PROJECT_LEADER) {
            return roles.contains(Role.PROJECT_LEADER) ? new Capacity(Role.PROJECT_LEADER, null, false) : null;
        }
        Seat seat = new Seat(municipality, roleOf(body));
        return seats.contains(seat) ? new Capacity(seat.role(), municipality, deputyFor.contains(seat)) : null;
    }

    /** The role the account holds, when it holds exactly one; otherwise null. */
    public @Nullable Capacity onlyCapacity() {
        if (system || roles.size() + seats.size() != 1) {
            return null;
        }
        return seats.stream()
                .findFirst()
                .map(seat -> new Capacity(seat.role(), seat.municipality(), deputyFor.contains(seat)))
                .orElseGet(() -> new Capacity(roles.iterator().next(), null, false));
    }

    /** Whether the account administers and does nothing else; it then sees no cooperation. */
    public boolean administersOnly() {
        return !system && seats.isEmpty() && roles.equals(Set.of(Role.ADMINISTRATOR));
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
