package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.monitoring.RecordInstrument;
import nl.samenspoor.monitoring.RecordingInstruments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How results are followed. */
@Component
class MonitoringInstrumentEvent implements EventKind {

    private final RecordingInstruments instruments;
    private final RecordDates dates;

    MonitoringInstrumentEvent(RecordingInstruments instruments, RecordDates dates) {
        this.instruments = instruments;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "monitoring_instrument";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        int months = event.node().path("everyMonths").asInt(0);
        Integer timesPerYear = months > 0 && 12 % months == 0 ? 12 / months : null;
        instruments.record(
                context.actor(),
                new RecordInstrument(
                        context.id(),
                        event.required("instrument"),
                        event.known("rhythm"),
                        timesPerYear,
                        content(event),
                        event.node().has("horizonYears")
                                ? event.node().get("horizonYears").intValue()
                                : null,
                        event.on(),
                        SourceText.of(event)));
    }

    private @Nullable String content(CaseEvent event) {
        List<String> lines = new ArrayList<>();
        if (event.text("content") != null) {
            lines.add(event.required("content"));
        }
        if (event.text("firstOn") != null) {
            lines.add("Eerste keer: " + dates.of(event.node().get("firstOn")));
        }
        if (event.node().has("reviewAfterYears")) {
            lines.add(
                    "Bij te stellen na " + event.node().get("reviewAfterYears").asString() + " jaar");
        }
        event.node().path("targets").forEach(target -> lines.add(GoalText.of(target, dates)));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
