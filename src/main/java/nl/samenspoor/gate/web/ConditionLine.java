package nl.samenspoor.gate.web;

import nl.samenspoor.gate.Condition;

/**
 * A condition or promise as a page shows it.
 *
 * @param condition  what was asked or promised
 * @param setBy      the body, in words
 * @param owner      who sees to it, in words
 * @param overdue    whether its last day has passed
 * @param mayAnswer  whether this reader may say it is met
 * @param maySteer   whether this reader may carry it over or give it another owner
 */
record ConditionLine(
        Condition condition, String setBy, String owner, boolean overdue, boolean mayAnswer, boolean maySteer) {

    /** Kind of the badge. */
    public String badge() {
        return switch (condition.state()) {
            case MET -> "ok";
            case OPEN, CARRIED_OVER -> overdue ? "bad" : "now";
            case LAPSED -> "ended";
        };
    }
}
