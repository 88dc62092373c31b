package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.RegisterSignal;
import nl.samenspoor.cooperation.RegisteringSignals;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The signal a cooperation starts from is filled in. */
@Component
class RegisterSignalWork implements TaskWork {

    private final RegisteringSignals registeringSignals;
    private final AnswerReading reading;

    RegisterSignalWork(RegisteringSignals registeringSignals, AnswerReading reading) {
        this.registeringSignals = registeringSignals;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "registerSignal";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {

        Signal signal = new Signal(
                Choice.of(SignalSource.class, "signalSource", answers.text("signalSource")),
                Choice.of(SignalKind.class, "signalKind", answers.text("signalKind")),
                answers.text("text"));
        registeringSignals.register(
                actor,
                context.cooperation(),
                new RegisterSignal(signal, reading.effective(answers), reading.particulars(answers)));
    }
}
