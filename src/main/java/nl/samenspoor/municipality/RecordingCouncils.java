package nl.samenspoor.municipality;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records how a council is composed, and corrects what was recorded wrongly. */
@Component
public class RecordingCouncils {

    private final MunicipalityRegister register;
    private final CouncilTerms terms;
    private final VersionRegister versions;
    private final MunicipalityTrail trail;

    RecordingCouncils(
            MunicipalityRegister register, CouncilTerms terms, VersionRegister versions, MunicipalityTrail trail) {
        this.register = register;
        this.terms = terms;
        this.versions = versions;
        this.trail = trail;
    }

    /**
     * Records a composition. A correction that changes nothing, or only the order in which fractions
     * and parties are named, records nothing.
     *
     * @return what is accepted but remarkable: parties with an alderman outside the coalition
     * @throws NotAllowed   unless an administrator records
     * @throws NotFound     for an unknown municipality, or a version that is not one of this council
     * @throws Conflict     when a composition from that date on is known already, or somebody else corrected the
     *                      version before
     * @throws InvalidInput for a council that cannot be, and for a correction that does not say why
     */
    @UseCase
    public List<FieldProblem> record(Actor actor, RecordCouncil command) {
        MunicipalityAdministration.require(actor);
        register.lock(command.municipality());
        String why = judged(command);
        List<Version<CouncilTerm>> known = terms.versions(command.municipality());
        Version<CouncilTerm> wrong = Recording.corrected(known, command.corrects());
        String starts = command.term().from().toEdtf();
        if (Recording.taken(
                known, command.corrects(), term -> term.from().toEdtf().equals(starts))) {
            throw new Conflict("municipality.councilKnown", command.term().from());
        }
        if (wrong == null || !wrong.what().saysTheSameAs(command.term())) {
            versions.add(actor, new RecordCouncil(command.municipality(), command.term(), command.corrects(), why));
            trail.tell(actor, AuditAction.MUNICIPALITY_CHANGED, command.municipality(), "council " + starts);
        }
        return MunicipalityCheck.warnings("", command.term());
    }

    /**
     * Judges a composition without recording it, for whoever also says what of it cannot be read.
     *
     * @return why the earlier version was wrong; null when nothing is corrected
     * @throws InvalidInput with all that is wrong: a council that cannot be, a correction that does not say why
     */
    public static @Nullable String judged(RecordCouncil command) {
        return Recording.judged(MunicipalityCheck.problems("", command.term()), command.corrects(), command.why());
    }
}
