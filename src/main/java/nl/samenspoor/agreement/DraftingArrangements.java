package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.PossibleDays;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lays down the legal form and the arrangement of a cooperation, each state after the one before: proposed, agreed, in force,
 * changed, rejected or ended.
 */
@Component
public class DraftingArrangements {

    private static final WorkItem WORK = WorkItem.of("userTask_draftArrangement");

    private final ArrangementRegister register;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final PresentPartners partners;
    private final PossibleDays days;
    private final ArrangementChanges changes;
    private final Clock clock;

    DraftingArrangements(
            ArrangementRegister register,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            PresentPartners partners,
            PossibleDays days,
            ArrangementChanges changes,
            Clock clock) {
        this.partners = partners;
        this.days = days;
        this.changes = changes;
        this.clock = clock;
        this.register = register;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
    }

    /** Whether the actor can lay down a state now. */
    public boolean possible(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.AGREE, cooperation);
    }

    /**
     * Whether he may, before anything else is looked at.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not lead it
     */
    public void require(Actor actor, CooperationId cooperation) {
        visibility.require(actor, Right.AGREE, cooperation);
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when there is a newer state than was seen, saying what differs; and after the end of the
     *                      cooperation for any state but the end, which may come later (a scheme is wound up first), and
     *                      that a proposal was rejected
     * @throws InvalidInput for text that is no plain text, and with everything else that is wrong: an end before it is in
     *                      force, a review before its day, a term for its evaluation outside 1 to 50 years; for people also
     *                      what is in force from a day to come, a day that is to come or lies before the cooperation or
     *                      before the newest state, and the end of what is only proposed
     */
    @UseCase
    public void draft(Actor actor, DraftArrangement command) {
        visibility.require(actor, Right.AGREE, command.cooperation());
        if (!actor.system() && !over(command) && partners.ended(command.cooperation())) {
            throw new Conflict("agreement.arrangement.cooperationEnded");
        }
        int newest = register.newest(command.cooperation());
        if (command.seen() != null && command.seen() != newest) {
            throw new Conflict(
                    "agreement.arrangement.newer", newest, changes.since(command.cooperation(), command.seen()));
        }
        List<FieldProblem> problems = actor.system() ? contradictions(command) : problems(command);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        Clauses clauses = command.clauses();
        PlainText.optional("tasks", clauses.tasks(), PlainText.LONG);
        PlainText.optional("staff", clauses.staff(), 2_000);
        PlainText.optional("exitRules", clauses.exitRules(), 2_000);
        PlainText.optional("conflictRules", clauses.conflictRules(), 2_000);
        PlainText.optional("name", command.name(), PlainText.SHORT);
        PlainText.optional("board", command.board(), PlainText.LONG);
        PlainText.optional("directorate", command.directorate(), PlainText.LONG);
        PlainText.optional("note", command.note(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        try {
            register.add(actor, command, newest + 1);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("agreement.content.atOnce");
        }
        events.publishEvent(new ArrangementDrafted(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.ARRANGEMENT,
                        command.effective(),
                        List.of(),
                        words(command),
                        actor)
                .withSource(command.source())
                .asLeader()));
        progress.finished(command.cooperation(), WORK, command.effective());
    }

    /**
     * Everything that is wrong with what somebody lays down, apart from its texts and from what others laid down meanwhile.
     * No state waits for one of a day to come.
     */
    public List<FieldProblem> problems(DraftArrangement command) {
        LocalDate today = LocalDate.now(clock);
        Optional<ArrangementHistory> own = ArrangementHistory.continued(
                register.of(List.of(command.cooperation())), command.name(), command.legalForm());
        List<EffectiveDate> before = own.map(ArrangementHistory::states).orElse(List.of()).stream()
                .map(Arrangement::effective)
                .toList();
        List<FieldProblem> problems = new ArrayList<>(StateOrder.problems(
                days.problems(command.cooperation(), command.effective()), before, command.effective(), today));
        own.ifPresent(history -> problems.addAll(ending(command, history)));
        EffectiveDate inForce = command.inForce();
        if (command.status() == AgreementStatus.IN_FORCE && inForce != null && !inForce.countedOn(today)) {
            problems.add(FieldProblem.of("inForce", "agreement.arrangement.notInForceYet", inForce));
        }
        EffectiveDate review = command.reviewOn();
        if (!over(command) && review != null && !review.known()) {
            problems.add(FieldProblem.of("reviewOn", "agreement.reviewNeeded"));
        }
        problems.addAll(contradictions(command));
        return problems;
    }

    private static List<FieldProblem> ending(DraftArrangement command, ArrangementHistory own) {
        if (command.status() != AgreementStatus.ENDED) {
            return List.of();
        }
        return StateOrder.ending(
                "agreement.arrangement.",
                own.undecided().map(Arrangement::effective).orElse(null),
                own.binding(command.effective()).map(Arrangement::effective).orElse(null));
    }

    /** Whether it says that the arrangement was rejected or has ended. */
    private static boolean over(DraftArrangement command) {
        return command.status() == AgreementStatus.ENDED || command.status() == AgreementStatus.REJECTED;
    }

    private static List<FieldProblem> contradictions(DraftArrangement command) {
        List<FieldProblem> problems = new ArrayList<>();
        Integer years = command.evaluationAfterYears();
        if (years != null && (years < 1 || years > 50)) {
            problems.add(FieldProblem.of("evaluationAfterYears", "agreement.evaluationAfterYears"));
        }
        if (command.inForce() != null
                && command.ends() != null
                && command.ends().surelyBefore(command.inForce())) {
            problems.add(FieldProblem.of("ends", "agreement.endsBeforeStart"));
        }
        if (!over(command) && command.reviewOn() != null && command.reviewOn().surelyBefore(command.effective())) {
            problems.add(FieldProblem.of("reviewOn", "agreement.reviewBefore"));
        }
        return problems;
    }

    private static String words(DraftArrangement command) {
        String name = command.name() == null ? "" : " '" + command.name() + "'";
        return "Regeling" + name + " " + CostKeyWords.status(command.status()) + "; rechtsvorm: "
                + LegalFormWords.of(command.legalForm());
    }
}
