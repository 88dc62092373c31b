package nl.samenspoor.terms;

/** How sure the content of a term is. */
public enum Certainty {
    /** The text of the law was seen. */
    A,
    /** A reliable secondary source was seen. */
    B,
    /** Own knowledge, not checked: a lawyer should confirm it. */
    C,
    /** Not law: what parties agreed, or a default. */
    AGREED;

    /** As data and the API write it: {@code A}, {@code B}, {@code C} or {@code agreed}. */
    public String key() {
        return this == AGREED ? "agreed" : name();
    }
}
