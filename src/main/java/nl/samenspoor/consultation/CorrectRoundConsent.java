package nl.samenspoor.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Correct how a council's decision in a round was recorded.
 *
 * @param decision id of the decision as it counts now
 * @param right    the decision as it really was
 * @param why      what was wrong, at most 2,000 characters
 */
public record CorrectRoundConsent(@Nullable String decision, RecordRoundConsent right, @Nullable String why) {}
