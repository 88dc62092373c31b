package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Clauses;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.FormVariant;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Covenant, joint scheme or other legal arrangement, or its next status. */
@Component
class ArrangementEvent implements EventKind {

    private final DraftingArrangements arrangements;
    private final CaseLog log;
    private final RecordDates dates;

    ArrangementEvent(DraftingArrangements arrangements, CaseLog log, RecordDates dates) {
        this.arrangements = arrangements;
        this.log = log;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "arrangement";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        EffectiveDate ends = event.date("endsOn");
        arrangements.draft(
                context.actor(),
                new DraftArrangement(
                        context.id(),
                        LegalForm.of("legalForm", event.required("legalForm")),
                        event.required("name"),
                        event.text("board"),
                        null,
                        status(event.required("status")),
                        event.on(),
                        event.date("inForceOn"),
                        ends != null ? ends : event.date("expectedEndOn"),
                        years(event),
                        note(event),
                        SourceText.of(event),
                        Participants.of(event.text("participants")),
                        event.date("reviewOn"),
                        FormVariant.of(event.text("variant")),
                        Clauses.UNKNOWN,
                        null));
        log.wordsOf(context, event, DecisionPointKind.ARRANGEMENT);
    }

    private static AgreementStatus status(String status) {
        return switch (status) {
            case "adopted" -> AgreementStatus.AGREED;
            case "in_force" -> AgreementStatus.IN_FORCE;
            case "ended" -> AgreementStatus.ENDED;
            default -> AgreementStatus.PROPOSED;
        };
    }

    private static @Nullable Integer years(CaseEvent event) {
        return event.node().has("evaluationAfterYears")
                ? event.node().get("evaluationAfterYears").intValue()
                : null;
    }

    private @Nullable String note(CaseEvent event) {
        List<String> lines = new ArrayList<>(event.texts("content"));
        if (event.text("staff") != null) {
            lines.add("Personeel: " + event.text("staff"));
        }
        EffectiveDate expected = event.date("expectedEndOn");
        if (expected != null && event.date("endsOn") != null) {
            lines.add("Verwacht einde: " + dates.of(expected));
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
