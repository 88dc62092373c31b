package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.terms.Because;
import nl.samenspoor.terms.Closing;
import org.springframework.stereotype.Component;

/** A new round takes the place of the earlier ones: their terms stop, what was said in them stays. */
@Component
class Superseding {

    private final ViewTerm term;

    Superseding(ViewTerm term) {
        this.term = term;
    }

    void closeTerms(Actor actor, CooperationId cooperation, List<ViewRoundRows.Row> earlier, EffectiveDate on) {
        earlier.stream()
                .flatMap(row -> row.round().councils().stream())
                .filter(council -> council.view() == null)
                .forEach(council -> term.close(
                        actor,
                        cooperation,
                        council.term(),
                        Closing.early(
                                on.known() && on.surelyBefore(council.received()) ? council.received() : on,
                                Because.NEW_VIEW_ROUND)));
    }
}
