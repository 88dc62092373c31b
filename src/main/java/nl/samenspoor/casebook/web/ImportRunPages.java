package nl.samenspoor.casebook.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.casebook.ImportOutcome;
import nl.samenspoor.casebook.ImportRun;
import nl.samenspoor.casebook.ImportedCase;
import nl.samenspoor.casebook.ImportsAtWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.web.SubmissionToken;
import nl.samenspoor.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows whoever asked for it how far trying or importing a case file is, and afterwards what came of it: the cooperation, what
 * would come of it, or what is wrong. Without script the page loads itself again; with it, it asks.
 */
@Controller
class ImportRunPages {

    private final ImportsAtWork imports;
    private final ImportRunView view;
    private final Texts texts;

    ImportRunPages(ImportsAtWork imports, ImportRunView view, Texts texts) {
        this.imports = imports;
        this.view = view;
        this.texts = texts;
    }

    static String address(String run) {
        return "/cooperations/import/" + run;
    }

    @GetMapping("/cooperations/import/{run}")
    String run(Actor actor, @PathVariable String run, Model model, RedirectAttributes flash) {
        ImportRun found = imports.find(actor, run);
        ImportOutcome outcome = found.outcome();
        if (outcome != null && found.cooperation() != null) {
            flash.addFlashAttribute("done", told(outcome));
            return "redirect:/cooperations/" + found.cooperation();
        }
        return view.show(actor, found, model);
    }

    private String told(ImportOutcome outcome) {
        ImportedCase imported = outcome.imported();
        return imported == null
                ? texts.of("casebook.import.already")
                : texts.of(
                        "casebook.import.done",
                        imported.events(),
                        imported.made().decisionPoints(),
                        imported.made().openTasks());
    }

    @GetMapping(value = "/cooperations/import/{run}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ImportRunView.Progress progress(Actor actor, @PathVariable String run) {
        return view.progress(imports.find(actor, run));
    }

    /** Has that work done again which did not come to an end. Sent a second time, it leads to the same work. */
    @PostMapping("/cooperations/import/{run}/again")
    String again(
            Actor actor,
            @PathVariable String run,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response) {
        ImportRun broken = imports.find(actor, run);
        try {
            String token = SubmissionToken.orFresh(once);
            imports.again(actor, token, run);
            return "redirect:" + address(token);
        } catch (Conflict forgotten) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            view.show(actor, broken, model);
            model.addAttribute("conflict", texts.says(forgotten));
            return "casebook/run";
        }
    }
}
