package nl.samenspoor.terms;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.terms.Closing.How;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records what closed a term. Closing is never refused for being early: that is answered with a warning. */
@Component
public class ClosingTerms {

    private static final int WORDS = 2_000;

    private final TermRows rows;
    private final TermCatalogue catalogue;
    private final TermAccess access;
    private final Today today;
    private final ApplicationEventPublisher events;

    ClosingTerms(
            TermRows rows, TermCatalogue catalogue, TermAccess access, Today today, ApplicationEventPublisher events) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.access = access;
        this.today = today;
        this.events = events;
    }

    /**
     * @param key number of the running term
     * @return what is accepted but remarkable: closed early without a ground for it, or before it was over
     * @throws NotFound     when the actor may not see the cooperation, or it has no such term
     * @throws NotAllowed   when he neither leads it nor acts for the body the term is about
     * @throws InvalidInput for a day of the future or surely before the start, and a mistake without a reason
     * @throws Conflict     when the term was closed before
     */
    @UseCase
    public List<FieldProblem> close(Actor actor, CooperationId cooperation, long key, Closing given) {
        access.requireVisible(actor, cooperation);
        TermRows.Row row = rows.find(cooperation, key).orElseThrow(() -> new NotFound("terms.noSuchTerm"));
        access.require(actor, cooperation, row.subject());
        if (row.closing() != null) {
            throw new Conflict("terms.closedBefore");
        }
        Closing closing = checked(actor, row, given);
        try {
            rows.close(actor, key, closing);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("terms.closedBefore");
        }
        if (closing.how() == How.MISTAKEN) {
            events.publishEvent(new TermChanged(cooperation, row.term()));
        }
        return warnings(row, closing);
    }

    private Closing checked(Actor actor, TermRows.Row row, Closing given) {
        EffectiveDate on = given.on();
        if (!actor.system() && on.known() && on.earliest().isAfter(today.day())) {
            throw InvalidInput.of("closedOn", "terms.closedAhead");
        }
        if (given.how() != How.MISTAKEN && on.known() && row.startedOn().known() && on.surelyBefore(row.startedOn())) {
            throw InvalidInput.of("closedOn", "terms.closedBeforeStart");
        }
        return new Closing(
                given.how(),
                on,
                given.how() == How.MISTAKEN
                        ? PlainText.required("reason", given.reason(), WORDS)
                        : PlainText.optional("reason", given.reason(), WORDS),
                PlainText.optional("source", given.source(), WORDS));
    }

    private List<FieldProblem> warnings(TermRows.Row row, Closing closing) {
        List<FieldProblem> warnings = new ArrayList<>();
        TermRule rule = catalogue.version(row.term(), row.ruleFrom()).orElse(null);
        if (rule == null || closing.how() == How.MISTAKEN) {
            return warnings;
        }
        if (closing.how() == How.EARLY && !rule.mayCloseEarly()) {
            warnings.add(FieldProblem.of("how", "terms.warn.noEarlyClose"));
        }
        boolean before = closing.on().known()
                && row.due().notBefore() != null
                && closing.on().latest().isBefore(row.due().notBefore());
        if (before && closing.how() == How.EXPIRED) {
            warnings.add(FieldProblem.of("closedOn", "terms.warn.notExpired"));
        }
        if (before && closing.how() == How.MET && rule.toWaitFor()) {
            warnings.add(FieldProblem.of("closedOn", "terms.warn.waitNotOver"));
        }
        return warnings;
    }
}
