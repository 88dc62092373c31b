package nl.samenspoor.cooperation.web;

import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.ChooseForm;
import nl.samenspoor.cooperation.ChoosingForms;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.DropForm;
import nl.samenspoor.cooperation.DroppingForms;
import nl.samenspoor.cooperation.RecordSounding;
import nl.samenspoor.cooperation.RecordingSoundings;
import nl.samenspoor.cooperation.SoundingOutcome;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports soundings, forms that were chosen or dropped, and planned starts. */
@Component
class FormEvents implements EventHandling {

    private final RecordingSoundings sounding;
    private final ChoosingForms choosing;
    private final DroppingForms dropping;
    private final ConfirmingStarts starts;

    FormEvents(RecordingSoundings sounding, ChoosingForms choosing, DroppingForms dropping, ConfirmingStarts starts) {
        this.sounding = sounding;
        this.choosing = choosing;
        this.dropping = dropping;
        this.starts = starts;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return Map.of(
                "sounding",
                Set.of("text", "outcome", "dropsForm", "reviewOn"),
                "form_chosen",
                Set.of("form", "variant", "legalForm", "reviewOn", "text"),
                "form_dropped",
                Set.of("text", "reviewOn"),
                "start_planned",
                Set.of("text"));
    }

    @Override
    public @Nullable String handle(Actor actor, CooperationId cooperation, EventJson event, Reader reader) {
        switch (String.valueOf(event.kind())) {
            case "sounding" -> sounding.record(actor, cooperation, sounded(event, reader));
            case "form_chosen" -> choosing.choose(actor, cooperation, chosen(event, reader));
            case "form_dropped" ->
                dropping.drop(
                        actor,
                        cooperation,
                        reader.checked(new DropForm(
                                reader.text("text", event.text()),
                                reader.day("reviewOn", event.reviewOn()),
                                event.effective(reader),
                                event.particulars(reader))));
            default ->
                starts.plan(
                        actor,
                        cooperation,
                        reader.checked(new ConfirmStart(
                                reader.date("effectiveOn", event.effectiveOn()),
                                event.text(),
                                event.particulars(reader))));
        }
        return null;
    }

    private static RecordSounding sounded(EventJson event, Reader reader) {
        return reader.checked(new RecordSounding(
                reader.choice(SoundingOutcome.class, "outcome", event.outcome()),
                reader.text("text", event.text()),
                !Boolean.FALSE.equals(event.dropsForm()),
                reader.day("reviewOn", event.reviewOn()),
                event.effective(reader),
                event.particulars(reader)));
    }

    private static ChooseForm chosen(EventJson event, Reader reader) {
        Integer number = event.form();
        if (number == null) {
            reader.problem("form", "kernel.required");
        }
        CooperationForm form =
                reader.read(CooperationForm.NETWORK, () -> CooperationForm.of("form", number == null ? 1 : number));
        LegalForm legalForm = event.legalForm() == null
                ? LegalForm.UNKNOWN
                : reader.read(LegalForm.UNKNOWN, () -> LegalForm.of("legalForm", event.legalForm()));
        return reader.checked(new ChooseForm(
                form,
                event.variant(),
                legalForm,
                reader.day("reviewOn", event.reviewOn()),
                event.text(),
                event.effective(reader),
                event.particulars(reader)));
    }
}
