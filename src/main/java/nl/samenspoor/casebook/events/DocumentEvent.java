package nl.samenspoor.casebook.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document came out. */
@Component
class DocumentEvent implements EventKind {

    private final CaseLog log;
    private final RecordDates dates;
    private final Clock clock;

    DocumentEvent(CaseLog log, RecordDates dates, Clock clock) {
        this.log = log;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        EffectiveDate published = event.date("publishedOn");
        if (published != null) {
            check(event, published);
        }
        log.log(context, event, DecisionPointKind.DOCUMENT, words(event, published));
    }

    /** Where a date is not known, nothing is certain and nothing refused. */
    private void check(CaseEvent event, EffectiveDate published) {
        if (published.known() && event.on().known() && published.surelyBefore(event.on())) {
            throw InvalidInput.of(
                    "publishedOn",
                    "casebook.publishedBefore",
                    published.toEdtf(),
                    event.on().toEdtf());
        }
        if (published.hasFirstDay() && published.earliest().isAfter(LocalDate.now(clock))) {
            throw InvalidInput.of("publishedOn", "document.openness.ahead");
        }
    }

    private String words(CaseEvent event, @Nullable EffectiveDate published) {
        StringJoiner words = new StringJoiner(". ");
        words.add(
                event.text("author") == null
                        ? event.required("title")
                        : event.required("title") + " (" + event.text("author") + ")");
        if (event.text("content") != null) {
            words.add(event.required("content"));
        }
        if (published != null) {
            words.add("Gepubliceerd: " + dates.of(published));
        }
        return words.toString();
    }
}
