package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.insight.comparison.AsOf;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.CsvFile;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The comparison tables as real tables, each cell with the number of its source; on paper and as a file too. */
@Controller
class ComparisonPages {

    /** How many cooperations a file is written at a time, so that 10,000 need no more memory than a page. */
    private static final int AT_A_TIME = 200;

    private final Comparing comparing;
    private final ComparedNames names;
    private final ComparisonTexts words;
    private final ComparisonFile file;
    private final Texts texts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ComparisonPages(
            Comparing comparing,
            ComparedNames names,
            ComparisonTexts words,
            ComparisonFile file,
            Texts texts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.comparing = comparing;
        this.names = names;
        this.words = words;
        this.file = file;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    @GetMapping("/compare")
    String compare(
            Actor actor,
            @RequestParam(defaultValue = "phase") String table,
            @RequestParam(defaultValue = "") List<String> cooperation,
            @RequestParam(defaultValue = "") List<String> cooperations,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Model model,
            HttpServletResponse response) {
        ComparisonAddress address = ComparisonAddress.of(table, cooperation, cooperations, on, recorded, q, page, size)
                .typed();
        List<ComparisonTable> wanted = address.tables();
        model.addAttribute("address", address);
        model.addAttribute("tables", ComparisonTable.values());
        model.addAttribute("words", words);
        model.addAttribute("today", LocalDate.now(clock));
        try {
            model.addAttribute("choices", comparing.choices(actor, address.chosen(), q));
            List<Comparison> compared = comparing.compare(actor, wanted, address.asked());
            Comparison first = compared.get(0);
            model.addAttribute("views", compared.stream().map(TableView::of).toList());
            model.addAttribute("names", names.of(compared));
            model.addAttribute("total", first.total());
            model.addAttribute("paging", new Paging(first.page(), first.size(), first.total(), address.pages()));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problems", texts.fields(wrong));
        }
        return "insight/compare";
    }

    /** All the actor may see, or those named; whatever page was looked at. */
    @GetMapping("/compare.csv")
    void file(
            Actor actor,
            @RequestParam(defaultValue = "phase") String table,
            @RequestParam(defaultValue = "") List<String> cooperation,
            @RequestParam(defaultValue = "") List<String> cooperations,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String recorded,
            HttpServletResponse response)
            throws IOException {
        file(
                actor,
                ComparisonAddress.of(table, cooperation, cooperations, on, recorded, "", 0, AT_A_TIME)
                        .typed(),
                response);
    }

    @GetMapping("/api/v1/comparison/{table}.csv")
    void fileForOtherSystems(
            Actor actor,
            @PathVariable String table,
            @RequestParam(defaultValue = "") List<String> cooperation,
            @RequestParam(defaultValue = "") List<String> cooperations,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String recorded,
            HttpServletResponse response)
            throws IOException {
        file(actor, ComparisonAddress.of(table, cooperation, cooperations, on, recorded, "", 0, AT_A_TIME), response);
    }

    private void file(Actor actor, ComparisonAddress address, HttpServletResponse response) throws IOException {
        List<ComparisonTable> wanted = address.tables();
        AsOf asOf = address.asked().asOf();
        List<CooperationId> ids = comparing.ids(actor, address.asked());
        events.publishEvent(new Audited(actor.account(), AuditAction.EXPORTED, "comparison " + address.table(), null));
        CsvFile.announce(
                response,
                DecisionListPages.fileName(
                        texts.of("insight.compare.file"),
                        address.table().equals(ComparisonAddress.ALL)
                                ? texts.of("insight.compare.all")
                                : texts.of("insight.table." + address.table()),
                        address.days(LocalDate.now(clock))));
        file.write(
                response.getWriter(),
                wanted.stream()
                        .map(table -> new ComparisonFile.Part(
                                table,
                                IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_A_TIME)
                                        .mapToObj(from -> ids.subList(from, Math.min(from + AT_A_TIME, ids.size())))
                                        .map(some -> comparing.part(table, asOf, some))))
                        .toList());
    }
}
