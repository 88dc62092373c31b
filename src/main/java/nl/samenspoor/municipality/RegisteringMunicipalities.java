package nl.samenspoor.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Registers municipalities with their councils and figures. Registering the same again changes nothing. */
@Component
public class RegisteringMunicipalities {

    private static final int NAME = 100;
    private static final int MOST_SEATS = 45;

    private final MunicipalityRegister register;

    RegisteringMunicipalities(MunicipalityRegister register) {
        this.register = register;
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
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed("municipality.onlyAdministrator");
        }
        Municipality municipality = checked(command.municipality());
        List<FieldProblem> problems = new ArrayList<>();
        List<FieldProblem> warnings = new ArrayList<>();
        for (int i = 0; i < command.councils().size(); i++) {
            check(command.councils().get(i), "councils[" + i + "]", problems, warnings);
        }
        for (int i = 0; i < command.figures().size(); i++) {
            check(command.figures().get(i), "figures[" + i + "]", problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        keep(municipality, command);
        return List.copyOf(warnings);
    }

    private Municipality checked(Municipality given) {
        String name = PlainText.required("name", given.name(), NAME);
        if (given.province() != null && !given.province().matches("PV\\d{2}")) {
            throw InvalidInput.of("province", "municipality.province", given.province());
        }
        if (given.validFrom() != null
                && given.validUntil() != null
                && !given.validFrom().isBefore(given.validUntil())) {
            throw InvalidInput.of("validUntil", "municipality.validity");
        }
        register.find(given.code()).filter(known -> !known.name().equals(name)).ifPresent(known -> {
            throw new Conflict("municipality.otherName", given.code().text(), known.name());
        });
        return new Municipality(
                given.code(), name, given.province(), given.validFrom(), given.validUntil(), given.successor());
    }

    private static void check(CouncilTerm term, String at, List<FieldProblem> problems, List<FieldProblem> warnings) {
        int taken = term.fractions().stream().mapToInt(Fraction::seats).sum();
        if (term.seats() < 9 || term.seats() > MOST_SEATS) {
            problems.add(FieldProblem.of(at + ".seats", "municipality.seats", term.seats()));
        } else if (taken > term.seats() || term.fractions().stream().anyMatch(fraction -> fraction.seats() < 1)) {
            problems.add(FieldProblem.of(at + ".fractions", "municipality.fractionSeats", taken, term.seats()));
        }
        List<String> names = term.fractions().stream().map(Fraction::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            problems.add(FieldProblem.of(at + ".fractions", "municipality.sameFraction"));
        }
        names.forEach(name -> PlainText.required(at + ".fractions", name, NAME));
        term.aldermen().forEach(party -> PlainText.required(at + ".aldermen", party, NAME));
        term.coalition().stream()
                .filter(party -> !names.contains(party))
                .forEach(party -> problems.add(FieldProblem.of(at + ".coalition", "municipality.coalition", party)));
        term.aldermenOutsideCoalition()
                .forEach(party ->
                        warnings.add(FieldProblem.of(at + ".aldermen", "municipality.outsideCoalition", party)));
    }

    private static void check(Figure figure, String at, List<FieldProblem> problems) {
        if (figure.best().signum() < 0
                || figure.stated().signum() < 0
                || figure.best().precision() > 14
                || figure.stated().precision() > 14) {
            problems.add(FieldProblem.of(at + ".stated", "municipality.figure", figure.stated()));
        }
        PlainText.optional(at + ".correction", figure.correction(), 2_000);
        PlainText.optional(at + ".source", figure.source(), 2_000);
    }

    private void keep(Municipality municipality, RegisterMunicipality command) {
        register.find(municipality.code())
                .ifPresentOrElse(
                        known -> {
                            if (!Objects.equals(known, municipality)) {
                                register.complete(municipality);
                            }
                        },
                        () -> register.add(municipality));
        command.councils().forEach(term -> register.replace(municipality.code(), term));
        command.figures().forEach(figure -> register.replace(municipality.code(), figure));
    }
}
