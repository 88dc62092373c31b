package nl.samenspoor.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.FilingDocuments;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form on the page of a document that says its category of the Woo and how long it is kept, also of a signed one. */
@Controller
@RequestMapping("/cooperations/{id}/documents/{document}/retention")
class FilingPages {

    private final Documents documents;
    private final FilingDocuments filing;
    private final DocumentRights rights;
    private final ShowingDocument showing;
    private final Overtaking overtaking;
    private final DocumentWords words;
    private final Visibility visibility;
    private final Texts texts;

    FilingPages(
            Documents documents,
            FilingDocuments filing,
            DocumentRights rights,
            ShowingDocument showing,
            Overtaking overtaking,
            DocumentWords words,
            Visibility visibility,
            Texts texts) {
        this.documents = documents;
        this.filing = filing;
        this.rights = rights;
        this.showing = showing;
        this.overtaking = overtaking;
        this.words = words;
        this.visibility = visibility;
        this.texts = texts;
    }

    @PostMapping
    String file(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        rights.requireStating(actor, present);
        FilingForm form = FilingForm.of(TypedDate.edtf(sent, "retentionFrom"));
        try {
            filing.file(actor, form.command(present));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("filing", form);
            return showing.show(actor, present, SigningForm.empty(present), texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            Document now = documents.require(cooperation, present.id());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(meanwhile));
            Overtaken overtaken = FilingForm.overtaken(documents.filings(now.id()), form.command(now))
                    .orElse(null);
            if (overtaken != null) {
                model.addAttribute("overtaken", overtaking.view(overtaken, words.ofFacts()));
            }
            model.addAttribute("filing", form.seeing(now, overtaken == null ? Map.of() : overtaken.takenOver()));
            return showing.show(actor, now, SigningForm.empty(now), null, model);
        }
        flash.addFlashAttribute("done", texts.of("document.done.filing"));
        return "redirect:/cooperations/" + cooperation + "/documents/" + present.id();
    }
}
