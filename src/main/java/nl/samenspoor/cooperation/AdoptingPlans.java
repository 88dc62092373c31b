package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.cooperation.spi.FixedPlans;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records what each college decides on the plan of approach (gate G2a). */
@Component
public class AdoptingPlans {

    private static final String UNKNOWN = "unknown";

    private final Steering steering;
    private final PartnerRows partners;
    private final PlanRows plans;
    private final ObjectProvider<FixedPlans> versions;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    AdoptingPlans(
            Steering steering,
            PartnerRows partners,
            PlanRows plans,
            ObjectProvider<FixedPlans> versions,
            Chronicle chronicle,
            ProcessProgress progress) {
        this.steering = steering;
        this.partners = partners;
        this.plans = plans;
        this.versions = versions;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * @throws NotAllowed   unless the actor acts for that college, or is its secretary
     * @throws Conflict     when a person records what that college decided last once more
     * @throws InvalidInput when the municipality is no partner, the plan is returned, or by a person amended, without a note,
     *                      the version was not fixed, or the college would have decided before it was
     */
    @UseCase
    public void decide(Actor actor, CooperationId id, DecideOnPlan command) {
        MunicipalityCode deciding = command.municipality();
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> steering.byAny(actor, Right.ADOPT_PLAN, id, List.of(deciding), command.effective()));
        partners.requireActive(id, deciding);
        String note = mistakes.in(() -> Chronicle.wordsOrNull("note", command.note()));
        if (note == null && command.decision() == PlanDecision.RETURNED) {
            mistakes.add(List.of(FieldProblem.of("note", "cooperation.sayWhyReturned")));
        }
        if (note == null && command.decision() == PlanDecision.AMENDED && !actor.system()) {
            mistakes.add(List.of(FieldProblem.of("note", "cooperation.sayWhatAmended")));
        }
        String version = mistakes.in(() -> version(id, command));
        mistakes.refuse();
        if (!actor.system()) {
            requireNew(id, command, note, version);
        }
        plans.add(actor, id, command, note, version);
        String college = chronicle.college(deciding);
        chronicle.log(
                actor,
                List.of(Body.COLLEGE, Body.SECRETARY),
                Fact.of(
                                id,
                                DecisionPointKind.COLLEGE_DECISION,
                                command.effective(),
                                Chronicle.sentence(dutch(command.decision(), college, version), note),
                                command.particulars())
                        .by(college)
                        .about(deciding)
                        .with(command.decision().key()));
        progress.finished(id, WorkItem.of("userTask_decideOnPlan").in(deciding), command.effective());
    }

    /** The version said, which must have been fixed; else the newest there was by that day; null when not known. */
    private @Nullable String version(CooperationId id, DecideOnPlan command) {
        FixedPlans kept = versions.getIfAvailable();
        String said = command.version();
        if (said == null || said.isBlank()) {
            return kept == null ? null : kept.by(id, command.effective());
        }
        if (said.strip().equals(UNKNOWN)) {
            return null;
        }
        List<String> all = kept == null ? List.of() : kept.of(id);
        if (!all.contains(said.strip())) {
            throw InvalidInput.of("version", "cooperation.planNotFixed", String.join(", ", all));
        }
        EffectiveDate fixed = kept == null ? null : kept.fixedOn(id, said.strip());
        if (fixed != null && command.effective().surelyBefore(fixed)) {
            throw InvalidInput.of("effectiveOn", "cooperation.planFixedLater", said.strip(), fixed);
        }
        return said.strip();
    }

    /**
     * The same decision on the same version and day, in the same words, is the same decision. Once a college returned that
     * version, all may be asked again and say the same.
     */
    private void requireNew(CooperationId id, DecideOnPlan command, @Nullable String note, @Nullable String version) {
        if (version == null) {
            return;
        }
        List<CollegeOnPlan> before = plans.of(id);
        boolean askedAgain = command.decision() != PlanDecision.RETURNED
                && before.stream()
                        .anyMatch(one -> one.decision() == PlanDecision.RETURNED && version.equals(one.version()));
        before.stream()
                .filter(one -> one.municipality().equals(command.municipality()))
                .reduce((earlier, later) -> later)
                .filter(last -> !askedAgain
                        && last.decision() == command.decision()
                        && version.equals(last.version())
                        && last.effective().equals(command.effective())
                        && Objects.equals(last.note(), note))
                .ifPresent(same -> {
                    throw new Conflict("cooperation.planDecidedAlready");
                });
    }

    private static String dutch(PlanDecision decision, String college, @Nullable String version) {
        String plan = "het plan van aanpak" + (version == null ? "" : ", versie " + version + ",");
        return "Het " + college
                + switch (decision) {
                    case ADOPTED -> " stelt " + plan + " vast";
                    case AMENDED -> " stelt " + plan + " gewijzigd vast";
                    case RETURNED -> " geeft " + plan + " terug";
                };
    }
}
