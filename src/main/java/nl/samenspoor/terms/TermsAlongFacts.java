package nl.samenspoor.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Starts and closes terms along with facts that are recorded elsewhere, in the transaction of the fact. Refuses nothing:
 * the fact is what somebody recorded, the term only follows from it.
 */
@Component
public class TermsAlongFacts {

    private final TermsView terms;
    private final TermCatalogue catalogue;
    private final DayCounting counting;
    private final StartingTerms starting;
    private final ClosingTerms closing;
    private final TermRows rows;
    private final Today today;

    TermsAlongFacts(
            TermsView terms,
            TermCatalogue catalogue,
            DayCounting counting,
            StartingTerms starting,
            ClosingTerms closing,
            TermRows rows,
            Today today) {
        this.rows = rows;
        this.today = today;
        this.terms = terms;
        this.catalogue = catalogue;
        this.counting = counting;
        this.starting = starting;
        this.closing = closing;
    }

    /**
     * Starts a term, unless it was recorded before with the same start, whatever became of it, or does not exist on that
     * day.
     *
     * @param actor who recorded the fact
     * @return whether it started now
     */
    public boolean start(Actor actor, StartTerm command) {
        boolean known = all(command.cooperation(), command.term(), command.subject())
                .anyMatch(one -> sameDay(one.startedOn(), command.startedOn()));
        boolean starts = !known && exists(command.term(), command.startedOn());
        if (starts) {
            starting.start(actor.recordingForOthers(), command);
        }
        return starts;
    }

    /**
     * Lets a term run from a day for as long as was agreed, and no other of that name and subject. Nothing changes when it runs
     * so already. One that was closed runs again when the reason is one that does not hold any more, and else stays closed.
     *
     * @param agreed  its length, or null for what the catalogue has
     * @param why     why another makes way for it
     * @param passing reasons that do not hold any more
     */
    public void keep(Actor actor, StartTerm command, @Nullable TermLength agreed, Because why, Set<Because> passing) {
        Due due = rule(command)
                .map(rule -> counting.due(agreed == null ? rule : rule.lasting(agreed), command.startedOn()))
                .orElse(null);
        List<TermRows.Row> known = rows.of(List.of(command.cooperation())).stream()
                .filter(one ->
                        one.term().equals(command.term()) && one.subject().equals(command.subject()))
                .toList();
        Predicate<TermRows.Row> same = one ->
                sameDay(one.startedOn(), command.startedOn()) && one.due().equals(due);
        known.stream()
                .filter(one -> one.closing() == null && !same.test(one))
                .forEach(one -> closing.close(
                        actor.recordingForOthers(),
                        command.cooperation(),
                        one.key(),
                        Closing.early(madeWay(one.startedOn(), command.startedOn()), why)));
        boolean stays = known.stream().filter(same).anyMatch(one -> !over(one.closing(), passing));
        if (!stays && exists(command.term(), command.startedOn())) {
            starting.start(actor.recordingForOthers(), agreed == null ? command : command.until(due));
        }
    }

    private static boolean over(@Nullable Closing closing, Set<Because> passing) {
        return closing != null
                && Because.of(closing.reason()).filter(passing::contains).isPresent();
    }

    /** On which day a term makes way for one that runs from another: then, or today for one that never should have run. */
    private EffectiveDate madeWay(EffectiveDate started, EffectiveDate since) {
        EffectiveDate on = started.countedFrom().isBefore(since.countedFrom()) ? since : EffectiveDate.on(today.day());
        return begunAfter(started, on) ? started : on;
    }

    /**
     * Lets a term end on another agreed day: what runs of it is closed today, and it runs again from the start it had. Nothing
     * changes when it runs until that day already.
     *
     * @param command its start for when it never ran before, and the agreed day
     */
    public void move(Actor actor, StartTerm command, Because why) {
        List<RunningTerm> known =
                all(command.cooperation(), command.term(), command.subject()).toList();
        List<RunningTerm> open =
                known.stream().filter(one -> one.state().open()).toList();
        if (open.stream().anyMatch(one -> one.due().equals(command.agreed()))) {
            return;
        }
        EffectiveDate now = EffectiveDate.on(today.day());
        open.forEach(one -> closing.close(
                actor.recordingForOthers(),
                command.cooperation(),
                one.key(),
                Closing.early(begunAfter(one.startedOn(), now) ? one.startedOn() : now, why)));
        EffectiveDate since =
                known.stream().findFirst().map(RunningTerm::startedOn).orElse(command.startedOn());
        if (exists(command.term(), since)) {
            starting.start(
                    actor.recordingForOthers(),
                    new StartTerm(
                            command.cooperation(),
                            command.term(),
                            command.subject(),
                            since,
                            command.source(),
                            command.agreed()));
        }
    }

    /** Lets a term run again, until the same day, when it was closed for that reason and has not run since. */
    public void resume(Actor actor, CooperationId cooperation, String term, TermSubject subject, Because why) {
        rows.of(List.of(cooperation)).stream()
                .filter(one -> one.term().equals(term) && one.subject().equals(subject))
                .reduce((earlier, later) -> later)
                .filter(last -> last.closing() != null
                        && why.code().equals(last.closing().reason()))
                .ifPresent(last -> starting.start(
                        actor.recordingForOthers(),
                        new StartTerm(cooperation, term, subject, last.startedOn(), last.source(), last.due())));
    }

    /** Closes every term of that name and subject that runs and began no later than it ends. */
    public void close(Actor actor, CooperationId cooperation, String term, TermSubject subject, Closing how) {
        close(
                actor,
                cooperation,
                one -> one.rule().id().equals(term) && one.subject().equals(subject),
                how);
    }

    /**
     * Closes every term of that name and subject that runs, since the fact it follows from was taken back: on that day, and one
     * that would begin later on the day it begins.
     */
    public void takeBack(
            Actor actor, CooperationId cooperation, String term, TermSubject subject, EffectiveDate on, Because why) {
        terms.of(cooperation).stream()
                .filter(one -> one.state().open()
                        && one.rule().id().equals(term)
                        && one.subject().equals(subject))
                .forEach(one -> closing.close(
                        actor.recordingForOthers(),
                        cooperation,
                        one.key(),
                        Closing.early(begunAfter(one.startedOn(), on) ? one.startedOn() : on, why)));
    }

    /** Closes every such term that runs from another day than this, if it began no later than it ends. */
    public void closeOthers(
            Actor actor,
            CooperationId cooperation,
            String term,
            TermSubject subject,
            EffectiveDate since,
            Closing how) {
        close(
                actor,
                cooperation,
                one -> one.rule().id().equals(term)
                        && one.subject().equals(subject)
                        && !sameDay(one.startedOn(), since),
                how);
    }

    /**
     * Closes every term of that name that runs for a municipality which left, also one that began after the day on which it
     * left: on the day it began.
     */
    public void closeForLeaver(
            Actor actor, CooperationId cooperation, String term, MunicipalityCode municipality, EffectiveDate left) {
        terms.of(cooperation).stream()
                .filter(one -> one.state().open() && one.rule().id().equals(term))
                .filter(one -> municipality.equals(one.subject().municipality()))
                .forEach(one -> closing.close(
                        actor.recordingForOthers(),
                        cooperation,
                        one.key(),
                        Closing.early(
                                begunAfter(one.startedOn(), left) ? one.startedOn() : left, Because.PARTNER_LEFT)));
    }

    /** Closes every agreed term that runs; those of law run on. */
    public void closeAgreed(Actor actor, CooperationId cooperation, Closing how) {
        close(actor, cooperation, one -> !one.rule().kind().legal(), how);
    }

    private void close(Actor actor, CooperationId cooperation, Predicate<RunningTerm> which, Closing how) {
        terms.of(cooperation).stream()
                .filter(one -> one.state().open() && which.test(one))
                .filter(one -> !begunAfter(one.startedOn(), how.on()))
                .forEach(one -> closing.close(actor.recordingForOthers(), cooperation, one.key(), how));
    }

    private static boolean begunAfter(EffectiveDate started, EffectiveDate on) {
        return on.known() && started.known() && on.surelyBefore(started);
    }

    private static boolean sameDay(EffectiveDate one, EffectiveDate other) {
        return one.toEdtf().equals(other.toEdtf());
    }

    private Stream<RunningTerm> all(CooperationId cooperation, String term, TermSubject subject) {
        List<RunningTerm> known = terms.of(cooperation);
        return known.stream()
                .filter(one -> one.rule().id().equals(term) && one.subject().equals(subject));
    }

    private boolean exists(String term, EffectiveDate on) {
        return !on.known() || !onDay(term, on).isEmpty();
    }

    private Optional<TermRule> rule(StartTerm command) {
        return command.startedOn().known()
                ? onDay(command.term(), command.startedOn())
                : Optional.of(catalogue.latest(command.term()));
    }

    private Optional<TermRule> onDay(String term, EffectiveDate on) {
        return catalogue.at(term, on.toEdtf().startsWith("..") ? on.latest() : on.earliest());
    }
}
