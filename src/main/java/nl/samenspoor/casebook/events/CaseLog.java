package nl.samenspoor.casebook.events;

import java.util.stream.Stream;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** Puts into the decision log what no other use case puts there. */
@Component
class CaseLog {

    private final LoggingByHand log;

    CaseLog(LoggingByHand log) {
        this.log = log;
    }

    /** Logs the event in the words of the file and in the words given, which hold what its own fields say. */
    void log(CaseContext context, CaseEvent event, DecisionPointKind kind, String words) {
        String what = event.text("what");
        log.log(
                context.actor(),
                new LogDecisionPoint(
                        context.id(),
                        kind,
                        event.on(),
                        event.texts("actors"),
                        what == null ? words : Wording.all(what, words),
                        event.text("consequence"),
                        CaseContext.irreversible(event),
                        null,
                        SourceText.of(event),
                        null));
    }

    /** Logs the file's own words beside the entry a use case made in its own; nothing when the file has none. */
    void wordsOf(CaseContext context, CaseEvent event, DecisionPointKind kind) {
        if (event.text("what") != null) {
            log(context, event, kind, event.required("what"));
        }
    }

    /**
     * Logs what the event says beside its own fields, next to the entries a use case made of those; nothing when it says no such
     * thing.
     *
     * @param about what it is about, where it has no words of its own
     */
    void wordsBeside(CaseContext context, CaseEvent event, DecisionPointKind kind, String about) {
        if (Stream.of("what", "actors", "consequence", "irreversible").anyMatch(event.node()::has)) {
            log(context, event, kind, event.text("what") == null ? about : event.required("what"));
        }
    }

    /** The same of an event about the service agreements of a task field. */
    void wordsBesideServiceAgreement(CaseContext context, CaseEvent event) {
        wordsBeside(
                context,
                event,
                DecisionPointKind.SERVICE_AGREEMENT,
                "Dienstverleningsovereenkomst " + event.required("taskField") + ".");
    }
}
