package nl.samenspoor.cooperation.tasks;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the forms of this module have in common. */
@Component
class AnswerReading {

    private final Clock clock;

    AnswerReading(Clock clock) {
        this.clock = clock;
    }

    /** When it happened; left empty it is today. */
    EffectiveDate effective(Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        return given == null ? EffectiveDate.on(LocalDate.now(clock)) : given;
    }

    Particulars particulars(Answers answers) {
        return Particulars.from(answers.optionalText("source"));
    }

    /** @throws InvalidInput on {@code key} when it holds something less exact than a day */
    @Nullable
    LocalDate day(Answers answers, String key) {
        EffectiveDate given = answers.optionalDate(key);
        if (given == null) {
            return null;
        }
        if (given.precision() != EffectiveDate.Precision.DAY) {
            throw InvalidInput.of(answers.field(key), "kernel.day", given.toEdtf());
        }
        return given.earliest();
    }
}
