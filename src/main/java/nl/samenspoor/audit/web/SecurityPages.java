package nl.samenspoor.audit.web;

import nl.samenspoor.audit.StateOfSecurity;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The state of security on one page, and the list of parts this version is made of. */
@Controller
class SecurityPages {

    private static final MediaType CYCLONEDX = MediaType.parseMediaType("application/vnd.cyclonedx+json");
    private static final Resource PARTS = new ClassPathResource("META-INF/sbom/application.cdx.json");

    private final StateOfSecurity state;

    SecurityPages(StateOfSecurity state) {
        this.state = state;
    }

    @GetMapping("/security")
    String show(Actor actor, Model model) {
        model.addAttribute("state", state.of(actor));
        model.addAttribute("days", StateOfSecurity.DAYS);
        model.addAttribute("parts", PARTS.exists());
        model.addAttribute("audits", Permissions.may(actor, Right.READ_AUDIT_TRAIL));
        return "audit/security";
    }

    /** The software bill of materials as the build wrote it. */
    @GetMapping("/security/sbom.json")
    ResponseEntity<Resource> parts(Actor actor) {
        Permissions.require(actor, Right.SEE_SECURITY);
        if (!PARTS.exists()) {
            throw new NotFound("audit.noParts");
        }
        return ResponseEntity.ok()
                .contentType(CYCLONEDX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("samenspoor.cdx.json")
                                .build()
                                .toString())
                .body(PARTS);
    }
}
