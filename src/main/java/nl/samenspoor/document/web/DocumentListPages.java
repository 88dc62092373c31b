package nl.samenspoor.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
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

/** The documents of a cooperation, and the form with which one is added. */
@Controller
@RequestMapping("/cooperations/{id}/documents")
class DocumentListPages {

    private static final int SIZE = 25;

    private final Documents documents;
    private final KeepingDocuments keeping;
    private final DocumentRights rights;
    private final DocumentFrame frame;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final Texts texts;

    DocumentListPages(
            Documents documents,
            KeepingDocuments keeping,
            DocumentRights rights,
            DocumentFrame frame,
            Municipalities municipalities,
            Visibility visibility,
            Texts texts) {
        this.documents = documents;
        this.keeping = keeping;
        this.rights = rights;
        this.frame = frame;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        PageJson.check(page, SIZE);
        DocumentFilter filter = Filters.of(title, kind);
        List<Document> found = documents.page(cooperation, filter, page, SIZE);
        model.addAttribute("documents", found);
        model.addAttribute(
                "names", names(found.stream().map(Document::municipality).toList()));
        model.addAttribute(
                "paging",
                new Paging(
                        page,
                        SIZE,
                        documents.count(cooperation, filter),
                        "/cooperations/" + cooperation + "/documents?" + Filters.query(filter) + "page="));
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.equals(DocumentFilter.ALL));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("mayAdd", rights.mayAdd(actor, cooperation));
        frame.fill(model, cooperation);
        return "document/list";
    }

    private Map<MunicipalityCode, String> names(List<@Nullable MunicipalityCode> codes) {
        return municipalities.names(
                codes.stream().filter(Objects::nonNull).distinct().toList());
    }

    @GetMapping("/new")
    String form(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String amends,
            Model model) {
        CooperationId cooperation = new CooperationId(id);
        rights.requireAdding(actor, cooperation);
        List<MunicipalityCode> owners = rights.owners(actor, cooperation);
        boolean leads = rights.leads(actor, cooperation);
        DocumentForm empty = DocumentForm.empty(
                leads || owners.size() > 1 ? "" : owners.get(0).text(), amends == null ? "" : amends);
        return show(actor, cooperation, empty, null, model);
    }

    @PostMapping
    String keep(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        rights.requireAdding(actor, cooperation);
        DocumentForm form = DocumentForm.of(TypedDate.edtf(sent, "dated", "retentionFrom"), files);
        DocumentId kept;
        try {
            rights.requireAdding(actor, cooperation, form.municipality());
            kept = keeping.keep(actor, form.keep(cooperation, form.again()));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, form, texts.fields(keeping.withFile(wrong, form.chosen())), model);
        } catch (Conflict there) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(there));
            if (there.code().equals(KeepingDocuments.SAME_FILE)) {
                model.addAttribute("same", there.arguments()[1]);
            }
            return show(actor, cooperation, form, null, model);
        }
        flash.addFlashAttribute("done", texts.of("document.done.kept"));
        return "redirect:/cooperations/" + cooperation + "/documents/" + kept;
    }

    private String show(
            Actor actor, CooperationId cooperation, DocumentForm form, @Nullable FieldMessages problems, Model model) {
        model.addAttribute("owners", frame.options(rights.owners(actor, cooperation)));
        model.addAttribute("leads", rights.leads(actor, cooperation));
        model.addAttribute("amended", amended(cooperation, form.value("amends")));
        model.addAttribute("document", null);
        frame.fillForm(model, cooperation, form, problems);
        return "document/form";
    }

    private @Nullable Document amended(CooperationId cooperation, String amends) {
        return amends.matches("[A-Za-z0-9-]{1,36}")
                ? documents.find(cooperation, new DocumentId(amends)).orElse(null)
                : null;
    }
}
