package nl.samenspoor.inbox.web;

import java.util.Map;
import nl.samenspoor.inbox.SavingForLater;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.inbox.TaskSheet;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What was typed on the form of a task is kept, or given back on the page that says why it was not: it is never lost. */
@Component
class KeepingTyped {

    private final ShowingTasks showing;
    private final SavingForLater saving;
    private final TaskPageModel pages;
    private final Texts texts;

    KeepingTyped(ShowingTasks showing, SavingForLater saving, TaskPageModel pages, Texts texts) {
        this.showing = showing;
        this.saving = saving;
        this.pages = pages;
        this.texts = texts;
    }

    /**
     * Saves it as a draft.
     *
     * @param base number of the draft the form was opened with; 0 for none
     * @return null when it is saved, or else the page to answer with
     */
    @Nullable
    ModelAndView save(Actor actor, TaskSheet sheet, int base, Map<String, Object> typed) {
        String id = sheet.task().id();
        try {
            saving.save(actor, id, base, typed);
            return null;
        } catch (InvalidInput wrong) {
            ModelAndView page =
                    pages.form(actor, sheet, typed, texts.fields(wrong), "", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("draftNumber", base);
            return page;
        } catch (Conflict other) {
            TaskSheet now = showing.own(actor, id);
            return now.obstacle() == null && now.draft() != null
                    ? pages.newerDraft(actor, now, typed, other)
                    : closed(actor, now, base, typed, other);
        }
    }

    /** Says why the task cannot be done now, with what was typed. */
    ModelAndView closed(Actor actor, TaskSheet sheet, int base, Map<String, Object> typed, Conflict why) {
        String id = sheet.task().id();
        boolean touched = sheet.mayDo() && sheet.touched(typed);
        if (touched && saving.rescue(actor, id, base, typed)) {
            return pages.closed(actor, showing.own(actor, id), why, HttpStatus.CONFLICT);
        }
        return touched && !saving.recorded(actor, id, typed)
                ? pages.closed(actor, sheet, why, typed)
                : pages.closed(actor, sheet, why, HttpStatus.CONFLICT);
    }
}
