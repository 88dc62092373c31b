package nl.samenspoor.casebook.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.casebook.CasePart;
import nl.samenspoor.casebook.ImportOutcome;
import nl.samenspoor.casebook.ImportRun;
import nl.samenspoor.casebook.ImportState;
import nl.samenspoor.casebook.ImportedCase;
import nl.samenspoor.casebook.ImportsAtWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
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

    /**
     * How far it is, for the script of the page.
     *
     * @param text  what it is doing, in words
     * @param count how many of how many steps, in words; empty while that is not known
     * @param done  steps that are finished
     * @param all   steps of the whole; 0 while that is not known
     * @param ended whether the page has something else to show
     */
    record Progress(String text, String count, int done, int all, boolean ended) {}

    private final ImportsAtWork imports;
    private final CaseProblemWords words;
    private final Texts texts;

    ImportRunPages(ImportsAtWork imports, CaseProblemWords words, Texts texts) {
        this.imports = imports;
        this.words = words;
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
        return show(actor, found, model);
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

    private String show(Actor actor, ImportRun found, Model model) {
        model.addAttribute("run", found);
        model.addAttribute("heading", heading(found));
        model.addAttribute("token", SubmissionToken.fresh());
        ImportOutcome outcome = found.outcome();
        if (outcome == null) {
            model.addAttribute("progress", progress(found));
        } else if (outcome.imported() != null) {
            String known = outcome.imported().observedUntil();
            model.addAttribute("tried", outcome.imported());
            model.addAttribute("knownUntil", known == null ? null : EffectiveDate.parse(known));
            model.addAttribute("parts", CasePart.values());
            model.addAttribute(
                    "became",
                    imports.becameSince(actor, found).map(Object::toString).orElse(null));
        } else if (outcome.refusal() != null) {
            model.addAttribute(
                    "conflict", texts.of(outcome.refusal(), outcome.arguments().toArray()));
            model.addAttribute(
                    "standing",
                    imports.becameSince(actor, found).map(Object::toString).orElse(null));
        } else {
            model.addAttribute("wrong", words.of(outcome.problems()));
        }
        return "casebook/run";
    }

    /** Key of the title of the page. */
    private static String heading(ImportRun run) {
        if (!run.ended()) {
            return run.dryRun() ? "casebook.import.trying" : "casebook.import.taking";
        }
        return run.state() == ImportState.DONE ? "casebook.import.preview" : "casebook.refusedTitle";
    }

    @GetMapping(value = "/cooperations/import/{run}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Progress progress(Actor actor, @PathVariable String run) {
        return progress(imports.find(actor, run));
    }

    private Progress progress(ImportRun run) {
        return new Progress(
                texts.of("casebook.import.stage." + run.stage().key()),
                run.all() == 0 ? "" : texts.of("casebook.import.steps", run.done(), run.all()),
                run.done(),
                run.all(),
                run.ended());
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
            show(actor, broken, model);
            model.addAttribute("conflict", texts.of(forgotten));
            return "casebook/run";
        }
    }
}
