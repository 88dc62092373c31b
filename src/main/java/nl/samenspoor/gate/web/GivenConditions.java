package nl.samenspoor.gate.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.samenspoor.gate.AnswerCondition;
import nl.samenspoor.gate.AssignCondition;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.MakePromise;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Reads what pages and API give about conditions and promises; says every field that is wrong. Where part of it cannot be
 * read, the rules of the use case judge the rest, so that all is said at once.
 */
final class GivenConditions {

    /** In the place of a municipality that cannot be read. */
    private static final MunicipalityCode NONE = new MunicipalityCode("GM0000");

    private GivenConditions() {}

    /**
     * An answer to a condition.
     *
     * @param mistakes what was found wrong already
     * @param on       reads its date
     */
    static AnswerCondition answer(
            Mistakes mistakes,
            String key,
            @Nullable String words,
            Supplier<EffectiveDate> on,
            @Nullable String source,
            Consumer<AnswerCondition> rules) {
        return judged(
                mistakes,
                new AnswerCondition(key, words == null ? "" : words, date(mistakes, on), telling(mistakes, source)),
                rules);
    }

    /**
     * Who sees to a condition and until when.
     *
     * @param owner reads who
     */
    static AssignCondition owner(
            String key, Supplier<ConditionOwner> owner, @Nullable String due, Consumer<AssignCondition> rules) {
        Mistakes mistakes = new Mistakes();
        ConditionOwner read = Objects.requireNonNull(mistakes.in(owner, ConditionOwner.PROJECT_LEADER));
        return judged(mistakes, new AssignCondition(key, read, mistakes.in(() -> day("due", due))), rules);
    }

    /**
     * A promise.
     *
     * @param on reads its date
     */
    static MakePromise promise(
            @Nullable String municipality,
            @Nullable String text,
            @Nullable String before,
            @Nullable String due,
            Supplier<EffectiveDate> on,
            @Nullable String source,
            Consumer<MakePromise> rules) {
        Mistakes mistakes = new Mistakes();
        return judged(
                mistakes,
                new MakePromise(
                        Objects.requireNonNull(mistakes.in(() -> municipality("municipality", municipality), NONE)),
                        text == null ? "" : text,
                        mistakes.in(() -> gate("before", before)),
                        mistakes.in(() -> day("due", due)),
                        date(mistakes, on),
                        telling(mistakes, source)),
                rules);
    }

    private static <T> T judged(Mistakes mistakes, T command, Consumer<T> rules) {
        mistakes.judged(() -> rules.accept(command), field -> true);
        mistakes.refuse();
        return command;
    }

    private static EffectiveDate date(Mistakes mistakes, Supplier<EffectiveDate> on) {
        return Objects.requireNonNull(mistakes.in(on, EffectiveDate.unknown()));
    }

    private static Particulars telling(Mistakes mistakes, @Nullable String source) {
        return Objects.requireNonNull(mistakes.in(() -> Particulars.from(source), Particulars.NONE));
    }

    /** A day that may be left out. */
    private static @Nullable LocalDate day(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : CalendarDay.parse(field, text);
    }

    /** A date of any precision; left out it is today. */
    static EffectiveDate date(String field, @Nullable String text, LocalDate today) {
        return text == null || text.isBlank() ? EffectiveDate.on(today) : EffectiveDate.parse(field, text);
    }

    /** A gate that may be left out. */
    private static @Nullable GateKey gate(String field, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Arrays.stream(GateKey.values())
                        .filter(one -> one.name().equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(field, "gate.unknown"));
    }

    /** A municipality that must be there. */
    private static MunicipalityCode municipality(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        if (!text.matches("GM[0-9]{4}")) {
            throw InvalidInput.of(field, "kernel.municipalityCode", text.substring(0, Math.min(20, text.length())));
        }
        return new MunicipalityCode(text);
    }
}
