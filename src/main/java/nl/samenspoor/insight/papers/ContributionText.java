package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.insight.costs.NoShare;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.typeset.Block;
import org.springframework.stereotype.Component;

/** What one municipality would pay by the cost key as it stands in a dossier, with how far that key is and from when. */
@Component
class ContributionText {

    private static final String COST_KEY = "cost_key";
    private static final String STATUS = "agreement.status.";

    private final PaperParts parts;

    ContributionText(PaperParts parts) {
        this.parts = parts;
    }

    /** Its share in every period, or why none can be named. What it comes to is not known. */
    Block of(DossierParts known, MunicipalityCode municipality, String name) {
        List<Block.Fact> facts = new ArrayList<>();
        for (String which : List.of("", "later ", "proposal ")) {
            String status = status(known, which);
            if (!status.equals(STATUS + "rejected") && !status.equals(STATUS + "ended")) {
                facts.addAll(shares(known, which, status, municipality));
            }
        }
        if (facts.isEmpty()) {
            facts.add(parts.fact(
                    "insight.paper.share",
                    parts.of("insight.noShare." + why(known).key())));
        }
        facts.add(parts.fact("insight.paper.amount", null));
        return new Block.Facts(parts.of("insight.paper.contribution", name), facts);
    }

    /** Why the dossier names no share of this municipality. */
    private static NoShare why(DossierParts known) {
        String status = status(known, "");
        if (status.isEmpty()) {
            return NoShare.NO_KEY;
        }
        if (status.equals(STATUS + "rejected")) {
            return NoShare.REJECTED;
        }
        if (status.equals(STATUS + "ended")) {
            return NoShare.ENDED;
        }
        boolean ofOthers =
                known.lines(COST_KEY).anyMatch(line -> line.key().matches("(later |proposal )?period \\d+ \\S+"));
        boolean perCase = known.line(COST_KEY, "type").stream()
                .flatMap(line -> line.values().stream())
                .anyMatch(said -> said.content().equals("agreement.type.per_business_case"));
        return ofOthers ? NoShare.NOT_IN_KEY : perCase ? NoShare.PER_CASE : NoShare.SHARES_UNKNOWN;
    }

    /** How far the key is, as the code of its words; empty when the dossier has no such key. */
    private static String status(DossierParts known, String which) {
        return known.line(COST_KEY, which + "type").stream()
                .flatMap(line -> line.values().stream())
                .map(Said::content)
                .filter(content -> content.startsWith(STATUS))
                .findFirst()
                .orElse("");
    }

    private List<Block.Fact> shares(DossierParts known, String which, String status, MunicipalityCode municipality) {
        return known.lines(COST_KEY)
                .filter(line ->
                        line.key().startsWith(which + "period ") && line.key().endsWith(" " + municipality))
                .map(line -> new Block.Fact(known.words(line.subject()), share(known, line, status)))
                .toList();
    }

    /** As {@code 2/7 (28,57 procent) · overeengekomen · 1 januari 2026 · tot 1 januari 2030}. */
    private String share(DossierParts known, DossierLine line, String status) {
        Share share = Share.parse(line.values().get(0).content());
        String period = line.key().substring(0, line.key().lastIndexOf(' '));
        Stream<Said> days = known.line(COST_KEY, period).stream()
                .flatMap(one -> one.values().stream().limit(2));
        return share + " (" + parts.of("insight.paper.percent", share.percentage()) + ") · "
                + known.words(Stream.concat(status.isEmpty() ? Stream.empty() : Stream.of(Said.code(status)), days)
                        .toList());
    }
}
