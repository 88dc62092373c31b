package nl.samenspoor.decisionlog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.decisionlog.AnchoringHeads;
import nl.samenspoor.decisionlog.ExportingLogs;
import nl.samenspoor.decisionlog.Verification;
import nl.samenspoor.decisionlog.VerifyingLogs;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the log of a cooperation stands, and how one verifies it oneself. */
@Controller
class LogVerificationPages {

    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final String HASH = "[0-9a-f]{64}";

    private final VerifyingLogs verifying;
    private final ExportingLogs exporting;
    private final AnchoringHeads anchoring;
    private final CooperationNames names;
    private final Visibility visibility;
    private final VerificationsSeenToday seenToday;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    LogVerificationPages(
            VerifyingLogs verifying,
            ExportingLogs exporting,
            AnchoringHeads anchoring,
            CooperationNames names,
            Visibility visibility,
            VerificationsSeenToday seenToday,
            Texts texts,
            ApplicationEventPublisher events) {
        this.verifying = verifying;
        this.exporting = exporting;
        this.anchoring = anchoring;
        this.names = names;
        this.visibility = visibility;
        this.seenToday = seenToday;
        this.texts = texts;
        this.events = events;
    }

    /** @param noted a value of an earlier day, to be looked up; what is none is refused on the page itself */
    @GetMapping("/cooperations/{id}/decision-log")
    String page(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String noted,
            Model model,
            HttpServletResponse response) {
        CooperationId cooperation = visible(actor, id);
        Verification found = verifying.verify(cooperation);
        if (seenToday.firstTime(actor, cooperation, found)) {
            events.publishEvent(new Audited(
                    actor.account(),
                    AuditAction.LOG_VERIFIED,
                    cooperation.text(),
                    found.finding().name().toLowerCase(Locale.ROOT)));
        }
        String asked = noted == null ? "" : noted.strip().toLowerCase(Locale.ROOT);
        boolean readable = asked.matches(HASH);
        if (!asked.isEmpty() && !readable) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("cooperationId", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
        model.addAttribute("verification", found);
        model.addAttribute("end", exporting.end(cooperation).orElse(null));
        model.addAttribute(
                "anchoredOn",
                anchoring.last().map(at -> LocalDate.ofInstant(at, Dutch.ZONE)).orElse(null));
        model.addAttribute("noted", asked.substring(0, Math.min(asked.length(), 80)));
        model.addAttribute("readable", readable);
        model.addAttribute(
                "place", readable ? exporting.place(cooperation, asked).orElse(null) : null);
        model.addAttribute("words", words());
        return "decisionlog/verification";
    }

    @GetMapping("/cooperations/{id}/decision-log.zip")
    ResponseEntity<byte[]> zip(Actor actor, @PathVariable String id) {
        CooperationId cooperation = visible(actor, id);
        events.publishEvent(
                new Audited(actor.account(), AuditAction.EXPORTED, "decision log " + cooperation.text(), null));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(texts.of("decisionlog.file"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(exporting.zip(cooperation, words()));
    }

    /** In the language of the current request. */
    private ExportingLogs.Words words() {
        return new ExportingLogs.Words(
                texts.of("decisionlog.file.extension"),
                texts.of("decisionlog.file.script"),
                texts.of("decisionlog.file.fingerprint"),
                texts.of("decisionlog.verification.entries"),
                texts.of("decisionlog.verification.end"),
                texts.of("decisionlog.file.broken"),
                texts.of("decisionlog.file.empty"));
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
