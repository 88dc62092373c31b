package nl.samenspoor.document.web;

import java.util.HashMap;
import java.util.Map;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.FileDocument;
import nl.samenspoor.document.FilingDocuments;
import nl.samenspoor.document.web.DocumentJson.WholeJson;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The category of the Woo of a document and how long it is kept. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/documents/{document}/retention")
class FilingApi {

    /**
     * All of it, also what stays the same; what is left out is unknown. {@code retentionFrom} as {@code 2027-01-01};
     * {@code seen} is the number of the newest statement.
     */
    record NewFilingJson(
            @Nullable String woo,
            @Nullable String nomination,
            @Nullable String retentionResult,
            @Nullable Integer retentionYears,
            @Nullable String retentionFrom,
            @Nullable Integer seen) {

        FilingForm form() {
            Map<String, String> values = new HashMap<>();
            put(values, "woo", woo);
            put(values, "nomination", nomination);
            put(values, "retentionResult", retentionResult);
            put(values, "retentionYears", retentionYears);
            put(values, "retentionFrom", "unknown".equals(retentionFrom) ? null : retentionFrom);
            put(values, "seen", seen);
            return FilingForm.of(values);
        }

        private static void put(Map<String, String> values, String field, @Nullable Object content) {
            values.put(field, content == null ? "" : content.toString());
        }
    }

    private final Documents documents;
    private final FilingDocuments filing;
    private final DocumentRights rights;
    private final Overtaking overtaking;
    private final Visibility visibility;

    FilingApi(
            Documents documents,
            FilingDocuments filing,
            DocumentRights rights,
            Overtaking overtaking,
            Visibility visibility) {
        this.documents = documents;
        this.filing = filing;
        this.rights = rights;
        this.overtaking = overtaking;
        this.visibility = visibility;
    }

    /** Answers 409 with what everybody made of every field when somebody said something else since {@code seen}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson file(
            Actor actor, @PathVariable String id, @PathVariable String document, @RequestBody NewFilingJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        rights.requireStating(actor, present);
        FileDocument command = body.form().command(present);
        try {
            filing.file(actor, command);
        } catch (Conflict newer) {
            throw overtaking.refused(newer, FilingForm.overtaken(documents.filings(present.id()), command));
        }
        return Whole.of(documents, documents.require(cooperation, present.id()));
    }
}
