package nl.samenspoor.kernel;

/** The gates (poorten) between the phases; G4 and G5 repeat. */
public enum GateKey {
    G1,
    G2,
    G3,
    G4,
    G5;

    /** The phase this gate closes. */
    public Phase phase() {
        return Phase.values()[ordinal()];
    }
}
