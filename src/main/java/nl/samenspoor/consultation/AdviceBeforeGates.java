package nl.samenspoor.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/** Names in the dossiers of the second and third gate what works councils advised and whether a wait is not over. */
@Component
class AdviceBeforeGates implements GateCriterion {

    private final WorksCouncils councils;
    private final Parties parties;
    private final Today today;

    AdviceBeforeGates(WorksCouncils councils, Parties parties, Today today) {
        this.councils = councils;
        this.parties = parties;
        this.today = today;
    }

    @Override
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        if (gate != GateKey.G2 && gate != GateKey.G3) {
            return List.of();
        }
        List<WorksCouncil> all = councils.of(cooperation);
        Map<MunicipalityCode, String> names =
                parties.names(all.stream().map(WorksCouncil::municipality).toList());
        List<Finding> findings = new ArrayList<>();
        for (WorksCouncil one : all) {
            String name =
                    names.getOrDefault(one.municipality(), one.municipality().text());
            WorksCouncil.Deviation deviation = one.deviation();
            LocalDate until = deviation == null ? null : deviation.waitUntil();
            if (until != null && !until.isBefore(today.day())) {
                findings.add(finding("wait", List.of(name, until.toString())));
            } else if (one.mayDeviate()) {
                findings.add(finding("notFollowed", List.of(name)));
            }
            if (one.awaited()) {
                findings.add(finding("noAdvice", List.of(name)));
            }
        }
        return findings;
    }

    private static Finding finding(String what, List<String> arguments) {
        return new Finding(Finding.Severity.AMBER, "consultation." + what, "consultation.warn." + what, arguments);
    }
}
