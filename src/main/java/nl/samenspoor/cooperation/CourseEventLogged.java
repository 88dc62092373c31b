package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/**
 * A course event reaches the decision log.
 *
 * @param decisionPoint what the log keeps
 */
public record CourseEventLogged(DecisionPoint decisionPoint) implements Recordable {}
