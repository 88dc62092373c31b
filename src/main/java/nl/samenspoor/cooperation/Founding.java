package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.springframework.stereotype.Component;

/** Writes a new cooperation: its row, partners, first phase and signal. Whoever founds it leads it. */
@Component
class Founding {

    private static final int MOST_PARTNERS = 50;

    private final CooperationRows rows;
    private final PartnerRows partners;
    private final PhaseRows phases;
    private final AccessRows access;
    private final Municipalities municipalities;
    private final Clock clock;

    Founding(
            CooperationRows rows,
            PartnerRows partners,
            PhaseRows phases,
            AccessRows access,
            Municipalities municipalities,
            Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.phases = phases;
        this.access = access;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @throws InvalidInput with what is wrong */
    void foresee(StartCooperation command) {
        PlainText.required("name", command.name(), PlainText.SHORT);
        check(command);
    }

    /** @throws InvalidInput on {@code startedOn} for a start in the future */
    void foreseeStart(EffectiveDate started) {
        if (ahead(started)) {
            throw InvalidInput.of("startedOn", "cooperation.future", started);
        }
    }

    private boolean ahead(EffectiveDate started) {
        return started.planned() || started.known() && started.earliest().isAfter(LocalDate.now(clock));
    }

    CooperationId found(Actor actor, StartCooperation command) {
        String name = PlainText.required("name", command.name(), PlainText.SHORT);
        check(command);
        CooperationId id = CooperationId.create();
        rows.add(id, name, command, actor.account());
        command.partners().forEach(partner -> partners.add(id, partner, command.startedOn()));
        phases.open(id, Phase.ORIENTATION, command.startedOn());
        if (command.signal() != null) {
            rows.setSignal(id, command.signal());
        }
        if (!actor.system()) {
            access.put(actor, id, actor.account(), Access.LEADER);
        }
        return id;
    }

    private void check(StartCooperation command) {
        List<FieldProblem> problems = new ArrayList<>();
        List<MunicipalityCode> codes = command.partners();
        Set<MunicipalityCode> seen = new HashSet<>();
        for (int i = 0; i < codes.size() && i < MOST_PARTNERS; i++) {
            String field = "partners[" + i + "].municipality";
            Municipality municipality = municipalities.find(codes.get(i)).orElse(null);
            if (municipality == null) {
                problems.add(FieldProblem.of(
                        field, "cooperation.unknownMunicipality", codes.get(i).text()));
            } else if (municipality.surelyEndedOn(command.startedOn())) {
                problems.add(FieldProblem.of(field, "cooperation.municipalityEnded", municipality.name()));
            } else if (!seen.add(codes.get(i))) {
                problems.add(FieldProblem.of(
                        field, "cooperation.samePartnerTwice", codes.get(i).text()));
            }
        }
        if (codes.size() < 2) {
            problems.add(FieldProblem.of("partners", "cooperation.twoPartners"));
        } else if (codes.size() > MOST_PARTNERS) {
            problems.add(FieldProblem.of("partners", "cooperation.tooMany", MOST_PARTNERS));
        }
        problems.addAll(dates(command));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private List<FieldProblem> dates(StartCooperation command) {
        EffectiveDate started = command.startedOn();
        LocalDate until = command.observedUntil();
        List<FieldProblem> problems = new ArrayList<>();
        if (ahead(started)) {
            problems.add(FieldProblem.of("startedOn", "cooperation.future", started));
        } else if (until != null && started.known() && started.earliest().isAfter(until)) {
            problems.add(FieldProblem.of("observedUntil", "cooperation.observedBeforeStart"));
        }
        return problems;
    }
}
