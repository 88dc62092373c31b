package nl.samenspoor.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.samenspoor.audit.AuditFilter;
import nl.samenspoor.audit.ReadingTrail;
import nl.samenspoor.audit.TrailVerification;
import nl.samenspoor.audit.VerifyingTrail;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.web.CsvFile;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The audit trail on a page: filtered, page by page, verified, and as a file. */
@Controller
class AuditPages {

    private final ReadingTrail reading;
    private final VerifyingTrail verifying;
    private final Texts texts;

    AuditPages(ReadingTrail reading, VerifyingTrail verifying, Texts texts) {
        this.reading = reading;
        this.verifying = verifying;
        this.texts = texts;
    }

    @GetMapping("/audit")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Model model) {
        PageJson.check(page, size);
        AuditFilter filter = AuditFilter.read(account, action, result);
        ReadingTrail.Page found = reading.page(actor, filter, page, size);
        String query = "?account=" + encoded(account) + "&action=" + encoded(action) + "&result=" + encoded(result);
        model.addAttribute("entries", found.entries());
        model.addAttribute("total", found.total());
        model.addAttribute(
                "paging", new Paging(page, size, found.total(), "/audit" + query + "&size=" + size + "&page="));
        model.addAttribute("file", "/audit.csv" + query);
        model.addAttribute("filtered", !filter.equals(AuditFilter.ALL));
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("account", account);
        model.addAttribute("action", action);
        model.addAttribute("result", result);
        return "audit/trail";
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping({"/audit.csv", "/api/v1/audit.csv"})
    void file(
            Actor actor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String result,
            HttpServletResponse response)
            throws IOException {
        ReadingTrail.Export content = reading.export(actor, AuditFilter.read(account, action, result));
        CsvFile.announce(response, texts.of("audit.file"));
        content.write(response.getWriter());
    }

    @PostMapping("/audit/verifications")
    String verify(Actor actor, RedirectAttributes flash) {
        TrailVerification found = verifying.verify(actor);
        if (found.valid()) {
            flash.addFlashAttribute(
                    "done", texts.of("audit.valid", found.entries(), found.removed(), found.anchored()));
        } else {
            flash.addFlashAttribute(
                    "broken",
                    texts.of("audit.finding." + found.finding().name().toLowerCase(Locale.ROOT), found.firstBroken()));
        }
        return "redirect:/audit";
    }
}
