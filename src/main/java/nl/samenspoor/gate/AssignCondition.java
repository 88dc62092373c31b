package nl.samenspoor.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Say who sees to a condition or promise, and until when.
 *
 * @param key   of the condition
 * @param owner who
 * @param due   last day for the answer, or null for none
 */
public record AssignCondition(String key, ConditionOwner owner, @Nullable LocalDate due) {}
