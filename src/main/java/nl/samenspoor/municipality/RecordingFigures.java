package nl.samenspoor.municipality;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Records background figures, and corrects what was recorded wrongly. */
@Component
public class RecordingFigures {

    private final MunicipalityRegister register;
    private final CouncilTerms terms;
    private final VersionRegister versions;
    private final MunicipalityTrail trail;

    RecordingFigures(
            MunicipalityRegister register, CouncilTerms terms, VersionRegister versions, MunicipalityTrail trail) {
        this.register = register;
        this.terms = terms;
        this.versions = versions;
        this.trail = trail;
    }

    /**
     * Records a figure. A correction that changes nothing records nothing.
     *
     * @throws NotAllowed   unless an administrator records
     * @throws NotFound     for an unknown municipality, or a version that is not one of its figures
     * @throws Conflict     when this figure is known for that date already, or somebody else corrected the version
     *                      before
     * @throws InvalidInput for a number that cannot be, and for a correction that does not say why
     */
    @UseCase
    public void record(Actor actor, RecordFigure command) {
        MunicipalityAdministration.require(actor);
        register.lock(command.municipality());
        Figure figure = command.figure();
        String why = judged(command);
        List<Version<Figure>> known = terms.figureVersions(command.municipality());
        Version<Figure> wrong = Recording.corrected(known, command.corrects());
        if (Recording.taken(known, command.corrects(), figure::samePlace)) {
            throw new Conflict(
                    "municipality.figureKnown",
                    new DefaultMessageSourceResolvable(
                            "municipality.figure." + figure.kind().key()),
                    figure.reference());
        }
        if (wrong == null || !wrong.what().equals(figure)) {
            versions.add(actor, new RecordFigure(command.municipality(), figure, command.corrects(), why));
            trail.tell(
                    actor,
                    AuditAction.MUNICIPALITY_CHANGED,
                    command.municipality(),
                    figure.kind().key() + " " + figure.reference().toEdtf());
        }
    }

    /**
     * Judges a figure without recording it, for whoever also says what of it cannot be read.
     *
     * @return why the earlier version was wrong; null when nothing is corrected
     * @throws InvalidInput with all that is wrong: a number that cannot be, a correction that does not say why
     */
    public static @Nullable String judged(RecordFigure command) {
        return Recording.judged(MunicipalityCheck.problems("", command.figure()), command.corrects(), command.why());
    }
}
