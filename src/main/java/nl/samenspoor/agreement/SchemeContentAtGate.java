package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names in the dossier of the third gate what the law asks of the scheme and it does not hold, or nobody checked. */
@Component
class SchemeContentAtGate implements GateCriterion {

    private final SchemeContents contents;

    SchemeContentAtGate(SchemeContents contents) {
        this.contents = contents;
    }

    @Override
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        return gate != GateKey.G3
                ? List.of()
                : contents.form(cooperation)
                        .map(form -> findings(form, contents.latest(cooperation).orElse(null)))
                        .orElse(List.of());
    }

    static List<Finding> findings(LegalForm form, @Nullable SchemeContent latest) {
        List<Finding> findings = new ArrayList<>();
        if (latest == null) {
            return List.of(finding("contentUnchecked", List.of()));
        }
        latest.missing(form)
                .forEach(item -> findings.add(
                        finding("contentMissing", List.of("agreement.content." + item.key(), item.article()))));
        int open = latest.notJudged(form).size();
        if (open > 0) {
            findings.add(finding("contentNotJudged", List.of(String.valueOf(open))));
        }
        return findings;
    }

    private static Finding finding(String what, List<String> arguments) {
        return new Finding(Finding.Severity.AMBER, "agreement." + what, "agreement.warn." + what, arguments);
    }
}
