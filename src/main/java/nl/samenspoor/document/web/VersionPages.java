package nl.samenspoor.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form with which a version is put after the newest one, with a new file or only with other words about it. */
@Controller
@RequestMapping("/cooperations/{id}/documents/{document}/versions")
class VersionPages {

    private final Documents documents;
    private final KeepingDocuments keeping;
    private final DocumentRights rights;
    private final DocumentFrame frame;
    private final Overtaking overtaking;
    private final DocumentWords words;
    private final Visibility visibility;
    private final Texts texts;

    VersionPages(
            Documents documents,
            KeepingDocuments keeping,
            DocumentRights rights,
            DocumentFrame frame,
            Overtaking overtaking,
            DocumentWords words,
            Visibility visibility,
            Texts texts) {
        this.documents = documents;
        this.keeping = keeping;
        this.rights = rights;
        this.frame = frame;
        this.overtaking = overtaking;
        this.words = words;
        this.visibility = visibility;
        this.texts = texts;
    }

    /** What was signed or withdrawn changes no more: its page says why and what can be done instead. */
    @GetMapping("/new")
    String form(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            Model model,
            RedirectAttributes flash) {
        Document present = changeable(actor, id, document);
        if (present.signed() || present.withdrawn()) {
            flash.addFlashAttribute(
                    "conflict", texts.of(present.signed() ? "document.signedAlready" : "document.broughtBackFirst"));
            return "redirect:/cooperations/" + present.cooperation() + "/documents/" + present.id();
        }
        return show(present, DocumentForm.of(present), null, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Document present = changeable(actor, id, document);
        DocumentForm form =
                DocumentForm.of(DocumentForm.filed(TypedDate.edtf(sent, "dated", "retentionFrom"), present), files);
        try {
            int version = keeping.addVersion(actor, form.version(present.cooperation(), present.id()));
            flash.addFlashAttribute("done", texts.of("document.done.version", version));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(present, form, texts.fields(keeping.withFile(wrong, form.chosen())), model);
        } catch (Conflict meanwhile) {
            return askAgain(present, form, meanwhile, model, response);
        }
        return "redirect:/cooperations/" + present.cooperation() + "/documents/" + present.id();
    }

    /** Somebody was first, or nothing differs: what was typed stays, and the next time counts from what there is now. */
    private String askAgain(
            Document seen, DocumentForm form, Conflict conflict, Model model, HttpServletResponse response) {
        Document now = documents.require(seen.cooperation(), seen.id());
        if (now.signed() || now.withdrawn()) {
            throw conflict;
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", texts.says(conflict));
        Overtaken overtaken = DocumentForm.overtaken(
                        documents.versions(now.id()), form.version(now.cooperation(), now.id()))
                .orElse(null);
        if (overtaken != null) {
            model.addAttribute("overtaken", overtaking.view(overtaken, words.ofFacts()));
        }
        Map<String, String> takenOver = overtaken == null ? Map.of() : overtaken.takenOver();
        return show(now, form.after(now.newest().version(), takenOver), null, model);
    }

    private Document changeable(Actor actor, String id, String document) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        rights.requireChanging(actor, present);
        return present;
    }

    private String show(Document document, DocumentForm form, @Nullable FieldMessages problems, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("amended", null);
        frame.fillForm(model, document.cooperation(), form, problems);
        return "document/form";
    }
}
