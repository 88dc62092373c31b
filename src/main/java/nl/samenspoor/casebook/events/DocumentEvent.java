package nl.samenspoor.casebook.events;

import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A document came out. */
@Component
class DocumentEvent implements EventKind {

    private final CaseLog log;

    DocumentEvent(CaseLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(context, event, DecisionPointKind.DOCUMENT, words(event));
    }

    private static String words(CaseEvent event) {
        StringJoiner words = new StringJoiner(". ");
        words.add(
                event.text("author") == null
                        ? event.required("title")
                        : event.required("title") + " (" + event.text("author") + ")");
        if (event.text("content") != null) {
            words.add(event.required("content"));
        }
        return words.toString();
    }
}
