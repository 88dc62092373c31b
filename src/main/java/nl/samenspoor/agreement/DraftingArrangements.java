package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
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
import org.springframework.stereotype.Component;

/** Lays down the legal form and the arrangement of a cooperation. */
@Component
public class DraftingArrangements {

    private static final WorkItem WORK = WorkItem.of("userTask_draftArrangement");

    private final ArrangementRegister register;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    DraftingArrangements(
            ArrangementRegister register,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.register = register;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput for text that is no plain text, an arrangement that ends before it is in force, or a term for its
     *                      evaluation outside 1 to 50 years
     */
    @UseCase
    public void draft(Actor actor, DraftArrangement command) {
        visibility.require(actor, Right.AGREE, command.cooperation());
        PlainText.optional("name", command.name(), PlainText.SHORT);
        PlainText.optional("board", command.board(), PlainText.LONG);
        PlainText.optional("directorate", command.directorate(), PlainText.LONG);
        PlainText.optional("note", command.note(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        Integer years = command.evaluationAfterYears();
        if (years != null && (years < 1 || years > 50)) {
            throw InvalidInput.of("evaluationAfterYears", "agreement.evaluationAfterYears");
        }
        if (command.inForce() != null
                && command.ends() != null
                && command.ends().surelyBefore(command.inForce())) {
            throw InvalidInput.of("ends", "agreement.endsBeforeStart");
        }
        if (command.reviewOn() != null && command.reviewOn().surelyBefore(command.effective())) {
            throw InvalidInput.of("reviewOn", "agreement.reviewBefore");
        }
        register.add(actor, command);
        events.publishEvent(new ArrangementDrafted(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.ARRANGEMENT,
                        command.effective(),
                        List.of(),
                        words(command),
                        actor)
                .withSource(command.source())
                .asLeader()));
        progress.finished(command.cooperation(), WORK);
    }

    private static String words(DraftArrangement command) {
        String name = command.name() == null ? "" : " '" + command.name() + "'";
        return "Regeling" + name + " " + CostKeyWords.status(command.status()) + "; rechtsvorm: "
                + LegalFormWords.of(command.legalForm());
    }
}
