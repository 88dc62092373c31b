package nl.samenspoor.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Registers municipalities with their councils and figures. Registering the same again changes nothing; what differs for
 * the same date becomes a new version.
 */
@Component
public class RegisteringMunicipalities {

    private final MunicipalityRegister register;
    private final CouncilTerms terms;
    private final VersionRegister versions;
    private final MunicipalityTrail trail;

    RegisteringMunicipalities(
            MunicipalityRegister register, CouncilTerms terms, VersionRegister versions, MunicipalityTrail trail) {
        this.register = register;
        this.terms = terms;
        this.versions = versions;
        this.trail = trail;
    }

    /**
     * @return what is accepted but remarkable: parties with an alderman outside the coalition
     * @throws NotAllowed   unless an administrator or the system itself registers
     * @throws Conflict     when the code is registered under another name
     * @throws InvalidInput for names that are no plain text, fractions with more seats than the council (a council
     *                      has 9 to 45 seats, Gemeentewet art. 8), coalition parties that are no fraction, and
     *                      negative figures
     */
    @UseCase
    public List<FieldProblem> register(Actor actor, RegisterMunicipality command) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = checked(command.municipality());
        register.find(municipality.code())
                .filter(known -> !known.name().equals(municipality.name()))
                .ifPresent(known -> {
                    throw new Conflict("municipality.otherName", known.code().text(), known.name());
                });
        List<FieldProblem> problems = new ArrayList<>();
        List<FieldProblem> warnings = new ArrayList<>();
        for (int i = 0; i < command.councils().size(); i++) {
            String at = "councils[" + i + "].";
            problems.addAll(MunicipalityCheck.problems(at, command.councils().get(i)));
            warnings.addAll(MunicipalityCheck.warnings(at, command.councils().get(i)));
        }
        for (int i = 0; i < command.figures().size(); i++) {
            problems.addAll(MunicipalityCheck.problems(
                    "figures[" + i + "].", command.figures().get(i)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        keep(actor, municipality, command);
        return List.copyOf(warnings);
    }

    /**
     * Registers a municipality that is not there yet, without council or figures.
     *
     * @throws NotAllowed   unless an administrator registers
     * @throws Conflict     when the code is registered already
     * @throws InvalidInput for a name that is no plain text, a province that is none, or an end before the beginning
     */
    @UseCase
    public void add(Actor actor, Municipality municipality) {
        MunicipalityAdministration.require(actor);
        Municipality checked = checked(municipality);
        register.find(checked.code()).ifPresent(RegisteringMunicipalities::refuse);
        try {
            register.add(checked);
            trail.tell(actor, AuditAction.MUNICIPALITY_ADDED, checked.code(), null);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("municipality.known", checked.code().text());
        }
    }

    private static void refuse(Municipality known) {
        throw new Conflict("municipality.known", known.code().text());
    }

    private Municipality checked(Municipality given) {
        String name = PlainText.required("name", given.name(), MunicipalityCheck.NAME);
        if (given.province() != null && !given.province().matches("PV\\d{2}")) {
            throw InvalidInput.of("province", "municipality.province", given.province());
        }
        if (given.validFrom() != null
                && given.validUntil() != null
                && !given.validFrom().isBefore(given.validUntil())) {
            throw InvalidInput.of("validUntil", "municipality.validity");
        }
        return new Municipality(
                given.code(), name, given.province(), given.validFrom(), given.validUntil(), given.successor());
    }

    private void keep(Actor actor, Municipality municipality, RegisterMunicipality command) {
        MunicipalityCode code = municipality.code();
        if (register.find(code).isEmpty()) {
            addFirst(municipality);
            trail.tell(actor, AuditAction.MUNICIPALITY_ADDED, code, null);
        }
        Municipality known = register.lock(code);
        if (!known.equals(municipality)) {
            register.complete(municipality);
            trail.tell(actor, AuditAction.MUNICIPALITY_CHANGED, code, "municipality");
        }
        if (!command.councils().isEmpty()) {
            keepCouncils(actor, code, command.councils());
        }
        if (!command.figures().isEmpty()) {
            keepFigures(actor, code, command.figures());
        }
    }

    /** When somebody else adds the same municipality at that moment, the use case starts over and finds it there. */
    private void addFirst(Municipality municipality) {
        try {
            register.add(municipality);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException(
                    "Municipality " + municipality.code().text() + " was added meanwhile", somebodyWasFirst);
        }
    }

    private void keepCouncils(Actor actor, MunicipalityCode code, List<CouncilTerm> councils) {
        List<Version<CouncilTerm>> known = terms.versions(code);
        // What was just added is known for the next one: one command may give the same term twice.
        for (CouncilTerm term : councils) {
            Version<CouncilTerm> held =
                    current(known, one -> one.from().toEdtf().equals(term.from().toEdtf()));
            if (held == null || !held.what().saysTheSameAs(term)) {
                versions.add(actor, new RecordCouncil(code, term, held == null ? null : held.id(), null));
                trail.tell(
                        actor,
                        AuditAction.MUNICIPALITY_CHANGED,
                        code,
                        "council " + term.from().toEdtf());
                known = terms.versions(code);
            }
        }
    }

    private void keepFigures(Actor actor, MunicipalityCode code, List<Figure> figures) {
        List<Version<Figure>> known = terms.figureVersions(code);
        for (Figure figure : figures) {
            Version<Figure> held = current(known, figure::samePlace);
            if (held == null || !held.what().equals(figure)) {
                versions.add(actor, new RecordFigure(code, figure, held == null ? null : held.id(), null));
                trail.tell(
                        actor,
                        AuditAction.MUNICIPALITY_CHANGED,
                        code,
                        figure.kind().key() + " " + figure.reference().toEdtf());
                known = terms.figureVersions(code);
            }
        }
    }

    private static <T> @Nullable Version<T> current(List<Version<T>> known, Predicate<T> place) {
        return known.stream()
                .filter(Version::current)
                .filter(version -> place.test(version.what()))
                .findFirst()
                .orElse(null);
    }
}
