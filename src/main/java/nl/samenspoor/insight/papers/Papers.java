package nl.samenspoor.insight.papers;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.typeset.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The papers of a cooperation, for whoever may see it, in the language of the request. Everything is read when a method
 * returns, in a constant number of statements; setting it needs no database.
 */
@Component
public class Papers {

    private final DecisionListPaper decisionLists;
    private final DossierPaper dossiers;
    private final CouncilProposalPaper proposals;
    private final ServiceAgreementPaper agreements;
    private final PlanPaper plans;

    Papers(
            DecisionListPaper decisionLists,
            DossierPaper dossiers,
            CouncilProposalPaper proposals,
            ServiceAgreementPaper agreements,
            PlanPaper plans) {
        this.decisionLists = decisionLists;
        this.dossiers = dossiers;
        this.proposals = proposals;
        this.agreements = agreements;
        this.plans = plans;
    }

    /**
     * Its decision list.
     *
     * @param year only what can have been decided in it; null for all
     * @throws NotFound when the actor may not see the cooperation
     */
    public Paper decisionList(Actor actor, CooperationId id, @Nullable Integer year) {
        return decisionLists.of(actor, id, year);
    }

    /**
     * A frozen dossier.
     *
     * @param version null for the newest
     * @throws NotFound when the actor may not see the cooperation, or there is no such version
     */
    public Paper dossier(Actor actor, CooperationId id, GateKey gate, @Nullable Integer version) {
        return dossiers.of(actor, id, gate, version);
    }

    /**
     * The proposal of a college to its council, with the text to decide on.
     *
     * @throws NotFound when the actor may not see the cooperation, or the council of that municipality does not decide at
     *                  the gate
     */
    public Paper councilProposal(Actor actor, CooperationId id, GateKey gate, MunicipalityCode municipality) {
        return proposals.of(actor, id, gate, municipality);
    }

    /**
     * A service agreement, as its newest version says.
     *
     * @param agreement its number over all cooperations
     * @throws NotFound when the actor may not see the cooperation, or it has no such agreement
     */
    public Paper serviceAgreement(Actor actor, CooperationId id, long agreement) {
        return agreements.of(actor, id, agreement, false);
    }

    /**
     * The same to be signed: what is agreed, and not where it or the cooperation stands today.
     *
     * @param agreement its number over all cooperations
     * @throws NotFound when the actor may not see the cooperation, or it has no such agreement
     */
    public Paper serviceAgreementToSign(Actor actor, CooperationId id, long agreement) {
        return agreements.of(actor, id, agreement, true);
    }

    /**
     * Its plan of approach.
     *
     * @param version number of a fixed version, for example {@code 1.0}; null for the plan as it stands now
     * @throws NotFound when the actor may not see the cooperation, it has no plan, or no such version was fixed
     */
    public Paper plan(Actor actor, CooperationId id, @Nullable String version) {
        return plans.of(actor, id, version);
    }
}
