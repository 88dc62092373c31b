package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request body and gathers everything that is wrong with them, so that the sender gets all problems
 * at once.
 */
final class Reader {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Clock clock;

    Reader(Clock clock) {
        this.clock = clock;
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

    /** What a check says that only refuses; the problems are kept. */
    void check(Runnable check) {
        try {
            check.run();
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
        }
    }

    /** A text that must be there. */
    String text(String field, @Nullable String text) {
        return read("", () -> PlainText.required(field, text, Signal.LONGEST));
    }

    /** A value of a closed list that must be there. */
    <E extends Enum<E> & Choice> E choice(Class<E> list, String field, @Nullable String key) {
        return read(list.getEnumConstants()[0], () -> Choice.of(list, field, key));
    }

    /** When it happened; left out it is today. */
    EffectiveDate effective(String field, @Nullable EffectiveDateJson date) {
        EffectiveDate today = EffectiveDate.on(LocalDate.now(clock));
        return date == null ? today : read(today, () -> date.toDate(field));
    }

    /** A date that must be there. */
    EffectiveDate date(String field, @Nullable EffectiveDateJson date) {
        if (date == null) {
            problems.add(FieldProblem.of(field, "kernel.required"));
            return EffectiveDate.unknown();
        }
        return read(EffectiveDate.unknown(), () -> date.toDate(field));
    }

    /** When a cooperation began, for whoever looks at that alone; unknown when it was not said or cannot be read. */
    EffectiveDate began(StartJson start) {
        return date("startedOn", start.startedOn());
    }

    /** A day that may be left out. */
    @Nullable
    LocalDate day(String field, @Nullable String text) {
        return text == null ? null : read(LocalDate.MIN, () -> CalendarDay.parse(field, text));
    }

    /** A municipality's code that must be there. */
    MunicipalityCode municipality(String field, @Nullable String code) {
        if (code == null || !code.matches("GM\\d{4}")) {
            problems.add(
                    code == null
                            ? FieldProblem.of(field, "kernel.required")
                            : FieldProblem.of(
                                    field, "kernel.municipalityCode", code.substring(0, Math.min(20, code.length()))));
            return new MunicipalityCode("GM0000");
        }
        return new MunicipalityCode(code);
    }

    Particulars particulars(@Nullable String source) {
        return read(Particulars.NONE, () -> Particulars.from(source));
    }

    void problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }

    /** @throws InvalidInput with everything that was wrong */
    <T> T checked(T command) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return command;
    }
}
