package nl.samenspoor.document.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.LinkingDocuments;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links a document to the dossier of a gate, and undoes that. */
@Controller
@RequestMapping("/cooperations/{id}/documents/{document}/gates")
class LinkPages {

    private final LinkingDocuments linking;
    private final Documents documents;
    private final ShowingDocument showing;
    private final Visibility visibility;
    private final Texts texts;

    LinkPages(
            LinkingDocuments linking,
            Documents documents,
            ShowingDocument showing,
            Visibility visibility,
            Texts texts) {
        this.linking = linking;
        this.documents = documents;
        this.showing = showing;
        this.visibility = visibility;
        this.texts = texts;
    }

    @PostMapping
    String link(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String gate,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Document present = linkable(actor, id, document);
        model.addAttribute("linkTo", gate);
        try {
            GateKey key = Gates.of("gate", gate);
            linking.link(actor, present.cooperation(), present.id(), key);
            return done(present, "document.done.linked", key, flash);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return showing.show(actor, present, SigningForm.empty(present), texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            return askAgain(actor, present, meanwhile, model, response);
        }
    }

    @PostMapping("/{gate}/removal")
    String unlink(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String gate,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        GateKey key = Gates.inAddress(gate);
        Document present = linkable(actor, id, document);
        try {
            linking.unlink(actor, present.cooperation(), present.id(), key);
            return done(present, "document.done.unlinked", key, flash);
        } catch (Conflict meanwhile) {
            return askAgain(actor, present, meanwhile, model, response);
        }
    }

    private Document linkable(Actor actor, String id, String document) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.LINK_DOCUMENT, cooperation);
        return documents.require(cooperation, new DocumentId(document));
    }

    private String askAgain(Actor actor, Document seen, Conflict meanwhile, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", texts.says(meanwhile));
        Document now = documents.require(seen.cooperation(), seen.id());
        return showing.show(actor, now, SigningForm.empty(now), null, model);
    }

    private String done(Document document, String code, GateKey gate, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.of(code, gate.phase().number()));
        return "redirect:/cooperations/" + document.cooperation() + "/documents/" + document.id();
    }
}
