package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Records the form that was chosen. Every form is an intermediate one, so the choice carries a review date (Speulman
 * 2012, §3.3.3).
 */
@Component
public class ChoosingForms {

    private final Steering steering;
    private final CooperationRows rows;
    private final AlternativeRows alternatives;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    ChoosingForms(
            Steering steering,
            CooperationRows rows,
            AlternativeRows alternatives,
            Chronicle chronicle,
            CooperationProcess process) {
        this.steering = steering;
        this.rows = rows;
        this.alternatives = alternatives;
        this.chronicle = chronicle;
        this.process = process;
    }

    /** @throws InvalidInput when a person gives no review date, or one that is not ahead */
    @UseCase
    public void choose(Actor actor, CooperationId id, ChooseForm command) {
        steering.byLeader(actor, id, command.effective());
        HoldingCooperations.checkReview(actor, command.reviewOn(), command.effective(), steering.today());
        String variant = PlainText.optional("variant", command.variant(), PlainText.SHORT);
        String note = Chronicle.wordsOrNull("note", command.note());
        rows.setForm(id, command.form(), variant, command.legalForm(), command.reviewOn());
        rows.setFormReviewGiven(id, command.reviewGiven());
        alternatives.all(id).stream()
                .filter(ranked -> ranked.alternative().state() != AlternativeState.REJECTED)
                .filter(ranked -> ranked.alternative().form() == command.form())
                .findFirst()
                .ifPresent(ranked -> alternatives.choose(id, ranked.id()));
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.FORM_CHOICE,
                                command.effective(),
                                Chronicle.sentence("Gekozen vorm: " + Forms.dutch(command.form(), variant), note),
                                command.particulars())
                        .with("form_" + command.form().number()));
        process.evaluationMomentChanged(id);
    }
}
