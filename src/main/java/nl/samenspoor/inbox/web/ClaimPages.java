package nl.samenspoor.inbox.web;

import java.util.Map;
import nl.samenspoor.inbox.ClaimingTasks;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.inbox.TaskSheet;
import nl.samenspoor.inbox.form.TypedForm;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a task, taking it over and letting it go. The buttons send along what was typed on the form beside them. */
@Controller
@RequestMapping("/tasks/{id}/claim")
class ClaimPages {

    private final ShowingTasks showing;
    private final ClaimingTasks claiming;
    private final KeepingTyped keeping;
    private final TaskPageModel pages;
    private final Texts texts;

    ClaimPages(ShowingTasks showing, ClaimingTasks claiming, KeepingTyped keeping, TaskPageModel pages, Texts texts) {
        this.showing = showing;
        this.claiming = claiming;
        this.keeping = keeping;
        this.pages = pages;
        this.texts = texts;
    }

    /** Takes it; {@code _seen} is the number of the claim its sender saw. */
    @PostMapping
    ModelAndView claim(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "_seen", defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        TaskSheet sheet = showing.own(actor, id);
        int number = number(seen);
        ModelAndView unsaved = keep(actor, sheet, sent);
        if (unsaved != null) {
            return unsaved;
        }
        try {
            claiming.claim(actor, id, number);
        } catch (Conflict late) {
            return pages.closed(actor, showing.own(actor, id), late, HttpStatus.CONFLICT);
        }
        return back(id, "inbox.claim.taken.done", flash);
    }

    @PostMapping("/release")
    ModelAndView release(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        ModelAndView unsaved = keep(actor, showing.own(actor, id), sent);
        if (unsaved != null) {
            return unsaved;
        }
        claiming.release(actor, id);
        return back(id, "inbox.claim.released.done", flash);
    }

    /** For somebody else of the municipality; leads back to the list, as the task itself is not the sender's. */
    @PostMapping("/ending")
    ModelAndView releaseFor(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "_seen", defaultValue = "0") String seen,
            RedirectAttributes flash) {
        claiming.releaseFor(actor, id, number(seen));
        flash.addFlashAttribute("done", texts.of("inbox.claim.ended.done"));
        return new ModelAndView("redirect:/tasks");
    }

    /** Null when there is nothing to keep or it is kept; else the page that gives it back, and the task is left as it is. */
    private @Nullable ModelAndView keep(Actor actor, TaskSheet sheet, MultiValueMap<String, String> sent) {
        Map<String, Object> typed = TypedForm.read(sheet.form(), sent);
        return sheet.mayDo() && sent.containsKey(TaskFormPage.DRAFT) && sheet.touched(typed)
                ? keeping.save(actor, sheet, TaskFormPage.base(sent), typed)
                : null;
    }

    private ModelAndView back(String id, String code, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.of(code));
        ModelAndView page = new ModelAndView("redirect:/tasks/{id}");
        page.addObject("id", id);
        return page;
    }

    private static int number(String seen) {
        if (!seen.matches("\\d{1,9}")) {
            throw InvalidInput.of("seen", "inbox.claim.seen");
        }
        return Integer.parseInt(seen);
    }
}
