package nl.samenspoor.municipality.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or sent, and gathers everything that is wrong with it. */
final class Typed {

    private static final int SHOWN = 20;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A text without surrounding white space, or null when there is none. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The outcome, or the stand-in when the reading failed; the problem is kept. */
    <T> T read(T standIn, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return standIn;
        }
    }

    void problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }

    String required(String field, @Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            problem(field, "kernel.required");
        }
        return text == null ? "" : text;
    }

    /** The code of a municipality, in capitals or not; null when there is none or it is wrong. */
    @Nullable
    MunicipalityCode code(String field, @Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        if (!capitals.matches("GM\\d{4}")) {
            problem(field, "kernel.municipalityCode", start(text));
            return null;
        }
        return new MunicipalityCode(capitals);
    }

    /** A date that must be there. */
    EffectiveDate date(String field, @Nullable String typed) {
        String text = required(field, typed);
        return text.isEmpty()
                ? EffectiveDate.unknown()
                : read(EffectiveDate.unknown(), () -> EffectiveDate.parse(field, text));
    }

    /** A day that may be left out. */
    @Nullable
    LocalDate day(String field, @Nullable String typed) {
        String text = text(typed);
        return text == null ? null : read(LocalDate.MIN, () -> CalendarDay.parse(field, text));
    }

    /** A whole number that may be left out. */
    @Nullable
    Integer whole(String field, @Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            problem(field, "municipality.wholeNumber", start(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A number as people in the Netherlands write it: digits, and a comma before decimals. */
    @Nullable
    BigDecimal decimal(String field, @Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,20}(,\\d{1,20})?")) {
            problem(field, "municipality.decimal", start(text));
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }

    /**
     * As {@link #checked(Object)}; where something was wrong the rules judge what could be read, so that all is said at once.
     *
     * @param certain of the fields of which something was said: what the rules say of them that holds all the same
     */
    <T> T checked(T command, Consumer<T> rules, Predicate<FieldProblem> certain) {
        if (!problems.isEmpty()) {
            Mistakes judged = new Mistakes();
            judged.of(() -> rules.accept(command));
            Set<String> said = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
            judged.all().stream()
                    .filter(problem -> !said.contains(problem.field()) || certain.test(problem))
                    .forEach(problems::add);
        }
        return checked(command);
    }

    /**
     * As {@link #checked(Object)}, for a command that can only be made of what is right.
     *
     * @throws InvalidInput with everything that was wrong
     */
    <T> T whenRight(Supplier<T> command) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return command.get();
    }

    /** @throws InvalidInput with everything that was wrong */
    <T> T checked(T command) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return command;
    }
}
