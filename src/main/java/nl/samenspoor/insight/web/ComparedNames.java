package nl.samenspoor.insight.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** Names of the municipalities that comparisons speak of. */
@Component
class ComparedNames {

    private final Municipalities municipalities;

    ComparedNames(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Of their rows and of what speaks for and against a hypothesis, in one statement. */
    Map<MunicipalityCode, String> of(List<Comparison> compared) {
        return municipalities.names(compared.stream()
                .flatMap(one -> Stream.concat(
                        one.rows().stream().flatMap(row -> Stream.ofNullable(row.municipality())),
                        one.evidence().stream().flatMap(fact -> Stream.ofNullable(fact.municipality()))))
                .distinct()
                .toList());
    }
}
