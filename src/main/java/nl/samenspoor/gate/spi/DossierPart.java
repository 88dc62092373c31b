package nl.samenspoor.gate.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * What one feature contributes to the dossier of a gate: what councils and colleges know when they decide. All beans of
 * this type are asked when a gate opens or its dossier is prepared, and again to show what has changed since.
 */
public interface DossierPart {

    /** Lower-case key; its title is {@code gate.part.<key>} in the bundles. */
    String key();

    /** Place in the dossier: parts stand in ascending order. */
    int place();

    /** How the page of the gate itself shows what is known now, beside what was frozen. */
    enum AtGate {
        /** Not. */
        NOT,
        /** On one card with the others of whom was heard and what the arrangement holds. */
        TOGETHER,
        /** On a card of its own. */
        ALONE
    }

    /** Whether and how the page of the gate shows it. */
    default AtGate atGate() {
        return AtGate.NOT;
    }

    /**
     * Where the page of what a line is about lies, as it is now; null when it has none. Not part of what is frozen.
     *
     * @param line key of the line
     */
    default @Nullable String address(CooperationId cooperation, String line) {
        return null;
    }

    /** What is known now, in a fixed order and a constant number of statements; empty when nothing is. */
    List<DossierLine> lines(CooperationId cooperation, GateKey gate);
}
