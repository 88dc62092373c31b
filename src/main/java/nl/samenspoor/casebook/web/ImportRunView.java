package nl.samenspoor.casebook.web;

import nl.samenspoor.casebook.CasePart;
import nl.samenspoor.casebook.ImportOutcome;
import nl.samenspoor.casebook.ImportRun;
import nl.samenspoor.casebook.ImportState;
import nl.samenspoor.casebook.ImportsAtWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.SubmissionToken;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a page how far trying or importing a case file is, or what came of it. */
@Component
class ImportRunView {

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

    ImportRunView(ImportsAtWork imports, CaseProblemWords words, Texts texts) {
        this.imports = imports;
        this.words = words;
        this.texts = texts;
    }

    /** The page of that work. */
    String show(Actor actor, ImportRun found, Model model) {
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
            model.addAttribute("alike", imports.alike(actor, found));
            model.addAttribute(
                    "became",
                    imports.becameSince(actor, found).map(Object::toString).orElse(null));
        } else if (outcome.refusal() != null) {
            model.addAttribute(
                    "conflict",
                    texts.says(outcome.refusal(), outcome.arguments().toArray()));
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

    /** How far it is, in words. */
    Progress progress(ImportRun run) {
        return new Progress(
                texts.of("casebook.import.stage." + run.stage().key()),
                run.all() == 0 ? "" : texts.of("casebook.import.steps", run.done(), run.all()),
                run.done(),
                run.all(),
                run.ended());
    }
}
