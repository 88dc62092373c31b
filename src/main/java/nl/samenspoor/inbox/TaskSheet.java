package nl.samenspoor.inbox;

import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.kernel.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A task with what is needed to do it.
 *
 * @param task        the task
 * @param form        its form, with the choices this task offers
 * @param values      what its fields show before anybody types
 * @param mayDo       whether it is the reader's to do
 * @param obstacle    why it cannot be done now, or null
 * @param maySetAside whether the reader may set it aside
 * @param asked       what is put before whoever does it
 * @param beforehand  where the work can be done as well, or looked at, while it is open
 * @param afterwards  where the reader can go once it was done; empty while it is open
 * @param draft       what the reader filled in and did not record yet, or null
 * @param claim       who is at it while it is open
 * @param earlier     an earlier round in which it was done, or null
 * @param historical  whether nothing is known of its cooperation after a day that has passed: nobody waits for it
 */
public record TaskSheet(
        OpenTask task,
        Form form,
        Map<String, Object> values,
        boolean mayDo,
        @Nullable Conflict obstacle,
        boolean maySetAside,
        List<Asked> asked,
        List<WayOn> beforehand,
        List<WayOn> afterwards,
        @Nullable TaskDraft draft,
        Claim claim,
        @Nullable EarlierRound earlier,
        boolean historical) {

    /** What the fields show first: one's own draft, or else what is known. */
    public Map<String, Object> shown() {
        return draft == null ? values : draft.answers();
    }

    /** Whether these answers differ from what the form showed first. */
    public boolean touched(Map<String, ?> answers) {
        return !TaskDraft.alike(shown(), answers);
    }
}
