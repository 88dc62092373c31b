package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The project leader chooses how to go on after a rejection or refusal. */
@Component
class ChooseAfterRejectionWork implements TaskWork {

    private final ChoosingAfterRejection choosingAfterRejection;
    private final AnswerReading reading;

    ChooseAfterRejectionWork(ChoosingAfterRejection choosingAfterRejection, AnswerReading reading) {
        this.choosingAfterRejection = choosingAfterRejection;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "chooseAfterRejection";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {

        choosingAfterRejection.choose(
                actor,
                context.cooperation(),
                new ChooseAfterRejection(
                        Choice.of(AfterRejection.class, "choice", answers.text("choice")), answers.text("reasoning"),
                        reading.effective(answers), reading.particulars(answers)));
    }
}
