package nl.samenspoor.document.web;

import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.LinkingDocuments;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
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
    private final Visibility visibility;
    private final Texts texts;

    LinkPages(LinkingDocuments linking, Visibility visibility, Texts texts) {
        this.linking = linking;
        this.visibility = visibility;
        this.texts = texts;
    }

    @PostMapping
    String link(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String gate,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.LINK_DOCUMENT, cooperation);
        GateKey key = Gates.of("gate", gate);
        linking.link(actor, cooperation, new DocumentId(document), key);
        return done(id, document, "document.done.linked", key, flash);
    }

    @PostMapping("/{gate}/removal")
    String unlink(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String gate,
            RedirectAttributes flash) {
        GateKey key = Gates.inAddress(gate);
        linking.unlink(actor, new CooperationId(id), new DocumentId(document), key);
        return done(id, document, "document.done.unlinked", key, flash);
    }

    private String done(String id, String document, String code, GateKey gate, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.of(code, gate.phase().number()));
        return "redirect:/cooperations/" + new CooperationId(id) + "/documents/" + new DocumentId(document);
    }
}
