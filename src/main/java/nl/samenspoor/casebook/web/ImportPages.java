package nl.samenspoor.casebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.casebook.CasePart;
import nl.samenspoor.casebook.ImportedCase;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a past or running cooperation aboard by page: a case file is tried first, shows what would come of it, and is
 * imported when a person says so. What is imported is, byte for byte, what was tried.
 */
@Controller
class ImportPages {

    /** A problem with its place in the file; event counts from 1. */
    record Problem(int line, @Nullable Integer event, String field, String message) {}

    private static final String FIELD = "file";

    private final ImportingCases importing;
    private final Texts texts;

    ImportPages(ImportingCases importing, Texts texts) {
        this.importing = importing;
        this.texts = texts;
    }

    @GetMapping("/cooperations/import")
    String form(Actor actor) {
        Permissions.require(actor, Right.IMPORT_CASE);
        return "casebook/import";
    }

    /** Tries a file and undoes everything; the page says what would come of it, or what is wrong where. */
    @PostMapping("/cooperations/import/preview")
    String preview(
            Actor actor,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Permissions.require(actor, Right.IMPORT_CASE);
        MultipartFile file = files.getFirst(FIELD);
        if (file == null || file.isEmpty()) {
            return refused(InvalidInput.of(FIELD, "casebook.import.choose"), model, response);
        }
        model.addAttribute("fileName", file.getOriginalFilename());
        try {
            String text = CaseText.read(file.getInputStream());
            ImportedCase tried = importing.importCase(actor, text, true);
            model.addAttribute("tried", tried);
            model.addAttribute("parts", CasePart.values());
            model.addAttribute("carried", CaseText.carried(text));
            return "casebook/import";
        } catch (RefusedCaseFile wrong) {
            return refused(wrong, model, response);
        } catch (Conflict known) {
            return refused(known, model, response);
        }
    }

    /** Imports what was tried. Sent a second time, it leads to what the first made. */
    @PostMapping("/cooperations/import")
    String take(
            Actor actor,
            @RequestParam(defaultValue = "") String carried,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Permissions.require(actor, Right.IMPORT_CASE);
        try {
            String text = CaseText.brought(carried);
            Optional<CooperationId> before = importing.importedBefore(actor, text);
            if (before.isPresent()) {
                flash.addFlashAttribute("done", texts.of("casebook.import.already"));
                return "redirect:/cooperations/" + before.get();
            }
            ImportedCase imported = importing.importCase(actor, text, false);
            flash.addFlashAttribute(
                    "done",
                    texts.of(
                            "casebook.import.done",
                            imported.events(),
                            imported.made().decisionPoints(),
                            imported.made().openTasks()));
            return "redirect:/cooperations/" + imported.cooperation();
        } catch (RefusedCaseFile wrong) {
            return refused(wrong, model, response);
        } catch (Conflict known) {
            return refused(known, model, response);
        } catch (InvalidInput wrong) {
            return refused(wrong, model, response);
        }
    }

    private String refused(RefusedCaseFile wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("wrong", problems(wrong.problems()));
        return "casebook/import";
    }

    private String refused(Conflict known, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", texts.of(known));
        return "casebook/import";
    }

    private String refused(InvalidInput wrong, Model model, HttpServletResponse response) {
        FieldMessages problems = texts.fields(wrong);
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("problems", problems);
        return "casebook/import";
    }

    private List<Problem> problems(List<CaseProblem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.line(),
                        problem.event() == null ? null : problem.event() + 1,
                        problem.field(),
                        texts.of(problem.code(), problem.arguments().toArray())))
                .toList();
    }
}
