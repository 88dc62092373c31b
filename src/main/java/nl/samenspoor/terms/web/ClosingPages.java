package nl.samenspoor.terms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.ClosingTerms;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermAccess;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which is recorded what closed a term. */
@Controller
@RequestMapping("/cooperations/{id}/terms/{key:[0-9]{1,18}}/closing")
class ClosingPages {

    private final TermsView view;
    private final ClosingTerms closing;
    private final TermAccess access;
    private final Parties parties;
    private final Today today;
    private final Texts texts;

    ClosingPages(TermsView view, ClosingTerms closing, TermAccess access, Parties parties, Today today, Texts texts) {
        this.view = view;
        this.closing = closing;
        this.access = access;
        this.parties = parties;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, @PathVariable long key, Model model) {
        RunningTerm term = mine(actor, id, key);
        if (!term.state().open()) {
            throw new Conflict("terms.closedBefore");
        }
        return show(term, ClosingForm.empty(today.day().toString()), null, model);
    }

    @PostMapping
    String close(
            Actor actor,
            @PathVariable String id,
            @PathVariable long key,
            @ModelAttribute ClosingForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        RunningTerm term = mine(actor, id, key);
        try {
            List<FieldProblem> warnings =
                    closing.close(actor, term.cooperation(), key, form.json().closing());
            flash.addFlashAttribute("done", texts.of("terms.closed"));
            flash.addFlashAttribute("warning", warnings.isEmpty() ? null : words(warnings));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(term, form, texts.fields(wrong), model);
        }
        return "redirect:/cooperations/" + term.cooperation() + "/terms";
    }

    private String words(List<FieldProblem> warnings) {
        return warnings.stream()
                .map(warning -> texts.of(warning.code(), warning.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private RunningTerm mine(Actor actor, String id, long key) {
        CooperationId cooperation = new CooperationId(id);
        access.requireVisible(actor, cooperation);
        RunningTerm term = view.of(cooperation).stream()
                .filter(one -> one.key() == key)
                .findFirst()
                .orElseThrow(() -> new NotFound("terms.noSuchTerm"));
        access.require(actor, cooperation, term.subject());
        return term;
    }

    private String show(RunningTerm term, ClosingForm form, @Nullable FieldMessages problems, Model model) {
        String address = "/cooperations/" + term.cooperation();
        model.addAttribute("term", term);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("ways", Closing.How.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(address, parties.cooperation(term.cooperation())),
                        new Crumb(address + "/terms", texts.of("terms.running"))));
        return "terms/closing";
    }
}
