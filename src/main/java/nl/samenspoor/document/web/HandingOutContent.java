package nl.samenspoor.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.Documents;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.HarmlessFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Hands out what was kept, so that it can do nothing: as the type it was recognised as and no other, saved rather than
 * shown unless it is a picture or a PDF, and what is shown may run, load or send nothing. Whoever is asked again with the
 * checksum he has is told that it is still so, after it was checked that he still may.
 */
@Controller
class HandingOutContent {

    private final Documents documents;
    private final Visibility visibility;

    HandingOutContent(Documents documents, Visibility visibility) {
        this.documents = documents;
        this.visibility = visibility;
    }

    /** @param download when present, the file is saved also where it could be shown */
    @GetMapping({
        "/cooperations/{id}/documents/{document}/versions/{version}/content",
        "/api/v1/cooperations/{id}/documents/{document}/versions/{version}/content"
    })
    void content(
            Actor actor,
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        DocumentVersion found = documents.readable(cooperation, new DocumentId(document), version);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        HarmlessFile.protect(response);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (new ServletWebRequest(request, response).checkNotModified(found.sha256())) {
            return;
        }
        documents.verify(found);
        HarmlessFile.describe(
                response, found.mediaType(), found.bytes(), found.savedAs(), found.shown() && download == null);
        documents.write(found, response.getOutputStream());
    }
}
