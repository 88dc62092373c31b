package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.ConfirmFieldImplementation;
import nl.samenspoor.cooperation.ConfirmingFieldImplementation;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** A task field that runs ahead works. */
@Component
class ConfirmFieldImplementedWork implements TaskWork {

    private final ConfirmingFieldImplementation confirmingFieldImplementation;
    private final AnswerReading reading;

    ConfirmFieldImplementedWork(ConfirmingFieldImplementation confirmingFieldImplementation, AnswerReading reading) {
        this.confirmingFieldImplementation = confirmingFieldImplementation;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "confirmFieldImplemented";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {

        confirmingFieldImplementation.confirm(
                actor,
                context.cooperation(),
                new ConfirmFieldImplementation(
                        context.requireTaskField(),
                        answers.optionalText("note"),
                        reading.effective(answers),
                        reading.particulars(answers)));
    }
}
