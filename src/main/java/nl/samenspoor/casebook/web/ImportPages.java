package nl.samenspoor.casebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspoor.casebook.ImportsAtWork;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.web.SubmissionToken;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a past or running cooperation aboard by page: a case file is tried first, shows what would come of it, and is
 * imported when a person says so. What is imported is, byte for byte, what was tried. Both are work of their own, to be
 * followed on {@link ImportRunPages}.
 */
@Controller
class ImportPages {

    private static final String FIELD = "file";

    private final ImportsAtWork imports;
    private final ImportRunView view;
    private final CaseProblemWords words;
    private final Texts texts;

    ImportPages(ImportsAtWork imports, ImportRunView view, CaseProblemWords words, Texts texts) {
        this.imports = imports;
        this.view = view;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/cooperations/import")
    String form(Actor actor, Model model) {
        return show(actor, model);
    }

    /** Has a file tried and everything undone; a page says what would come of it, or what is wrong where. */
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
            return refused(actor, InvalidInput.of(FIELD, "casebook.import.choose"), model, response);
        }
        String text = null;
        try {
            String run = SubmissionToken.fresh();
            text = CaseText.read(file.getInputStream());
            imports.tryOut(actor, run, file.getOriginalFilename(), text);
            return "redirect:" + ImportRunPages.address(run);
        } catch (RefusedCaseFile wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrong", words.of(wrong.problems()));
            return show(actor, model);
        } catch (Conflict known) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(known));
            model.addAttribute(
                    "standing",
                    text == null
                            ? null
                            : imports.standing(actor, text)
                                    .map(Object::toString)
                                    .orElse(null));
            return show(actor, model);
        }
    }

    /**
     * Has a file imported that was tried. Sent a second time, it leads to what the first made. What looks like a cooperation on
     * record is imported when it is said to be another one.
     */
    @PostMapping("/cooperations/import")
    String take(
            Actor actor,
            @RequestParam(defaultValue = "") String tried,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String another,
            Model model,
            HttpServletResponse response) {
        Permissions.require(actor, Right.IMPORT_CASE);
        if (!SubmissionToken.valid(tried)) {
            return refused(actor, InvalidInput.of(FIELD, "casebook.import.choose"), model, response);
        }
        try {
            String run = SubmissionToken.orFresh(once);
            imports.importTried(actor, run, tried, another.equals("true"));
            return "redirect:" + ImportRunPages.address(run);
        } catch (InvalidInput notSaid) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problems", texts.fields(notSaid));
            return view.show(actor, imports.find(actor, tried), model);
        } catch (Conflict forgotten) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(forgotten));
            return show(actor, model);
        }
    }

    private String refused(Actor actor, InvalidInput wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("problems", texts.fields(wrong));
        return show(actor, model);
    }

    private String show(Actor actor, Model model) {
        model.addAttribute("recent", imports.recent(actor));
        return "casebook/import";
    }
}
