package nl.samenspoor.document.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.LinkingDocuments;
import nl.samenspoor.document.SigningDocuments;
import nl.samenspoor.document.StateOpenness;
import nl.samenspoor.document.StatingOpenness;
import nl.samenspoor.document.WithdrawingDocuments;
import nl.samenspoor.document.web.DocumentJson.WholeJson;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a document stands: signed, withdrawn, public, linked to gates. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/documents/{document}")
class DocumentStateApi {

    /** Signatories as {@code GM0183:college} or {@code board}; {@code on} as {@code 2026-11-24}. */
    record NewSignatureJson(
            @Nullable Integer version,
            @Nullable String on,
            @Nullable List<@Nullable String> by,
            @Nullable String source) {

        SigningForm form() {
            MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
            add(values, "version", version == null ? null : version.toString());
            add(values, "on", on);
            add(values, "source", source);
            if (by != null) {
                by.forEach(one -> add(values, "by", one));
            }
            return SigningForm.of(values);
        }

        private static void add(MultiValueMap<String, String> values, String field, @Nullable String text) {
            if (text != null) {
                values.add(field, text);
            }
        }
    }

    /**
     * How much of it is public, {@code whole}, {@code part}, {@code none} or {@code unknown}; when it was made public, as
     * {@code 2026-11-24} or {@code unknown}, and at which https address; the ground on which it or the rest of it is not,
     * {@code unknown} or {@code none}, and when that is looked at again; id of the document that is its redacted version.
     * {@code seen} is the number of the newest statement, 0 when there is none. What is left out is unknown.
     */
    record NewOpennessJson(
            @Nullable String extent,
            @Nullable String publishedOn,
            @Nullable String publicationUrl,
            @Nullable String exception,
            @Nullable String exceptionReviewOn,
            @Nullable String redacted,
            @Nullable Integer seen) {

        OpennessForm form() {
            Map<String, String> values = new HashMap<>();
            values.put(OpennessForm.EXTENT, known(extent));
            values.put(OpennessForm.PUBLISHED, known(publishedOn));
            values.put(OpennessForm.URL, known(publicationUrl));
            values.put(OpennessForm.EXCEPTION, known(exception));
            values.put(OpennessForm.REVIEW, known(exceptionReviewOn));
            values.put(OpennessForm.REDACTED, "none".equals(redacted) ? "" : known(redacted));
            values.put("seen", seen == null ? "" : seen.toString());
            return OpennessForm.of(values);
        }

        private static String known(@Nullable String said) {
            return said == null || said.equals("unknown") ? "" : said;
        }
    }

    /** Why. */
    record ReasonJson(@Nullable String reason) {}

    /** Which gate, {@code G1} to {@code G5}. */
    record GateJson(@Nullable String gate) {}

    private final Documents documents;
    private final SigningDocuments signing;
    private final WithdrawingDocuments withdrawing;
    private final StatingOpenness stating;
    private final LinkingDocuments linking;
    private final DocumentRights rights;
    private final Overtaking overtaking;
    private final Visibility visibility;

    DocumentStateApi(
            Documents documents,
            SigningDocuments signing,
            WithdrawingDocuments withdrawing,
            StatingOpenness stating,
            LinkingDocuments linking,
            DocumentRights rights,
            Overtaking overtaking,
            Visibility visibility) {
        this.documents = documents;
        this.signing = signing;
        this.withdrawing = withdrawing;
        this.stating = stating;
        this.linking = linking;
        this.rights = rights;
        this.overtaking = overtaking;
        this.visibility = visibility;
    }

    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson sign(
            Actor actor, @PathVariable String id, @PathVariable String document, @RequestBody NewSignatureJson body) {
        Document present = changeable(actor, id, document);
        signing.sign(actor, body.form().command(present));
        return whole(present);
    }

    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson withdraw(
            Actor actor, @PathVariable String id, @PathVariable String document, @RequestBody ReasonJson body) {
        Document present = changeable(actor, id, document);
        withdrawing.withdraw(actor, present.cooperation(), present.id(), body.reason());
        return whole(present);
    }

    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson bringBack(
            Actor actor, @PathVariable String id, @PathVariable String document, @RequestBody ReasonJson body) {
        Document present = changeable(actor, id, document);
        withdrawing.bringBack(actor, present.cooperation(), present.id(), body.reason());
        return whole(present);
    }

    /** Answers 409 with what everybody made of every field when somebody said something else since {@code seen}. */
    @PostMapping("/openness")
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson state(
            Actor actor, @PathVariable String id, @PathVariable String document, @RequestBody NewOpennessJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        rights.requireStating(actor, present);
        StateOpenness command = body.form().command(present);
        try {
            stating.state(actor, command);
        } catch (Conflict newer) {
            throw overtaking.refused(newer, OpennessForm.overtaken(documents.opennesses(present.id()), command));
        }
        return whole(present);
    }

    @PostMapping("/gates")
    @ResponseStatus(HttpStatus.CREATED)
    WholeJson link(Actor actor, @PathVariable String id, @PathVariable String document, @RequestBody GateJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.LINK_DOCUMENT, cooperation);
        DocumentId linked = new DocumentId(document);
        linking.link(actor, cooperation, linked, Gates.of("gate", body.gate()));
        return whole(documents.require(cooperation, linked));
    }

    @DeleteMapping("/gates/{gate}")
    WholeJson unlink(Actor actor, @PathVariable String id, @PathVariable String document, @PathVariable String gate) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.LINK_DOCUMENT, cooperation);
        GateKey key = Gates.inAddress(gate);
        DocumentId linked = new DocumentId(document);
        linking.unlink(actor, cooperation, linked, key);
        return whole(documents.require(cooperation, linked));
    }

    private Document changeable(Actor actor, String id, String document) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        Document present = documents.require(cooperation, new DocumentId(document));
        rights.requireChanging(actor, present);
        return present;
    }

    private WholeJson whole(Document document) {
        return Whole.of(documents, documents.require(document.cooperation(), document.id()));
    }
}
