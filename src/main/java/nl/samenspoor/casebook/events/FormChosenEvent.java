package nl.samenspoor.casebook.events;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.ChooseForm;
import nl.samenspoor.cooperation.ChoosingForms;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A form was chosen to work out. */
@Component
class FormChosenEvent implements EventKind {

    private final ChoosingForms forms;
    private final Cooperations cooperations;
    private final RecordDates dates;

    FormChosenEvent(ChoosingForms forms, Cooperations cooperations, RecordDates dates) {
        this.forms = forms;
        this.cooperations = cooperations;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "form_chosen";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        LegalForm legalForm = cooperations.summary(context.id()).legalForm();
        EffectiveDate review = event.date("reviewOn");
        String note = note(event, review);
        forms.choose(
                context.actor(),
                context.id(),
                new ChooseForm(
                        CooperationForm.of("form", event.node().path("form").asInt(0)),
                        event.text("label"),
                        legalForm,
                        review == null || !review.known() ? null : review.latest(),
                        note,
                        event.on(),
                        context.particulars(event, note),
                        inexact(review) ? review : null));
    }

    private static boolean inexact(@Nullable EffectiveDate review) {
        return review != null && review.known() && review.precision() != EffectiveDate.Precision.DAY;
    }

    /** A review date known less exactly than a day is told as it is known. */
    private @Nullable String note(CaseEvent event, @Nullable EffectiveDate review) {
        String again = review == null || review.precision() == EffectiveDate.Precision.DAY
                ? null
                : "Opnieuw bezien: " + dates.of(review);
        String note = Stream.of(event.text("variant"), event.text("ambition"), again)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return note.isEmpty() ? null : note;
    }
}
