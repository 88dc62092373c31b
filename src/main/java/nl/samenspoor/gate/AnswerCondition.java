package nl.samenspoor.gate;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Answer a condition, or carry it over.
 *
 * @param key     of the condition
 * @param words   how it was answered, or why it is carried over
 * @param on      when
 * @param telling how the log tells it
 */
public record AnswerCondition(String key, String words, EffectiveDate on, Particulars telling) {}
