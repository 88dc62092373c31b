package nl.samenspoor.municipality;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Adds what somebody else knows of a municipality, for example a case file. Nothing that is registered is replaced: what is
 * equal stays as it is, what is new is added, another term or reference date is another version, and what differs is
 * refused.
 */
@Component
public class SupplementingMunicipalities {

    private final MunicipalityRegister register;
    private final Municipalities municipalities;
    private final RegisteringMunicipalities registering;
    private final Remarks remarks;

    SupplementingMunicipalities(
            MunicipalityRegister register,
            Municipalities municipalities,
            RegisteringMunicipalities registering,
            Remarks remarks) {
        this.register = register;
        this.municipalities = municipalities;
        this.registering = registering;
        this.remarks = remarks;
    }

    /**
     * @throws NotAllowed   unless an administrator or the system itself supplements
     * @throws InvalidInput for everything {@link RegisteringMunicipalities} refuses, and for a name, province, council
     *                      ({@code councils[i].fractions}) or figure ({@code figures[i]}) that differs from what is
     *                      registered or from what the command gives of it before; the message names the municipality, what is known and what was given
     */
    @UseCase
    public void supplement(Actor actor, SupplementMunicipality command) {
        Permissions.require(actor, Right.ADMINISTER_MUNICIPALITIES);
        RegisterMunicipality given = command.registered();
        MunicipalityCode code = given.municipality().code();
        Supplement supplement = new Supplement(given.municipality());
        if (register.find(code).isPresent()) {
            supplement.compare(register.lock(code), given.municipality());
        }
        List<CouncilTerm> councils = supplement.councils(municipalities.councils(code), given.councils());
        List<Figure> figures = supplement.figures(municipalities.figures(code), given.figures());
        if (!supplement.differences().isEmpty()) {
            throw new InvalidInput(supplement.differences());
        }
        register(actor, supplement, new RegisterMunicipality(given.municipality(), councils, figures));
        remarks.add(actor, code, command.remarks());
        remarks.add(actor, code, supplement.remarks());
    }

    /** Registers what is new; problems are told at the place the sender wrote it. */
    private void register(Actor actor, Supplement supplement, RegisterMunicipality news) {
        try {
            registering.register(actor, news);
        } catch (InvalidInput invalid) {
            List<FieldProblem> asSent = new ArrayList<>();
            invalid.problems()
                    .forEach(problem -> asSent.add(
                            new FieldProblem(supplement.asSent(problem.field()), problem.code(), problem.arguments())));
            throw new InvalidInput(asSent);
        }
    }
}
