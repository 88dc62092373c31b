package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/** Fields that every form about gates has. */
final class Given {

    private Given() {}

    /** The date given; a date left empty is today. */
    static EffectiveDate on(Answers answers, Clock clock) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        return given == null ? EffectiveDate.on(LocalDate.now(clock)) : given;
    }

    static Particulars telling(Answers answers) {
        return Particulars.from(answers.optionalText("source"));
    }
}
