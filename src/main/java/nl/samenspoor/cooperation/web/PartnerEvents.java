package nl.samenspoor.cooperation.web;

import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.JoinPartner;
import nl.samenspoor.cooperation.JoiningPartners;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports who joins, who opts out of a task field, and which fields are opened. */
@Component
class PartnerEvents implements EventHandling {

    private final JoiningPartners joining;
    private final OptingOut optingOut;
    private final OpeningTaskFields opening;

    PartnerEvents(JoiningPartners joining, OptingOut optingOut, OpeningTaskFields opening) {
        this.joining = joining;
        this.optingOut = optingOut;
        this.opening = opening;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return Map.of(
                "partner_joins",
                Set.of("municipality", "text"),
                "opt_out",
                Set.of("municipality", "taskField", "text"),
                "task_field_opened",
                Set.of("name", "taskKind", "ahead"));
    }

    @Override
    public @Nullable String handle(Actor actor, CooperationId cooperation, EventJson event, Reader reader) {
        if ("task_field_opened".equals(event.kind())) {
            return opening.open(actor, cooperation, opened(actor, cooperation, event, reader));
        }
        if ("opt_out".equals(event.kind())) {
            optingOut.optOut(
                    actor,
                    cooperation,
                    reader.checked(new OptOut(
                            reader.text("taskField", event.taskField()),
                            reader.municipality("municipality", event.municipality()),
                            reader.text("text", event.text()),
                            event.effective(reader),
                            event.particulars(reader))));
        } else {
            joining.join(
                    actor,
                    cooperation,
                    reader.checked(new JoinPartner(
                            reader.municipality("municipality", event.municipality()),
                                    reader.text("text", event.text()),
                            event.effective(reader), event.particulars(reader))));
        }
        return null;
    }

    private OpenTaskField opened(Actor actor, CooperationId cooperation, EventJson event, Reader reader) {
        OpenTaskField field = new OpenTaskField(
                reader.text("name", event.name()),
                reader.choice(TaskFieldKind.class, "taskKind", event.taskKind()),
                Boolean.TRUE.equals(event.ahead()),
                event.effective(reader),
                event.particulars(reader));
        reader.check(() -> opening.foresee(actor, cooperation, field));
        return reader.checked(field);
    }
}
