package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the instruments a cooperation is followed with (Speulman 2012, §5.4.3, §6.4.4, §7.4.2). */
@Component
public class RecordingInstruments {

    private final FollowUpRegister register;
    private final Visibility visibility;

    RecordingInstruments(FollowUpRegister register, Visibility visibility) {
        this.register = register;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput when the name is missing, a number is out of range or a text is no plain text
     */
    @UseCase
    public void record(Actor actor, RecordInstrument command) {
        visibility.require(actor, Right.MONITOR, command.cooperation());
        PlainText.required("name", command.name(), PlainText.SHORT);
        PlainText.optional("rhythm", command.rhythm(), PlainText.SHORT);
        PlainText.optional("content", command.content(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        requireWithin("timesPerYear", command.timesPerYear(), 52);
        requireWithin("horizonYears", command.horizonYears(), 50);
        register.add(actor, command);
    }

    private static void requireWithin(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            throw InvalidInput.of(field, "monitoring.range", most);
        }
    }
}
