package nl.samenspoor.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.SavedDraft.Differs;
import nl.samenspoor.drafts.SavedDraft.Merged;
import nl.samenspoor.drafts.SavedDraft.Saved;
import nl.samenspoor.drafts.SavedDraft.Unchanged;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saves what people make of a draft. When somebody else saved since, fields that only one of them changed are put
 * together; where both changed the same field nothing is recorded, and the second chooses.
 *
 * <p>The caller has checked that the actor may write this draft.
 */
@Component
public class SavingDrafts {

    private final DraftRows rows;

    SavingDrafts(DraftRows rows) {
        this.rows = rows;
    }

    /**
     * @param as in which role it is saved, or null when that is not known
     * @return what it came to; {@link Differs} recorded nothing
     * @throws NotFound     when {@link SaveDraft#base} is no version of this draft
     * @throws InvalidInput on each field whose text is too long or no plain text
     */
    @UseCase
    public SavedDraft save(Actor actor, @Nullable Capacity as, SaveDraft command) {
        Map<String, String> given = checked(command.fields());
        DraftVersion before = command.base() == 0
                ? DraftVersion.NONE
                : rows.find(command.subject(), command.base())
                        .orElseThrow(() -> new NotFound("drafts.noVersion", command.base()));
        DraftVersion theirs = rows.newest(command.subject()).orElse(DraftVersion.NONE);
        DraftMerge merge = DraftMerge.of(before, theirs, given);
        if (!merge.apart().isEmpty()) {
            return new Differs(merge);
        }
        Map<String, String> merged = filled(merge.merged());
        if (merged.equals(filled(theirs.fields())) && theirs.number() > 0) {
            return new Unchanged(theirs);
        }
        DraftVersion saved = rows.add(actor, as, command.subject(), theirs.number() + 1, theirs.number(), merged);
        List<String> byThem = merge.changedByThem();
        return byThem.isEmpty() ? new Saved(saved) : new Merged(saved, before, theirs, byThem);
    }

    /** An empty text is the same as none. */
    private static Map<String, String> filled(Map<String, String> fields) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private static Map<String, String> checked(Map<String, String> fields) {
        Map<String, String> checked = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        fields.forEach((name, text) -> {
            try {
                String plain = PlainText.optional(name, text, SaveDraft.LONGEST);
                checked.put(
                        name, plain == null ? "" : plain.replace("\r\n", "\n").replace('\r', '\n'));
            } catch (InvalidInput wrong) {
                problems.addAll(wrong.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }
}
