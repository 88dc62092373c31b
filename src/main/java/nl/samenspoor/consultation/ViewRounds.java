package nl.samenspoor.consultation;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Rounds of views of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class ViewRounds {

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

    /** Every version of the answer of a council in a round, with who recorded it; the first recorded first. */
    public List<Edition> editions(CooperationId cooperation, int round, MunicipalityCode municipality) {
        return rows.editions(cooperation, round, municipality);
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

    /**
     * Whether councils are to be asked for their view on a draft of that day. A draft to change, join or leave is asked for
     * by the law of its own day, however old the scheme.
     */
    public boolean due(CooperationId cooperation, ViewRoundKind kind, EffectiveDate on) {
        return kind == ViewRoundKind.MAKING
                ? due(cooperation)
                : term.inForce(on)
                        && arrangements.of(cooperation).stream()
                                .findFirst()
                                .filter(ViewRounds::asksCouncils)
                                .isPresent();
    }

    private boolean due(Arrangement arrangement) {
        return asksCouncils(arrangement) && term.inForce(arrangement.effective());
    }

    private static boolean asksCouncils(Arrangement arrangement) {
        boolean councilsAreParty =
                arrangement.participants() != null && arrangement.participants().councilsAreParty();
        return arrangement.legalForm().jointScheme() && !councilsAreParty;
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
