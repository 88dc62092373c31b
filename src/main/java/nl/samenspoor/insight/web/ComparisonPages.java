package nl.samenspoor.insight.web;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The comparison tables as real tables, each cell with its source. */
@Controller
class ComparisonPages {

    private final Comparing comparing;
    private final Municipalities municipalities;
    private final ComparisonTexts texts;

    ComparisonPages(Comparing comparing, Municipalities municipalities, ComparisonTexts texts) {
        this.comparing = comparing;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    @GetMapping("/compare")
    String compare(
            Actor actor,
            @RequestParam(defaultValue = "phase") String table,
            @RequestParam(defaultValue = "") List<String> cooperations,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Model model) {
        PageJson.check(page, size);
        ComparisonTable which = ComparisonTable.of(table);
        List<CooperationId> chosen = cooperations.stream()
                .filter(id -> !id.isBlank())
                .map(CooperationId::new)
                .toList();
        Comparison compared =
                chosen.isEmpty() ? comparing.all(actor, which, page, size) : comparing.chosen(actor, which, chosen);
        model.addAttribute("tables", ComparisonTable.values());
        model.addAttribute("compared", compared);
        model.addAttribute("words", texts);
        model.addAttribute(
                "names",
                municipalities.names(compared.rows().stream()
                        .flatMap(row -> Stream.ofNullable(row.municipality()))
                        .toList()));
        model.addAttribute(
                "paging",
                new Paging(
                        compared.page(),
                        compared.size(),
                        compared.total(),
                        "/compare?table=" + which.key() + "&size=" + size + "&page="));
        return "insight/compare";
    }
}
