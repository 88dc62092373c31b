package nl.samenspoor.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.SigningDocuments;
import nl.samenspoor.document.StatingOpenness;
import nl.samenspoor.document.WithdrawingDocuments;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one document, on which it is marked as signed or public, withdrawn and brought back. */
@Controller
@RequestMapping("/cooperations/{id}/documents/{document}")
class DocumentPages {

    private final Documents documents;
    private final SigningDocuments signing;
    private final WithdrawingDocuments withdrawing;
    private final StatingOpenness stating;
    private final DocumentRights rights;
    private final ShowingDocument showing;
    private final Overtaking overtaking;
    private final DocumentWords words;
    private final Visibility visibility;
    private final Texts texts;

    DocumentPages(
            Documents documents,
            SigningDocuments signing,
            WithdrawingDocuments withdrawing,
            StatingOpenness stating,
            DocumentRights rights,
            ShowingDocument showing,
            Overtaking overtaking,
            DocumentWords words,
            Visibility visibility,
            Texts texts) {
        this.documents = documents;
        this.signing = signing;
        this.withdrawing = withdrawing;
        this.stating = stating;
        this.rights = rights;
        this.showing = showing;
        this.overtaking = overtaking;
        this.words = words;
        this.visibility = visibility;
        this.texts = texts;
    }

    @GetMapping
    String one(Actor actor, @PathVariable String id, @PathVariable String document, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        return showing.show(actor, present, SigningForm.empty(present), null, model);
    }

    @PostMapping("/signature")
    String sign(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Document present = changeable(actor, id, document);
        SigningForm form = SigningForm.typed(sent);
        try {
            signing.sign(actor, form.command(present));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return showing.show(actor, present, form, texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            return askAgain(actor, present, form, meanwhile, model, response);
        }
        return done(present, "document.done.signed", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return stand(actor, changeable(actor, id, document), true, sent, model, response, flash);
    }

    @PostMapping("/return")
    String bringBack(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return stand(actor, changeable(actor, id, document), false, sent, model, response, flash);
    }

    /** Also of a signed document: its content stays as it is. */
    @PostMapping("/openness")
    String state(
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
        OpennessForm form = OpennessForm.of(TypedDate.edtf(sent, OpennessForm.PUBLISHED, OpennessForm.REVIEW));
        try {
            stating.state(actor, form.command(present, published -> stating.foresee(actor, present, published)));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("openness", form);
            return showing.show(actor, present, SigningForm.empty(present), texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            Document now = documents.require(cooperation, present.id());
            Overtaken overtaken = OpennessForm.overtaken(documents.opennesses(now.id()), form.command(now))
                    .orElse(null);
            if (overtaken != null) {
                model.addAttribute("overtaken", overtaking.view(overtaken, words.ofOpenness()));
            }
            model.addAttribute("openness", form.seeing(now, overtaken == null ? Map.of() : overtaken.takenOver()));
            return askAgain(actor, present, SigningForm.empty(present), meanwhile, model, response);
        }
        return done(present, "document.done.openness", flash);
    }

    private String stand(
            Actor actor,
            Document document,
            boolean withdrawn,
            Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Fields fields = new Fields(sent);
        try {
            fields.requireKnown(Set.of("reason"));
            if (withdrawn) {
                withdrawing.withdraw(actor, document.cooperation(), document.id(), fields.value("reason"));
            } else {
                withdrawing.bringBack(actor, document.cooperation(), document.id(), fields.value("reason"));
            }
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("reason", fields.value("reason"));
            return showing.show(actor, document, SigningForm.empty(document), texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            model.addAttribute("reason", fields.value("reason"));
            return askAgain(actor, document, SigningForm.empty(document), meanwhile, model, response);
        }
        return done(document, withdrawn ? "document.done.withdrawn" : "document.done.returned", flash);
    }

    /** The document as it stands now, with what was typed where that can still be sent. */
    private String askAgain(
            Actor actor,
            Document seen,
            SigningForm form,
            Conflict meanwhile,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", texts.says(meanwhile));
        return showing.show(actor, documents.require(seen.cooperation(), seen.id()), form, null, model);
    }

    private Document changeable(Actor actor, String id, String document) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        rights.requireChanging(actor, present);
        return present;
    }

    private String done(Document document, String code, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.of(code));
        return "redirect:/cooperations/" + document.cooperation() + "/documents/" + document.id();
    }
}
