package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.ExpectedGates;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which papers of a cooperation can be made: its plan of approach, of every gate that opened, and the proposals for the one
 * to come.
 */
@Component
public class OfferingPapers {

    /**
     * What can be made.
     *
     * @param cooperation name of the cooperation
     * @param papers      in the order of the course
     */
    public record Offer(String cooperation, List<OfferedPaper> papers) {

        public Offer {
            papers = List.copyOf(papers);
        }

        /** Whether any of them is kept. */
        public boolean kept() {
            return papers.stream().anyMatch(paper -> paper.kept() != null);
        }

        /** Whether the reader may keep any of them. */
        public boolean keepable() {
            return papers.stream().anyMatch(OfferedPaper::mayKeep);
        }
    }

    private final Picturing picturing;
    private final Plans plans;
    private final ExpectedGates expected;
    private final Visibility visibility;
    private final Municipalities municipalities;
    private final KeptPapers kept;
    private final Texts texts;

    OfferingPapers(
            Picturing picturing,
            Plans plans,
            ExpectedGates expected,
            Visibility visibility,
            Municipalities municipalities,
            KeptPapers kept,
            Texts texts) {
        this.picturing = picturing;
        this.plans = plans;
        this.expected = expected;
        this.visibility = visibility;
        this.municipalities = municipalities;
        this.kept = kept;
        this.texts = texts;
    }

    /** @throws NotFound when the actor may not see the cooperation */
    public Offer of(Actor actor, CooperationId id) {
        CooperationPicture picture = picturing.of(actor, id);
        boolean leads = visibility.may(actor, Right.KEEP_DOCUMENT, id);
        KeptPapers.Shelf shelf = kept.of(id);
        List<OfferedPaper> papers = new ArrayList<>();
        papers.add(new OfferedPaper(
                PaperKind.DECISION_LIST,
                texts.of("insight.decisions.title"),
                null,
                null,
                null,
                leads,
                shelf.last(PaperKind.DECISION_LIST, kept.decisionList(), null)));
        plans.of(id).ifPresent(plan -> plan(plan, leads, shelf, papers));
        for (GateKey gate : GateKey.values()) {
            Gate opening = picture.gates().stream()
                    .filter(one -> one.key() == gate)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            if (opening != null) {
                papers.add(new OfferedPaper(
                        PaperKind.DOSSIER,
                        texts.of("gate.dossier.title", gate.phase().number()),
                        gate,
                        null,
                        null,
                        leads,
                        shelf.last(PaperKind.DOSSIER, kept.dossier(gate), null)));
                proposals(actor, id, gate, opening.rounds(), opening.municipalities(), shelf, papers);
            } else if (next(picture) == gate) {
                ExpectedGates.ExpectedGate ahead = expected.of(id, gate);
                proposals(actor, id, gate, ahead.rounds(), ahead.municipalities(), shelf, papers);
            }
        }
        return new Offer(picture.cooperation().name(), papers);
    }

    /** The plan as it stands now, unless that is its newest fixed version, and every fixed version. */
    private void plan(Plan plan, boolean leads, KeptPapers.Shelf shelf, List<OfferedPaper> papers) {
        if (plan.fixed() == null) {
            papers.add(offered(plan, texts.of("insight.paper.planDraft"), null, leads, shelf));
        }
        plan.history()
                .forEach(fixed -> papers.add(offered(
                        plan, texts.of("insight.paper.planVersion", fixed.number()), fixed.number(), leads, shelf)));
    }

    private OfferedPaper offered(
            Plan plan, String title, @Nullable String version, boolean leads, KeptPapers.Shelf shelf) {
        return new OfferedPaper(
                PaperKind.PLAN_OF_APPROACH,
                title,
                null,
                null,
                version,
                leads,
                shelf.last(PaperKind.PLAN_OF_APPROACH, kept.plan(plan, version), null));
    }

    private static GateKey next(CooperationPicture picture) {
        return picture.cooperation().phase().gate();
    }

    private void proposals(
            Actor actor,
            CooperationId id,
            GateKey gate,
            Collection<Body> bodies,
            List<MunicipalityCode> deciding,
            KeptPapers.Shelf shelf,
            List<OfferedPaper> papers) {
        if (!bodies.contains(Body.COUNCIL)) {
            return;
        }
        Map<MunicipalityCode, String> names = municipalities.names(deciding);
        deciding.forEach(code -> papers.add(new OfferedPaper(
                PaperKind.COUNCIL_PROPOSAL,
                texts.of(
                        "insight.paper.proposalAt",
                        names.getOrDefault(code, code.text()),
                        gate.phase().number()),
                gate,
                code,
                null,
                visibility.may(actor, Right.KEEP_DOCUMENT, id, code),
                shelf.last(
                        PaperKind.COUNCIL_PROPOSAL,
                        kept.proposal(gate, names.getOrDefault(code, code.text())),
                        code))));
    }
}
