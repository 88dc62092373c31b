package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.monitoring.ReportKind;
import nl.samenspoor.monitoring.Reporting;
import nl.samenspoor.monitoring.WriteReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report or journal. */
@Component
class ReportEvent implements EventKind {

    private final Reporting reporting;

    ReportEvent(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        reporting.write(
                context.actor(),
                new WriteReport(
                        context.id(),
                        ReportKind.of(event.node().path("type").asString("other")),
                        event.required("title"),
                        content(event),
                        event.on(),
                        SourceText.of(event)));
    }

    private static @Nullable String content(CaseEvent event) {
        String text = Wording.all(
                event.text("text") == null ? "" : event.required("text"),
                Wording.labelled("Instrument", event.text("instrument")),
                Wording.labelled("Voor", event.text("audience")));
        return text.isBlank() ? null : text.strip();
    }
}
