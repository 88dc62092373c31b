package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes dates into texts of the record, in Dutch, its language, and no more exactly than they are known. */
@Component
public class RecordDates {

    private final EffectiveDateText dates;

    RecordDates(EffectiveDateText dates) {
        this.dates = dates;
    }

    String of(EffectiveDate date) {
        return dates.of(date, Dutch.LANGUAGE);
    }

    /** Words with the date on which it is looked at again, unless that is a day, which has a field of its own. */
    String withReview(String words, @Nullable EffectiveDate review) {
        return review == null || review.precision() == EffectiveDate.Precision.DAY
                ? words
                : Wording.all(words, "Opnieuw bezien: " + of(review));
    }

    /** A date as a case file writes it. */
    public String of(JsonNode written) {
        return of(CaseEvent.date(written, "on"));
    }
}
