package nl.samenspoor.gate;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;

/**
 * Answer a condition, or carry it over.
 *
 * @param key     of the condition
 * @param words   how it was answered, or why it is carried over
 * @param on      when
 * @param telling how the log tells it
 */
public record AnswerCondition(String key, String words, EffectiveDate on, Particulars telling) {

    /** @throws nl.samenspoor.kernel.InvalidInput on field {@code source} when it is longer than a decision keeps */
    public AnswerCondition {
        PlainText.optional("source", telling.source(), RecordDecision.LONGEST_SOURCE);
    }
}
