package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;

/** When something was agreed; a date left empty is today. */
final class Today {

    private Today() {}

    static EffectiveDate orGiven(Answers answers, Clock clock) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        return given == null ? EffectiveDate.on(LocalDate.now(clock)) : given;
    }
}
