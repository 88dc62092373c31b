package nl.samenspoor.agreement.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.agreement.spi.WaitingAgreements.Waiting;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who has to act on a service agreement now.
 *
 * @param body         which body
 * @param municipality whose, or null for the project leader
 */
record Turn(Body body, @Nullable MunicipalityCode municipality) {

    private static final Turn LEADER = new Turn(Body.PROJECT_LEADER, null);

    /**
     * Follows from where it stands, as long as the contractor is where it was. When a partner that delivers left, its step
     * was passed over or went to the project leader: then it is whoever has a task, which may be nobody.
     *
     * @param done     what was done with the newest version
     * @param partners the present partners
     * @param waiting  open tasks about service agreements of the cooperation
     */
    static List<Turn> of(
            StandingAgreement stand,
            ServiceAgreementState state,
            List<ServiceStep.Kind> done,
            List<MunicipalityCode> partners,
            List<Waiting> waiting) {
        if (contractorLeft(stand, partners)) {
            return state.negotiated() ? working(stand, waiting) : List.of();
        }
        MunicipalityCode delivers = stand.contractorMunicipality();
        Turn client = new Turn(Body.SECRETARY, stand.client());
        Turn contractor = delivers == null ? LEADER : new Turn(Body.SECRETARY, delivers);
        return switch (state) {
            case DRAFT -> List.of(client);
            case CLIENT_REVIEW, FEASIBLE -> List.of(new Turn(Body.COLLEGE, stand.client()));
            case FEASIBILITY -> List.of(contractor);
            case AGREED ->
                done.contains(ServiceStep.Kind.SIGNED_BY_CLIENT)
                        ? List.of(contractor)
                        : done.contains(ServiceStep.Kind.SIGNED_BY_CONTRACTOR)
                                ? List.of(client)
                                : List.of(client, contractor);
            default -> List.of();
        };
    }

    /**
     * Who works on a revision of an agreement that is not negotiated any more and of which no version was laid down yet.
     *
     * @param newest whether it is the last there is for this client in this task field
     */
    static List<Turn> revising(
            StandingAgreement stand, ServiceAgreementState state, boolean newest, List<Waiting> waiting) {
        return newest && !state.negotiated() ? working(stand, waiting) : List.of();
    }

    private static List<Turn> working(StandingAgreement stand, List<Waiting> waiting) {
        return waiting.stream()
                .filter(one -> one.about(stand.taskField(), stand.client()))
                .map(Turn::of)
                .distinct()
                .toList();
    }

    static Turn of(Waiting one) {
        return new Turn(one.body(), one.municipality());
    }

    /** In words. */
    String words(Texts texts, Map<MunicipalityCode, String> names) {
        String key = "agreement.service.turn." + body.name().toLowerCase(Locale.ROOT);
        return municipality == null
                ? texts.of(key)
                : texts.of(key, names.getOrDefault(municipality, municipality.text()));
    }

    /**
     * Whether an agreement cannot be finished as it stands: the partner that delivers left before it answered or signed, and
     * nobody has the task to record that for it.
     *
     * @param turns who has to act on it
     */
    static boolean stuck(
            StandingAgreement stand,
            ServiceAgreementState state,
            List<ServiceStep.Kind> done,
            List<MunicipalityCode> partners,
            List<Turn> turns) {
        boolean asked = state == ServiceAgreementState.FEASIBILITY
                || state == ServiceAgreementState.AGREED && !done.contains(ServiceStep.Kind.SIGNED_BY_CONTRACTOR);
        return asked && contractorLeft(stand, partners) && !turns.contains(LEADER);
    }

    /** Whether the project leader records for a partner that delivers and left what it would have done itself. */
    static boolean leaderForContractor(StandingAgreement stand, List<MunicipalityCode> partners, List<Turn> turns) {
        return contractorLeft(stand, partners) && turns.contains(LEADER);
    }

    private static boolean contractorLeft(StandingAgreement stand, List<MunicipalityCode> partners) {
        MunicipalityCode delivers = stand.contractorMunicipality();
        return delivers != null && !partners.contains(delivers);
    }
}
