package nl.samenspoor.casebook.events;

import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.RecordSounding;
import nl.samenspoor.cooperation.RecordingSoundings;
import nl.samenspoor.cooperation.SoundingOutcome;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** An informal poll. It drops no form by itself: the file says so with a fallback. */
@Component
class SoundingEvent implements EventKind {

    private final RecordingSoundings soundings;

    SoundingEvent(RecordingSoundings soundings) {
        this.soundings = soundings;
    }

    @Override
    public String name() {
        return "sounding";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        SoundingOutcome outcome = Choice.of(SoundingOutcome.class, "outcome", event.required("outcome"));
        String text = text(context, event);
        soundings.record(
                context.actor(),
                context.id(),
                new RecordSounding(outcome, text, false, null, event.on(), context.particulars(event, text)));
    }

    private static String text(CaseContext context, CaseEvent event) {
        StringJoiner text = new StringJoiner("; ");
        text.add(event.required("subject"));
        if (event.text("rule") != null) {
            text.add(event.required("rule"));
        }
        if (event.node().path("form").isNumber()) {
            text.add("vorm " + event.node().get("form").asString());
        }
        if (event.node().has("closed")) {
            text.add(event.node().get("closed").asBoolean() ? "besloten" : "openbaar");
        }
        event.node()
                .path("results")
                .forEach(result -> text.add(context.name(
                                new MunicipalityCode(result.get("municipality").asString()))
                        + ": "
                        + result.path("inWords")
                                .asString(words(result.get("result").asString()))));
        return text.toString();
    }

    private static String words(String result) {
        return switch (result) {
            case "supported" -> "steun";
            case "not_supported" -> "geen steun";
            default -> "onbekend";
        };
    }
}
