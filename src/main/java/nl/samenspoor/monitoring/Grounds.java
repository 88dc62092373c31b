package nl.samenspoor.monitoring;

import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement rests on.
 *
 * @param effective the time it holds for
 * @param basis     stated, derived or the recorder's own knowledge
 * @param source    where it is known from, at most 2,000 characters, or null
 * @param note      remark or conflicting statement, or null
 */
public record Grounds(EffectiveDate effective, Basis basis, @Nullable String source, @Nullable String note) {

    /** Stated at that time, with a source. */
    public static Grounds stated(EffectiveDate effective, @Nullable String source) {
        return new Grounds(effective, Basis.STATED, source, null);
    }

    /** @throws InvalidInput on {@code on} when a person gives a plan or a day to come */
    void requirePast(Actor actor, LocalDate today) {
        if (!actor.system()
                && (effective.planned()
                        || effective.known() && effective.earliest().isAfter(today))) {
            throw InvalidInput.of("on", "monitoring.ahead");
        }
    }

    /** @throws InvalidInput when source or note is no plain text; of both at once */
    void check() {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.optional("source", source, 2_000));
        mistakes.of(() -> PlainText.optional("note", note, PlainText.LONG));
        mistakes.refuse();
    }
}
