package nl.samenspoor.agreement.web;

import java.util.List;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Who has to act on a service agreement now.
 *
 * @param body         which body
 * @param municipality whose, or null for the project leader
 */
record Turn(Body body, @Nullable MunicipalityCode municipality) {

    /**
     * @param done     what was done with the newest version
     * @param partners the present partners: for a contractor that left, the project leader acts
     */
    static List<Turn> of(
            StandingAgreement stand,
            ServiceAgreementState state,
            List<ServiceStep.Kind> done,
            List<MunicipalityCode> partners) {
        MunicipalityCode delivers = stand.contractorMunicipality();
        Turn client = new Turn(Body.SECRETARY, stand.client());
        Turn contractor = delivers != null && partners.contains(delivers)
                ? new Turn(Body.SECRETARY, delivers)
                : new Turn(Body.PROJECT_LEADER, null);
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
}
