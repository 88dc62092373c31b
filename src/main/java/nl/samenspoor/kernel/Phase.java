package nl.samenspoor.kernel;

/** The five phases of inter-municipal cooperation (Speulman 2012, §2.4-2.5). */
public enum Phase {
    /** Aanloop en oriëntatie. */
    ORIENTATION,
    /** Uitwerking en besluitvorming. */
    DECISION,
    /** Implementatie. */
    IMPLEMENTATION,
    /** Realisatie en monitoring. */
    REALISATION,
    /** Doorontwikkelen en verbetering. */
    FURTHER_DEVELOPMENT;

    /** 1 to 5. */
    public int number() {
        return ordinal() + 1;
    }

    /** @throws IllegalArgumentException outside 1 to 5 */
    public static Phase of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("phase must be 1 to 5, not " + number);
        }
        return values()[number - 1];
    }

    /** The gate that ends this phase. */
    public GateKey gate() {
        return GateKey.values()[ordinal()];
    }
}
