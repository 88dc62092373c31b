package nl.samenspoor.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Rounds of views of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class ViewRounds {

    /** Legal forms that are a scheme under the Wgr (art. 1 and 8). */
    private static final Set<LegalForm> SCHEMES = Set.of(
            LegalForm.LIGHT_SCHEME,
            LegalForm.CENTRE_MUNICIPALITY,
            LegalForm.JOINT_ORGAN,
            LegalForm.OPERATIONS_BODY,
            LegalForm.PUBLIC_BODY);

    private final ViewRoundRows rows;
    private final Arrangements arrangements;
    private final ViewTerm term;

    ViewRounds(ViewRoundRows rows, Arrangements arrangements, ViewTerm term) {
        this.rows = rows;
        this.arrangements = arrangements;
        this.term = term;
    }

    /** All rounds, the newest first. */
    public List<ViewRound> of(CooperationId cooperation) {
        return rows.of(cooperation).stream().map(ViewRoundRows.Row::round).toList();
    }

    /** The last round whose draft was sent. */
    public Optional<ViewRound> latestSent(CooperationId cooperation) {
        return of(cooperation).stream().filter(round -> round.sending() != null).findFirst();
    }

    /**
     * Whether councils are to be asked for their view: the arrangement on record is a scheme under the Wgr, drafted since
     * the law asks for it (1 July 2022), and the councils are not known to be party themselves (art. 1 par. 2 and 3).
     */
    public boolean due(CooperationId cooperation) {
        return arrangements.of(cooperation).stream()
                .findFirst()
                .filter(this::due)
                .isPresent();
    }

    private boolean due(Arrangement arrangement) {
        boolean councilsAreParty =
                arrangement.participants() != null && arrangement.participants().councilsAreParty();
        return SCHEMES.contains(arrangement.legalForm()) && !councilsAreParty && term.inForce(arrangement.effective());
    }

    /** Councils of the newest round that did not answer; none until its draft was sent. */
    public List<MunicipalityCode> toHear(CooperationId cooperation) {
        return of(cooperation).stream().findFirst().stream()
                .flatMap(round -> round.councils().stream())
                .filter(council -> council.view() == null)
                .map(ViewRound.Council::municipality)
                .toList();
    }

    /** Whether this council gave a view in the newest round that its college did not reply to. */
    public boolean replyOwed(CooperationId cooperation, MunicipalityCode municipality) {
        return of(cooperation).stream()
                .findFirst()
                .flatMap(round -> round.council(municipality))
                .filter(ViewRound.Council::replyOwed)
                .isPresent();
    }
}
