package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.factors.CheckingFactors;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.FactorTexts;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** The factors of one cooperation with their scores and what the check finds now. */
@Component
public class FactorLines {

    /** Rule that only says what the score says already. */
    private static final String NOT_ASSESSED = "missing";

    private final Factors factors;
    private final CheckingFactors checking;
    private final FactorTexts texts;

    FactorLines(Factors factors, CheckingFactors checking, FactorTexts texts) {
        this.factors = factors;
        this.checking = checking;
        this.texts = texts;
    }

    /** All rows of the checklist, then the other factors that were assessed; the caller checks who may see it. */
    public List<FactorLine> of(CooperationId cooperation, Map<MunicipalityCode, String> names, Locale reader) {
        Map<String, List<Finding>> findings =
                checking.findings(cooperation).stream().collect(Collectors.groupingBy(Finding::factor));
        return factors.all(cooperation).stream()
                .filter(status -> status.factor().listing() == Listing.CHECKLIST || status.assessed())
                .map(status -> line(
                        status, names, findings.getOrDefault(status.factor().id(), List.of()), reader))
                .toList();
    }

    private FactorLine line(
            FactorStatus status, Map<MunicipalityCode, String> names, List<Finding> findings, Locale reader) {
        return new FactorLine(
                status,
                texts.name(status.factor(), reader),
                FactorLine.named(status, names),
                FactorLine.directed(status, names),
                findings.stream()
                        .filter(finding -> !finding.rule().equals(NOT_ASSESSED))
                        .map(finding -> texts.of(finding, reader))
                        .toList(),
                findings.stream()
                        .map(Finding::severity)
                        .min(Enum::compareTo)
                        .map(severity -> severity.key())
                        .orElse(null));
    }
}
