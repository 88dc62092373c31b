package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.Documents;
import nl.samenspoor.insight.publicpage.PublicReading;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.web.HarmlessFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The page of a cooperation everybody may read, and the files on it. The same for everybody, so that it may lie in a cache
 * for a few minutes; it knows no session and sets no cookie ({@link PublicSecurity}).
 */
@Controller
class PublicPages {

    /** As long as a page that was switched off may still be read from somebody's cache. */
    static final Duration CACHED = Duration.ofMinutes(5);

    private final PublicReading reading;
    private final Documents documents;
    private final Clock clock;

    PublicPages(PublicReading reading, Documents documents, Clock clock) {
        this.reading = reading;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/public/cooperations/{id}")
    String one(@PathVariable String id, Model model, HttpServletResponse response) {
        model.addAttribute("picture", reading.of(PublicReading.EVERYBODY, new CooperationId(id)));
        model.addAttribute("asOf", LocalDate.now(clock));
        shared(response);
        return "insight/public";
    }

    /** Under a name made of its title: how its sender called the file is not for everybody. */
    @GetMapping("/public/cooperations/{id}/documents/{document}/{version}")
    void content(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable int version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DocumentVersion found =
                reading.document(PublicReading.EVERYBODY, new CooperationId(id), new DocumentId(document), version);
        // Before any header: the answer that a file is damaged lies in no cache.
        documents.verify(found);
        shared(response);
        HarmlessFile.protect(response);
        if (new ServletWebRequest(request, response).checkNotModified(found.sha256())) {
            return;
        }
        HarmlessFile.describe(response, found.mediaType(), found.bytes(), found.savedByTitle(), found.shown());
        documents.write(found, response.getOutputStream());
    }

    /** Search engines keep copies of what was switched off: they are asked not to. */
    private static void shared(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(CACHED).cachePublic().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
