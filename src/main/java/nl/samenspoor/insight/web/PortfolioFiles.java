package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspoor.insight.overview.PortfolioAsked;
import nl.samenspoor.insight.overview.PortfolioFile;
import nl.samenspoor.insight.overview.PortfolioQuery;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.CsvFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio as a file for a spreadsheet: everything its filter leaves, written as it is read. */
@Controller
class PortfolioFiles {

    private final PortfolioFile file;

    PortfolioFiles(PortfolioFile file) {
        this.file = file;
    }

    @GetMapping({"/portfolio.csv", "/api/v1/portfolio.csv"})
    void file(
            Actor actor,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String waits,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            HttpServletResponse response)
            throws IOException {
        PortfolioFile.Content content = file.content(
                actor,
                PortfolioQuery.read(
                        new PortfolioAsked(phase, status, municipality, q, period, waits, late, sort, direction)));
        CsvFile.announce(response, content.name());
        content.write(response.getWriter());
    }
}
