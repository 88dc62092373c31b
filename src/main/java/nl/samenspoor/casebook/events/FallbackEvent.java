package nl.samenspoor.casebook.events;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.AlternativeState;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DropForm;
import nl.samenspoor.cooperation.DroppingForms;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The preferred form failed; forms that are not those of the ranking are a mistake in the file. */
@Component
class FallbackEvent implements EventKind {

    private final DroppingForms forms;
    private final Cooperations cooperations;

    FallbackEvent(DroppingForms forms, Cooperations cooperations) {
        this.forms = forms;
        this.cooperations = cooperations;
    }

    @Override
    public String name() {
        return "fallback";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        List<Alternative> left = cooperations.alternatives(context.id()).stream()
                .filter(one -> one.state() != AlternativeState.REJECTED)
                .toList();
        Alternative preferred = left.stream()
                .filter(one -> one.state() == AlternativeState.CHOSEN)
                .findFirst()
                .orElse(left.isEmpty() ? null : left.get(0));
        Alternative next = left.stream()
                .filter(one -> !Objects.equals(one, preferred))
                .findFirst()
                .orElse(null);
        require(event, "fromForm", preferred);
        require(event, "toForm", next);
        forms.drop(
                context.actor(),
                context.id(),
                new DropForm(
                        event.required("reason"), null, event.on(), context.particulars(event, event.text("reason"))));
    }

    private static void require(CaseEvent event, String field, @Nullable Alternative there) {
        int form = event.node().path(field).asInt(0);
        if (form > 0 && there != null && there.form().number() != form) {
            throw InvalidInput.of(field, "casebook.otherForm", there.form().number(), form);
        }
    }
}
