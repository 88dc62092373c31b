package nl.samenspoor.inbox.spi;

import java.util.Map;
import nl.samenspoor.kernel.Actor;

/**
 * Which cooperations an actor reaches, as a condition inside a statement: lists of tasks stay one statement, however
 * many cooperations there are. Implemented by the cooperation module, which alone knows its tables.
 */
public interface Reach {

    /**
     * A condition on a column that holds a cooperation's id.
     *
     * @param sql        without surrounding spaces, in brackets where needed
     * @param parameters values of its named parameters
     */
    record Condition(String sql, Map<String, Object> parameters) {

        public Condition {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Which cooperations are asked about, over whatever column holds their id; the column is never a person's text. */
    @FunctionalInterface
    interface Among {

        Condition on(String idColumn);
    }

    /**
     * A select of cooperations.
     *
     * @param sql        a select whose only column {@code id} holds each cooperation once
     * @param parameters values of its named parameters
     */
    record Ids(String sql, Map<String, Object> parameters) {

        public Ids {
            parameters = Map.copyOf(parameters);
        }
    }

    /** True for the cooperations the actor may see; {@code idColumn} is never a person's text. */
    Condition visible(Actor actor, String idColumn);

    /** True for the cooperations the actor leads; parameter names differ from those of {@link #visible}. */
    Condition led(Actor actor, String idColumn);

    /** True for the cooperations of which nothing is known after a day that has passed: work there waits for nobody. */
    Condition past(String idColumn);

    /** True for all others; the same parameters as {@link #past}. */
    Condition present(String idColumn);

    /** All cooperations the actor may see; the same parameters as {@link #visible}. */
    Ids visibleIds(Actor actor);

    /** All cooperations the actor leads; the same parameters as {@link #led}. */
    Ids ledIds(Actor actor);
}
