package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads frozen dossiers and what has changed since. The caller checks who may see the cooperation. */
@Component
public class FrozenDossiers {

    private final SnapshotRegister register;
    private final OpeningRegister openings;
    private final FreezingDossiers freezing;

    FrozenDossiers(SnapshotRegister register, OpeningRegister openings, FreezingDossiers freezing) {
        this.register = register;
        this.openings = openings;
        this.freezing = freezing;
    }

    /** All versions, the first version first; empty when the gate never opened, or opened before dossiers were frozen. */
    public List<FrozenDossier> versions(CooperationId cooperation, GateKey gate) {
        return register.all(cooperation, gate);
    }

    /** The newest version; nothing when none was frozen. */
    public Optional<FrozenDossier> latest(CooperationId cooperation, GateKey gate) {
        return versions(cooperation, gate).stream().reduce((earlier, later) -> later);
    }

    /**
     * What lies before the bodies now: the newest version at the gate that is open, from the moment it was prepared, or
     * else from the moment they began to decide. Nothing while no gate is open.
     */
    public Optional<FrozenDossier> tabled(CooperationId cooperation) {
        return openings.latest(cooperation)
                .filter(opening -> opening.status() == Gate.Status.OPEN)
                .flatMap(opening -> register.of(opening).filter(frozen -> frozen.prepared() || opening.round() > 0));
    }

    /** On which version each decision of a gate was taken, by id of the decision. */
    public Map<String, Integer> versionsOfDecisions(CooperationId cooperation, GateKey gate) {
        return register.versions(cooperation, gate);
    }

    /** What would be frozen now. */
    public DossierContent now(CooperationId cooperation, GateKey gate) {
        return freezing.now(cooperation, gate);
    }

    /** What the page of a gate shows in this way of what is known now. */
    public DossierContent shownAtGate(CooperationId cooperation, GateKey gate, DossierPart.AtGate how) {
        return freezing.shownAtGate(cooperation, gate, how);
    }

    /** Where the page of what a line of a part is about lies, as it is now; null when it has none. */
    public @Nullable String address(CooperationId cooperation, String part, String line) {
        return freezing.address(cooperation, part, line);
    }

    /** What is different now, part by part: changed and gone lines in the order of the dossier, then new ones. */
    public List<DossierChange> changes(CooperationId cooperation, FrozenDossier frozen) {
        Map<String, List<DossierLine>> now = new LinkedHashMap<>();
        freezing.now(cooperation, frozen.gate()).parts().forEach(part -> now.put(part.key(), part.lines()));
        List<DossierChange> changes = new ArrayList<>();
        for (DossierContent.Part part : frozen.content().parts()) {
            List<DossierLine> lines = now.remove(part.key());
            compare(part.key(), part.lines(), lines == null ? List.of() : lines, changes);
        }
        now.forEach((part, lines) -> compare(part, List.of(), lines, changes));
        return changes;
    }

    private static void compare(String part, List<DossierLine> was, List<DossierLine> is, List<DossierChange> changes) {
        Map<String, DossierLine> now = new HashMap<>();
        is.forEach(line -> now.put(line.key(), line));
        for (DossierLine line : was) {
            DossierLine other = now.remove(line.key());
            if (other == null || !other.values().equals(line.values())) {
                changes.add(new DossierChange(
                        part, line.key(), line.subject(), line.values(), other == null ? List.of() : other.values()));
            }
        }
        is.stream()
                .filter(line -> now.containsKey(line.key()))
                .forEach(line ->
                        changes.add(new DossierChange(part, line.key(), line.subject(), List.of(), line.values())));
    }
}
