package nl.samenspoor.inbox.web;

import java.util.Map;
import nl.samenspoor.inbox.SavingForLater;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.inbox.TaskDraft;
import nl.samenspoor.inbox.form.AnswerCheck;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the account filled in on the form of a task and did not record yet; the same draft as on its page. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/draft")
class TaskDraftApi {

    /**
     * A draft.
     *
     * @param number  counted from 1, one more with every save; 0 when there is none
     * @param answers by field key, as they were filled in: right or wrong, complete or not
     * @param savedAt when, ISO 8601; {@code none} when there is none
     */
    record DraftJson(int number, Map<String, Object> answers, Object savedAt) {

        private static final DraftJson NONE = new DraftJson(0, Map.of(), "none");

        static DraftJson of(TaskDraft draft) {
            return new DraftJson(draft.number(), draft.answers(), draft.savedAt());
        }
    }

    /**
     * What is to be kept.
     *
     * @param base    number of the draft it was made from; 0 for none
     * @param answers by field key, as for completion
     */
    record SaveJson(@Nullable Integer base, @Nullable Map<String, @Nullable Object> answers) {

        int number() {
            if (base == null || base < 0) {
                throw InvalidInput.of("base", "inbox.draft.base");
            }
            return base;
        }

        Map<String, @Nullable Object> given() {
            if (answers == null) {
                throw InvalidInput.of("answers", "kernel.required");
            }
            return answers;
        }
    }

    private final SavingForLater saving;
    private final ShowingTasks showing;

    TaskDraftApi(SavingForLater saving, ShowingTasks showing) {
        this.saving = saving;
        this.showing = showing;
    }

    @GetMapping
    DraftJson draft(Actor actor, @PathVariable String id) {
        return saving.find(actor, id).map(DraftJson::of).orElse(DraftJson.NONE);
    }

    /** Saves it in the place of the one it was made from; 409 when another was saved since. */
    @PutMapping
    DraftJson save(Actor actor, @PathVariable String id, @RequestBody SaveJson draft) {
        saving.find(actor, id);
        Map<String, Object> answers = AnswerCheck.shaped(showing.own(actor, id).form(), draft.given());
        saving.save(actor, id, draft.number(), answers);
        return draft(actor, id);
    }

    /** Throws it away; nothing happens when there is none. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Actor actor, @PathVariable String id) {
        saving.drop(actor, id);
    }
}
