package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names what is still to be done at a gate. */
@Component
class MissingAtGates {

    private final Municipalities municipalities;

    MissingAtGates(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * @param latest      the latest opening of any gate, or null before the first
     * @param due         conditions to be answered
     * @param noteAwaited whether somebody is still to take note of its outcome
     */
    List<Missing> of(@Nullable Gate latest, List<Condition> due, boolean noteAwaited) {
        return of(latest, due, noteAwaited, municipalities.names(named(latest, due)));
    }

    /** Whose names are needed to say what is missing. */
    static Set<MunicipalityCode> named(@Nullable Gate latest, List<Condition> due) {
        Set<MunicipalityCode> codes = due.stream().map(Condition::municipality).collect(Collectors.toSet());
        if (latest != null) {
            codes.addAll(latest.municipalities());
        }
        return codes;
    }

    /** The same, with names that are known already. */
    List<Missing> of(
            @Nullable Gate latest, List<Condition> due, boolean noteAwaited, Map<MunicipalityCode, String> names) {
        GateKey gate = next(latest);
        List<Missing> missing = new ArrayList<>();
        due.forEach(condition -> missing.add(missing(
                gate,
                "gate.missing." + condition.kind().key(),
                name(names, condition.municipality()),
                new RecordedText(condition.text()))));
        if (latest == null) {
            return missing;
        }
        if (latest.status() == Gate.Status.OPEN) {
            atOpenGate(latest, missing, names);
        } else if (noteAwaited && unnoted(latest)) {
            missing.add(missing(latest.key(), Missing.NOTE, latest.key().phase().number()));
        }
        return missing;
    }

    /** Whether a gate has its outcome, of which it is not on record that anybody took note. */
    static boolean unnoted(Gate gate) {
        return gate.status() == Gate.Status.DECIDED && gate.notedOn() == null;
    }

    private static void atOpenGate(Gate gate, List<Missing> missing, Map<MunicipalityCode, String> names) {
        if (gate.round() > 0) {
            decisions(gate, missing, names);
            return;
        }
        if (gate.dossier() == null) {
            missing.add(missing(gate.key(), "gate.missing.dossier"));
        }
        if (gate.proposalNeeded()) {
            proposals(gate, missing, names);
        }
    }

    private static void decisions(Gate gate, List<Missing> missing, Map<MunicipalityCode, String> names) {
        boolean council = gate.bodyInTurn().filter(body -> body == Body.COUNCIL).isPresent();
        Tally tally = new Tally(gate);
        for (MunicipalityCode code : gate.municipalities()) {
            if (!tally.isFinal(code)) {
                boolean again = gate.latest(gate.round(), code).isPresent();
                missing.add(missing(
                        gate.key(),
                        "gate.missing." + (council ? "council" : "college") + (again ? "Again" : ""),
                        name(names, code)));
            }
        }
    }

    private static void proposals(Gate gate, List<Missing> missing, Map<MunicipalityCode, String> names) {
        Set<MunicipalityCode> proposed =
                gate.proposals().stream().map(Gate.Proposal::municipality).collect(Collectors.toSet());
        gate.municipalities().stream()
                .filter(code -> !proposed.contains(code))
                .forEach(code -> missing.add(missing(gate.key(), "gate.missing.proposal", name(names, code))));
    }

    /** The gate that is open; else the one after the last that all agreed at, else the same again. */
    private static GateKey next(@Nullable Gate latest) {
        return latest == null ? GateKey.G1 : latest.next();
    }

    private static String name(Map<MunicipalityCode, String> names, MunicipalityCode code) {
        return names.getOrDefault(code, code.text());
    }

    private static Missing missing(GateKey gate, String code, Object... arguments) {
        return new Missing(gate, code, List.of(arguments));
    }
}
