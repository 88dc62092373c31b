package nl.samenspoor.inbox.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.ForetellingTasks;
import nl.samenspoor.inbox.OvertakenTasks;
import nl.samenspoor.inbox.SavingForLater;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.inbox.TaskSheet;
import nl.samenspoor.inbox.form.TypedForm;
import nl.samenspoor.inbox.form.TypedRows;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task with its form: fill it in, add and remove rows, save it for later, send it, or set the task aside. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskFormPage {

    /** Name of the number of the draft a form was opened with. */
    static final String DRAFT = "_draft";

    private static final String CHECK = "_check";
    private static final String SAVE = "_save";

    private final ShowingTasks showing;
    private final CompletingTasks completing;
    private final SettingAsideTasks settingAside;
    private final ForetellingTasks foretelling;
    private final SavingForLater saving;
    private final OvertakenTasks overtaken;
    private final Overtaking overtaking;
    private final KeepingTyped keeping;
    private final TaskPageModel pages;
    private final Texts texts;
    private final Clock clock;

    TaskFormPage(
            ShowingTasks showing,
            CompletingTasks completing,
            SettingAsideTasks settingAside,
            ForetellingTasks foretelling,
            SavingForLater saving,
            OvertakenTasks overtaken,
            Overtaking overtaking,
            KeepingTyped keeping,
            TaskPageModel pages,
            Texts texts,
            Clock clock) {
        this.showing = showing;
        this.completing = completing;
        this.settingAside = settingAside;
        this.foretelling = foretelling;
        this.saving = saving;
        this.overtaken = overtaken;
        this.overtaking = overtaking;
        this.keeping = keeping;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        TaskSheet sheet = showing.own(actor, id);
        Conflict obstacle = sheet.obstacle();
        return obstacle == null ? pages.opened(actor, sheet) : pages.closed(actor, sheet, obstacle, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            RedirectAttributes flash) {
        TaskSheet sheet = showing.own(actor, id);
        Map<String, Object> typed = TypedForm.read(sheet.form(), sent);
        if (sent.containsKey(SAVE)) {
            return save(actor, sheet, typed, base(sent), flash);
        }
        if (sheet.obstacle() == null && TypedRows.asked(sent)) {
            return from(rows(actor, sheet, typed, sent), sent);
        }
        if (sent.containsKey(CHECK)) {
            Conflict obstacle = sheet.obstacle();
            if (obstacle == null) {
                return from(check(actor, sheet, typed, part), sent);
            }
            return part
                    ? pages.closed(actor, sheet, obstacle, HttpStatus.CONFLICT)
                    : keeping.closed(actor, sheet, base(sent), typed, obstacle);
        }
        Foretold cameTo;
        try {
            cameTo = completing.complete(actor, id, base(sent), typed);
        } catch (InvalidInput wrong) {
            return from(refused(actor, sheet, typed, wrong), sent);
        } catch (Conflict late) {
            return keeping.closed(actor, sheet, base(sent), typed, late);
        }
        return cameTo == null ? done(actor, sheet, "inbox.done", flash) : decided(actor, sheet, cameTo, flash);
    }

    /** The form with what was typed; when others were first, together with what only they changed. */
    private ModelAndView refused(Actor actor, TaskSheet sheet, Map<String, Object> typed, InvalidInput wrong) {
        OvertakenWork meanwhile =
                overtaken.of(actor, sheet.task().id(), typed, wrong).orElse(null);
        Map<String, Object> values = new LinkedHashMap<>(typed);
        if (meanwhile != null) {
            values.putAll(meanwhile.takenOver());
        }
        ModelAndView page = pages.form(actor, sheet, values, texts.fields(wrong), "", HttpStatus.UNPROCESSABLE_CONTENT);
        if (meanwhile != null) {
            page.addObject("overtaken", overtaking.view(meanwhile.overtaken(), meanwhile.words()));
        }
        return page;
    }

    @PostMapping("/draft/removal")
    ModelAndView drop(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        saving.drop(actor, id);
        flash.addFlashAttribute("done", texts.of("inbox.draft.dropped"));
        return again(id);
    }

    private ModelAndView save(
            Actor actor, TaskSheet sheet, Map<String, Object> typed, int base, RedirectAttributes flash) {
        ModelAndView unsaved = keeping.save(actor, sheet, base, typed);
        if (unsaved != null) {
            return unsaved;
        }
        flash.addFlashAttribute("done", texts.of("inbox.draft.saved"));
        return again(sheet.task().id());
    }

    private static ModelAndView again(String id) {
        ModelAndView page = new ModelAndView("redirect:/tasks/{id}");
        page.addObject("id", id);
        return page;
    }

    /** The page goes on from the draft the form was opened with, whatever was saved since. */
    private static ModelAndView from(ModelAndView page, MultiValueMap<String, String> sent) {
        page.addObject("draftNumber", base(sent));
        return page;
    }

    /** Number of the draft a form was opened with; 0 for none. */
    static int base(MultiValueMap<String, String> sent) {
        String number = sent.getFirst(DRAFT);
        return number != null && number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    @PostMapping("/set-aside")
    ModelAndView setAside(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        TaskSheet sheet = showing.own(actor, id);
        try {
            settingAside.setAside(actor, id, ground(ground, reason), reason, EffectiveDate.on(LocalDate.now(clock)));
        } catch (InvalidInput wrong) {
            return pages.setAside(actor, sheet, SettingAside.refused(ground, reason, texts.fields(wrong)));
        } catch (Conflict late) {
            return pages.closed(actor, sheet, late, HttpStatus.CONFLICT);
        }
        return done(actor, sheet, "inbox.setAside.done", flash);
    }

    /** What it would come to: as a part of the page while somebody types, as the whole page on demand. */
    private ModelAndView check(Actor actor, TaskSheet sheet, Map<String, Object> typed, boolean part) {
        ForetellingTasks.Foresight all =
                foretelling.foretell(actor, sheet.task().id(), typed);
        ForetellingTasks.Foresight shown = part ? all.whileTyping() : all;
        FieldMessages problems =
                shown.problems().isEmpty() ? FieldMessages.none() : texts.fields(new InvalidInput(shown.problems()));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        ModelAndView page = pages.form(actor, sheet, typed, problems, "", status);
        page.addObject("foretold", shown.foretold());
        if (part) {
            page.setViewName("inbox/outlook :: inside");
        } else {
            KeptPages.keepThisPage();
        }
        return page;
    }

    private ModelAndView rows(
            Actor actor, TaskSheet sheet, Map<String, Object> typed, MultiValueMap<String, String> sent) {
        String first = TypedRows.change(sheet.form(), typed, sent);
        KeptPages.keepThisPage();
        return pages.form(actor, sheet, typed, FieldMessages.none(), first, HttpStatus.OK);
    }

    private ModelAndView done(Actor actor, TaskSheet sheet, String code, RedirectAttributes flash) {
        TaskLine line = pages.line(actor, sheet);
        flash.addFlashAttribute("done", texts.of(code, line.said()));
        return new ModelAndView(
                showing.seesCooperation(actor, sheet)
                        ? "redirect:/cooperations/" + line.cooperationId()
                        : "redirect:/tasks");
    }

    /** With what it came to; to the gate it was decided at, and then also how it came about. */
    private ModelAndView decided(Actor actor, TaskSheet sheet, Foretold cameTo, RedirectAttributes flash) {
        ModelAndView page = done(actor, sheet, "inbox.done", flash);
        TaskLine line = pages.line(actor, sheet);
        List<String> said = new ArrayList<>(List.of(texts.of("inbox.done", line.name()), cameTo.conclusion()));
        if (line.gate() != null) {
            said.addAll(cameTo.lines());
        }
        flash.addFlashAttribute("done", String.join(" ", said));
        flash.addFlashAttribute("odd", cameTo.odd());
        if (line.gate() != null && showing.seesCooperation(actor, sheet)) {
            page.setViewName("redirect:/cooperations/" + line.cooperationId() + "/gates/G" + line.gate());
        }
        return page;
    }

    /** @throws InvalidInput when none was chosen; then it names an empty reason as well */
    private static Ground ground(String name, String reason) {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<FieldProblem> problems = new ArrayList<>(List.of(FieldProblem.of("ground", "inbox.ground")));
                    if (reason.isBlank()) {
                        problems.add(FieldProblem.of("reason", "kernel.required"));
                    }
                    return new InvalidInput(problems);
                });
    }
}
