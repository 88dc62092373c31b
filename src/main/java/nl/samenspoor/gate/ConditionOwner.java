package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to it that a condition or promise is answered: a body of a municipality, or the project leader.
 *
 * @param body         which body
 * @param municipality whose; null exactly for the project leader
 */
public record ConditionOwner(Body body, @Nullable MunicipalityCode municipality) {

    /** The project leader, who answers whatever nobody else was asked to. */
    public static final ConditionOwner PROJECT_LEADER = new ConditionOwner(Body.PROJECT_LEADER, null);

    private static final String SEPARATOR = ":";
    private static final List<Body> OF_A_PARTNER =
            List.of(Body.COLLEGE, Body.SECRETARY, Body.COUNCIL, Body.WORKS_COUNCIL);

    public ConditionOwner {
        if ((body == Body.PROJECT_LEADER) != (municipality == null)) {
            throw new IllegalArgumentException("only the project leader belongs to no municipality");
        }
    }

    /** All who can see to a condition: the project leader, and the bodies of each partner, those who mostly do so first. */
    public static List<ConditionOwner> possible(List<MunicipalityCode> partners) {
        return Stream.concat(Stream.of(PROJECT_LEADER), partners.stream().flatMap(code -> OF_A_PARTNER.stream()
                        .map(body -> new ConditionOwner(body, code))))
                .toList();
    }

    /** Whether the actor may say it is met because he acts for this body; who leads is per cooperation and not asked here. */
    public boolean is(Actor actor) {
        return municipality != null && Permissions.mayFor(actor, Right.MEET_CONDITION, municipality, body);
    }

    /** Lower-case key as forms write it: {@code project_leader}, {@code college:GM0175}. */
    public String key() {
        String name = body.name().toLowerCase(Locale.ROOT);
        return municipality == null ? name : name + SEPARATOR + municipality.text();
    }

    /** @throws InvalidInput on {@code field} for anything but a key */
    public static ConditionOwner parse(String field, String key) {
        int at = key.indexOf(SEPARATOR);
        String name = at < 0 ? key : key.substring(0, at);
        Body body = Arrays.stream(Body.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .filter(one -> (one == Body.PROJECT_LEADER) == (at < 0))
                .findFirst()
                .orElseThrow(() -> unknown(field, key));
        if (at < 0) {
            return PROJECT_LEADER;
        }
        String code = key.substring(at + 1);
        if (!code.matches("GM[0-9]{4}")) {
            throw unknown(field, key);
        }
        return new ConditionOwner(body, new MunicipalityCode(code));
    }

    private static InvalidInput unknown(String field, String key) {
        return InvalidInput.of(field, "gate.unknownOwner", key.substring(0, Math.min(60, key.length())));
    }
}
