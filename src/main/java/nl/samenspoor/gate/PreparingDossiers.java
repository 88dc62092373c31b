package nl.samenspoor.gate;

import java.util.Comparator;
import java.util.List;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what bodies are asked at a gate, with the findings of that day. */
@Component
public class PreparingDossiers {

    private static final WorkItem WORK = WorkItem.of("userTask_prepareDossier");

    private final OpeningRegister openings;
    private final DossierRegister dossiers;
    private final FreezingDossiers freezing;
    private final ObjectProvider<GateCriterion> criteria;
    private final Visibility visibility;
    private final ProcessProgress progress;

    PreparingDossiers(
            OpeningRegister openings,
            DossierRegister dossiers,
            FreezingDossiers freezing,
            ObjectProvider<GateCriterion> criteria,
            Visibility visibility,
            ProcessProgress progress) {
        this.openings = openings;
        this.dossiers = dossiers;
        this.freezing = freezing;
        this.criteria = criteria;
        this.visibility = visibility;
        this.progress = progress;
    }

    /** What other modules find about the gate now, worst first. */
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        return criteria.orderedStream()
                .flatMap(criterion -> criterion.findings(cooperation, gate).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /**
     * A dossier may be made again until the bodies start to decide; the last one counts. Each time a version is
     * frozen, with a checksum in the decision log.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when the gate is not open or the bodies are deciding already
     * @throws InvalidInput when a red finding stands and no motivation is given (Speulman 2012, §8.3: it never blocks),
     *                      for text that is no plain text, or a document without a title or with a checksum that is
     *                      no SHA-256
     */
    @UseCase
    public void prepare(Actor actor, CooperationId cooperation, PrepareDossier command) {
        visibility.require(actor, Right.PREPARE_GATE, cooperation);
        PrepareDossier plain = new PrepareDossier(
                command.gate(),
                PlainText.optional("question", command.question(), 2_000),
                PlainText.optional("summary", command.summary(), PlainText.LONG),
                PlainText.optional("motivation", command.motivation(), PlainText.LONG),
                DocumentCheck.plain(command.documents()),
                command.on(),
                PlainText.optional("source", command.source(), 2_000));
        Opening opening = Preparation.require(openings, cooperation, command.gate());
        List<Finding> findings = findings(cooperation, command.gate());
        long red = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.RED)
                .count();
        if (red > 0 && plain.motivation() == null) {
            throw InvalidInput.of("motivation", "gate.motivationNeeded", red);
        }
        dossiers.add(actor, opening, plain, findings);
        freezing.atPreparation(actor, opening, plain.on(), plain.source());
        progress.finished(cooperation, WORK, plain.on());
    }
}
