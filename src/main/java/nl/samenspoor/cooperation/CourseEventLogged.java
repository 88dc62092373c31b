package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/**
 * A course event reaches the decision log.
 *
 * @param fact          id of the event
 * @param decisionPoint what the log keeps
 */
public record CourseEventLogged(String fact, DecisionPoint decisionPoint) implements Recordable {}
