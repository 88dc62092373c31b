package nl.samenspoor.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.inbox.Submission;
import nl.samenspoor.inbox.Submissions;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/**
 * What the fifth phase worked out for its gate: what the project leader proposes and why, the end perspective, and the
 * improvement plan with its measures (Speulman 2012, §2.4.3, §2.4.4). Of each what was filled in last.
 */
@Component
class FurtherDevelopmentInDossier implements DossierPart {

    private final Submissions submissions;

    FurtherDevelopmentInDossier(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String key() {
        return "further_development";
    }

    @Override
    public int place() {
        return 26;
    }

    @Override
    public AtGate atGate() {
        return AtGate.ALONE;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierLine> lines = new ArrayList<>();
        if (gate == GateKey.G5) {
            Map<String, Object> next = latest(cooperation, "decideWhatNext");
            if (next.get("proposal") instanceof String choice) {
                lines.add(line("proposal", List.of(Said.code("gate.choice." + choice))));
            }
            words(lines, next, "reasoning");
            Map<String, Object> perspective = latest(cooperation, "redefinePerspective");
            words(lines, perspective, "perspective");
            words(lines, perspective, "reason");
            Map<String, Object> plan = latest(cooperation, "draftImprovementPlan");
            words(lines, plan, "content");
            if (plan.get("measures") instanceof List<?> measures && !measures.isEmpty()) {
                lines.add(line(
                        "measures",
                        measures.stream().map(one -> measure((Map<?, ?>) one)).toList()));
            }
        }
        return lines;
    }

    private Map<String, Object> latest(CooperationId cooperation, String form) {
        return submissions.of(cooperation, form).stream()
                .findFirst()
                .map(Submission::answers)
                .orElse(Map.of());
    }

    private static void words(List<DossierLine> lines, Map<String, Object> answers, String field) {
        if (answers.get(field) instanceof String words) {
            lines.add(line(field, List.of(Said.text(words))));
        }
    }

    /** A measure with who does it and by when, each unknown when nobody said. */
    private static Said measure(Map<?, ?> row) {
        Said by = row.get("by") instanceof String on ? Said.date(EffectiveDate.parse(on)) : Said.UNKNOWN;
        return Said.code("monitoring.dossier.measure", said(row, "measure"), said(row, "owner"), by);
    }

    private static Said said(Map<?, ?> row, String field) {
        return Said.textOrUnknown(row.get(field) instanceof String words ? words : null);
    }

    private static DossierLine line(String field, List<Said> values) {
        return new DossierLine(field, Said.code("monitoring.dossier." + field), values);
    }
}
