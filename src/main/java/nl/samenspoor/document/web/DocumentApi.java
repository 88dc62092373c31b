package nl.samenspoor.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import nl.samenspoor.document.AddVersion;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.web.DocumentJson.WholeJson;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Documents of a cooperation. New ones and new versions are sent as {@code multipart/form-data}: the file in the part
 * {@code file}, the words about it in parts named as in {@link DocumentForm}.
 */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/documents")
class DocumentApi {

    /** Code of the refusal of a version after one that is no longer the newest. */
    private static final String NEWER = "document.newer";

    private final Documents documents;
    private final KeepingDocuments keeping;
    private final DocumentRights rights;
    private final Overtaking overtaking;
    private final Visibility visibility;

    DocumentApi(
            Documents documents,
            KeepingDocuments keeping,
            DocumentRights rights,
            Overtaking overtaking,
            Visibility visibility) {
        this.documents = documents;
        this.keeping = keeping;
        this.rights = rights;
        this.overtaking = overtaking;
        this.visibility = visibility;
    }

    @GetMapping
    PageJson<DocumentJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        PageJson.check(page, size);
        DocumentFilter filter = Filters.of(title, kind);
        return new PageJson<>(
                documents.page(cooperation, filter, page, size).stream()
                        .map(DocumentJson::of)
                        .toList(),
                page,
                size,
                documents.count(cooperation, filter));
    }

    @PostMapping
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = NewDocumentJson.class))))
    ResponseEntity<WholeJson> keep(
            Actor actor,
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam Map<String, String> sent,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, MultipartFile> files) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        DocumentForm form = DocumentForm.of(sent, files);
        rights.requireAdding(actor, cooperation, form.municipality());
        DocumentId kept = withFile(form, () -> keeping.keep(actor, form.keep(cooperation, true)));
        return ResponseEntity.created(URI.create("/api/v1/cooperations/" + cooperation + "/documents/" + kept))
                .body(whole(documents.require(cooperation, kept)));
    }

    @GetMapping("/{document}")
    WholeJson one(Actor actor, @PathVariable String id, @PathVariable String document) {
        return whole(visible(actor, id, document));
    }

    /**
     * {@code after} is the number of the newest version; without a file the one there is stays. Answers 409 with what everybody
     * made of every field when somebody added a version since.
     */
    @PostMapping("/{document}/versions")
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = NewDocumentJson.class))))
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson addVersion(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, MultipartFile> files) {
        Document present = visible(actor, id, document);
        Map<String, String> sent = DocumentForm.filed(given, present);
        rights.requireChanging(actor, present);
        DocumentForm form = DocumentForm.of(sent, files);
        AddVersion version = withFile(form, () -> form.version(present.cooperation(), present.id()));
        try {
            withFile(form, () -> keeping.addVersion(actor, version));
        } catch (Conflict refused) {
            throw refused.code().equals(NEWER)
                    ? overtaking.refused(refused, DocumentForm.overtaken(documents.versions(present.id()), version))
                    : refused;
        }
        return whole(documents.require(present.cooperation(), present.id()));
    }

    /** What is wrong with the file is said beside whatever else is wrong. */
    private <T> T withFile(DocumentForm form, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInput wrong) {
            throw keeping.withFile(wrong, form.chosen());
        }
    }

    private Document visible(Actor actor, String id, String document) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return documents.require(cooperation, new DocumentId(document));
    }

    private WholeJson whole(Document document) {
        return Whole.of(documents, document);
    }
}
