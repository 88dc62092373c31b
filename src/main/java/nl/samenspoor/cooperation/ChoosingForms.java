package nl.samenspoor.cooperation;

import java.util.Optional;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.cooperation.spi.FormDecisions;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records the form that was chosen. Every form is an intermediate one, so the choice carries a review date (Speulman
 * 2012, §3.3.3). Once gate 2 decided on a form, another takes its place only by falling back or at gate 4 or 5; of the
 * decided one can still be said when it is looked at again and what its legal shape is.
 */
@Component
public class ChoosingForms {

    private final Steering steering;
    private final CooperationRows rows;
    private final AlternativeRows alternatives;
    private final Chronicle chronicle;
    private final CooperationProcess process;
    private final FormDecisions decisions;

    ChoosingForms(
            Steering steering,
            CooperationRows rows,
            AlternativeRows alternatives,
            Chronicle chronicle,
            CooperationProcess process,
            FormDecisions decisions) {
        this.steering = steering;
        this.rows = rows;
        this.alternatives = alternatives;
        this.chronicle = chronicle;
        this.process = process;
        this.decisions = decisions;
    }

    /** The form gate 2 decided on; empty while none stands, or when nobody recorded which it was. */
    public Optional<CooperationForm> decided(CooperationId id) {
        return decisions.stands(id) ? form(id, rows.find(id).orElseThrow()) : Optional.empty();
    }

    private Optional<CooperationForm> form(CooperationId id, Cooperation cooperation) {
        return Optional.ofNullable(cooperation.form())
                .or(() -> alternatives.current(id).map(ranked -> ranked.alternative()
                        .form()));
    }

    /**
     * @throws InvalidInput when a person gives no review date, or one that is not ahead
     * @throws Conflict     when a person would put another form, or another variant, in the place of the one gate 2 decided on
     */
    @UseCase
    public void choose(Actor actor, CooperationId id, ChooseForm command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        HoldingCooperations.checkReview(actor, command.reviewOn(), command.effective(), steering.today());
        String variant = PlainText.optional("variant", command.variant(), PlainText.SHORT);
        String note = Chronicle.wordsOrNull("note", command.note());
        if (!actor.system() && decided(id).isPresent()) {
            keep(actor, cooperation, command, variant, note);
        } else {
            choose(actor, id, command, variant, note);
        }
        process.evaluationMomentChanged(id);
    }

    private void keep(
            Actor actor, Cooperation cooperation, ChooseForm command, @Nullable String variant, @Nullable String note) {
        CooperationId id = cooperation.id();
        String known = cooperation.formVariant();
        if (form(id, cooperation).filter(command.form()::equals).isEmpty()
                || known != null && variant != null && !known.equalsIgnoreCase(variant)) {
            throw new Conflict(
                    cooperation.phase().compareTo(Phase.REALISATION) < 0
                            ? "cooperation.formDecided.notYet"
                            : "cooperation.formDecided.works");
        }
        String kept = known != null ? known : variant;
        LegalForm legalForm = command.legalForm() == LegalForm.UNKNOWN ? cooperation.legalForm() : command.legalForm();
        set(id, command, kept, legalForm);
        log(actor, id, command, "De vorm blijft: " + Forms.dutch(command.form(), kept), note);
    }

    private void choose(
            Actor actor, CooperationId id, ChooseForm command, @Nullable String variant, @Nullable String note) {
        set(id, command, variant, command.legalForm());
        alternatives.release(id);
        alternatives.all(id).stream()
                .filter(ranked -> ranked.alternative().state() != AlternativeState.REJECTED)
                .filter(ranked -> ranked.alternative().form() == command.form())
                .findFirst()
                .ifPresent(ranked -> alternatives.choose(id, ranked.id()));
        log(actor, id, command, "Gekozen vorm: " + Forms.dutch(command.form(), variant), note);
    }

    private void set(CooperationId id, ChooseForm command, @Nullable String variant, LegalForm legalForm) {
        rows.setForm(id, command.form(), variant, legalForm, command.reviewOn());
        rows.setFormReviewGiven(id, command.reviewGiven());
    }

    private void log(Actor actor, CooperationId id, ChooseForm command, String said, @Nullable String note) {
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.FORM_CHOICE,
                                command.effective(),
                                Chronicle.sentence(said, note),
                                command.particulars())
                        .with("form_" + command.form().number()));
    }
}
