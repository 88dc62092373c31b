package nl.samenspoor.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.gate.spi.ConsentOrder;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/**
 * Whether a council decides on consent after the round of views: all have answered or their eight weeks have passed, and
 * colleges have replied (Wgr art. 1 par. 3 and 4). It warns at the decision and is named in the dossier; it never blocks.
 */
@Component
class ViewsBeforeConsent implements ConsentOrder, GateCriterion {

    private static final String FIELD = "views";

    private final ViewRounds rounds;
    private final Parties parties;

    ViewsBeforeConsent(ViewRounds rounds, Parties parties) {
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public List<FieldProblem> warnings(CooperationId cooperation, MunicipalityCode municipality, EffectiveDate on) {
        if (!rounds.due(cooperation)) {
            return List.of();
        }
        Optional<ViewRound> newest = rounds.of(cooperation).stream().findFirst();
        if (newest.isEmpty() || newest.get().sending() == null) {
            return List.of(FieldProblem.of(FIELD, "consultation.warn.notSent"));
        }
        return warnings(newest.get(), names(newest.get()), on);
    }

    static List<FieldProblem> warnings(ViewRound round, Map<MunicipalityCode, String> names, EffectiveDate on) {
        List<FieldProblem> warnings = new ArrayList<>();
        for (ViewRound.Council council : round.councils()) {
            String name = names.getOrDefault(
                    council.municipality(), council.municipality().text());
            ViewRound.View view = council.view();
            if (view == null) {
                withinTerm(council, name, on).ifPresent(warnings::add);
            } else if (on.known() && view.on().known() && on.surelyBefore(view.on())) {
                warnings.add(FieldProblem.of(FIELD, "consultation.warn.beforeView", name));
            } else if (council.replyOwed()) {
                warnings.add(FieldProblem.of(FIELD, "consultation.warn.noReply", name));
            }
        }
        return warnings;
    }

    private static Optional<FieldProblem> withinTerm(ViewRound.Council council, String name, EffectiveDate on) {
        LocalDate last = council.due().atLatest();
        boolean over = last != null && on.known() && on.earliest().isAfter(last);
        if (over) {
            return Optional.empty();
        }
        return Optional.of(
                last == null
                        ? FieldProblem.of(FIELD, "consultation.warn.noAnswer", name)
                        : FieldProblem.of(FIELD, "consultation.warn.withinTerm", name, last));
    }

    @Override
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        if (gate != GateKey.G3 || !rounds.due(cooperation)) {
            return List.of();
        }
        Optional<ViewRound> newest = rounds.of(cooperation).stream().findFirst();
        if (newest.isEmpty() || newest.get().sending() == null) {
            return List.of(finding("notSent", List.of()));
        }
        Map<MunicipalityCode, String> names = names(newest.get());
        List<Finding> findings = new ArrayList<>();
        for (ViewRound.Council council : newest.get().councils()) {
            String name = names.getOrDefault(
                    council.municipality(), council.municipality().text());
            if (council.view() == null) {
                findings.add(finding("noAnswer", List.of(name)));
            } else if (council.replyOwed()) {
                findings.add(finding("noReply", List.of(name)));
            }
        }
        return findings;
    }

    private static Finding finding(String what, List<String> arguments) {
        return new Finding(Finding.Severity.AMBER, "consultation." + what, "consultation.warn." + what, arguments);
    }

    private Map<MunicipalityCode, String> names(ViewRound round) {
        return parties.names(
                round.councils().stream().map(ViewRound.Council::municipality).toList());
    }
}
