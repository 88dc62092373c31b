package nl.samenspoor.terms.web;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermKind;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All legal and agreed terms in all versions; the same for every account. */
@RestController
@RequestMapping("/api/v1/terms")
class CatalogueApi {

    private final TermCatalogue catalogue;

    CatalogueApi(TermCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    PageJson<TermRuleJson> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Locale reader) {
        PageJson.check(page, size);
        TermKind wanted = kind == null ? null : TermKind.of(kind);
        List<TermRule> found = catalogue.all().stream()
                .filter(rule -> wanted == null || rule.kind() == wanted)
                .toList();
        return new PageJson<>(
                found.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(rule -> TermRuleJson.of(rule, reader))
                        .toList(),
                page,
                size,
                found.size());
    }
}
