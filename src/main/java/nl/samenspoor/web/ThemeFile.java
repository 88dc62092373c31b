package nl.samenspoor.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.samenspoor.kernel.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the municipality's own style sheet, from our own address as the policy of the pages asks. */
@RestController
class ThemeFile {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final MunicipalTheme theme;

    ThemeFile(MunicipalTheme theme) {
        this.theme = theme;
    }

    /**
     * A browser may keep it, as its address changes with its content.
     *
     * @throws NotFound for any other content than the present one
     */
    @GetMapping("/assets/municipality-{digest}.css")
    ResponseEntity<String> theme(@PathVariable String digest) {
        MunicipalTheme.Sheet sheet = theme.sheet()
                .filter(present -> present.digest().equals(digest))
                .orElseThrow(() -> new NotFound("web.error.404.text"));
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(sheet.content());
    }
}
