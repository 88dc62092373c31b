package nl.samenspoor.cooperation.tasks;

import java.util.Map;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader confirms when the form really started to work. */
@Component
class ConfirmStartWork implements TaskWork {

    private final ConfirmingStarts confirmingStarts;
    private final Cooperations cooperations;
    private final AnswerReading reading;

    ConfirmStartWork(ConfirmingStarts confirmingStarts, Cooperations cooperations, AnswerReading reading) {
        this.confirmingStarts = confirmingStarts;
        this.cooperations = cooperations;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "confirmStart";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        EffectiveDate planned = planned(context);
        return planned == null ? Map.of() : Map.of("plannedOn", planned.toEdtf().replace("!", ""));
    }

    private @Nullable EffectiveDate planned(WorkContext context) {
        return cooperations.summary(context.cooperation()).plannedStart();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate("plannedOn");
        if (given != null && !given.asPlanned().equals(planned(context))) {
            confirmingStarts.plan(
                    actor, context.cooperation(), new ConfirmStart(given, null, reading.particulars(answers)));
        }
        confirmingStarts.confirm(
                actor,
                context.cooperation(),
                new ConfirmStart(
                        reading.effective(answers), answers.optionalText("note"), reading.particulars(answers)));
    }
}
