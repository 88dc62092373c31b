package nl.samenspoor.terms;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records that a term runs, and counts its last day. */
@Component
public class StartingTerms {

    private static final int SOURCE = 2_000;

    private final TermCatalogue catalogue;
    private final DayCounting counting;
    private final TermRows rows;
    private final TermAccess access;
    private final Parties parties;
    private final Today today;
    private final ApplicationEventPublisher events;

    StartingTerms(
            TermCatalogue catalogue,
            DayCounting counting,
            TermRows rows,
            TermAccess access,
            Parties parties,
            Today today,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.rows = rows;
        this.access = access;
        this.parties = parties;
        this.today = today;
        this.events = events;
    }

    /**
     * @return the key of the running term
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor acts for the body the term is about
     * @throws InvalidInput for an unknown term or municipality, a start of the future that is no plan, or a start before
     *                      the term existed
     * @throws Conflict     when the same term with the same start and subject already runs
     */
    @UseCase
    public long start(Actor actor, StartTerm given) {
        access.require(actor, given.cooperation(), given.subject());
        StartTerm command = checked(actor, given);
        TermRule rule = rule(actor, command);
        List<TermRows.Row> before = rows.same(command);
        if (before.stream().anyMatch(row -> row.closing() == null)) {
            throw new Conflict("terms.runsAlready");
        }
        try {
            long key = rows.add(actor, command, rule.validFrom(), due(rule, command), before.size() + 1);
            events.publishEvent(new TermChanged(command.cooperation(), command.term()));
            return key;
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("terms.runsAlready");
        }
    }

    private Due due(TermRule rule, StartTerm command) {
        Due agreed = command.agreed();
        return agreed == null || rule.kind().legal() ? counting.due(rule, command.startedOn()) : agreed;
    }

    /** A term that follows from a fact can be about a municipality that is asked before it is a partner. */
    private StartTerm checked(Actor actor, StartTerm given) {
        TermSubject subject = given.subject().checked();
        MunicipalityCode municipality = subject.municipality();
        if (municipality != null
                && !parties.partners(given.cooperation()).contains(municipality)
                && !(actor.system() && parties.exists(municipality))) {
            throw InvalidInput.of("municipality", "terms.noPartner");
        }
        return new StartTerm(
                given.cooperation(),
                given.term(),
                subject,
                given.startedOn(),
                PlainText.optional("source", given.source(), SOURCE),
                given.agreed());
    }

    private TermRule rule(Actor actor, StartTerm command) {
        TermRule latest = catalogue.latest(command.term());
        EffectiveDate start = command.startedOn();
        boolean countedBack = latest.count() == DayCount.BEFORE_EVENT;
        if (!actor.system() && !countedBack && !start.planned() && start.known() && isAhead(start)) {
            throw InvalidInput.of("startedOn", "terms.startAhead");
        }
        if (!start.known()) {
            return latest;
        }
        LocalDate day = start.toEdtf().startsWith("..") ? start.latest() : start.earliest();
        return catalogue
                .at(latest.id(), day)
                .orElseThrow(() -> InvalidInput.of("startedOn", "terms.notInForce", firstDay(latest.id())));
    }

    private boolean isAhead(EffectiveDate start) {
        return !start.toEdtf().startsWith("..") && start.earliest().isAfter(today.day());
    }

    private LocalDate firstDay(String term) {
        List<TermRule> versions = catalogue.versions(term);
        return versions.get(versions.size() - 1).validFrom();
    }
}
