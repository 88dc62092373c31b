package nl.samenspoor.terms;

import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a term is. */
public enum TermKind {
    /** A term in law within which somebody may or must act. */
    LEGAL,
    /** In law, at least this long: longer is allowed. */
    LEGAL_MINIMUM,
    /** In law, at most this long. */
    LEGAL_MAXIMUM,
    /** In law, but without a consequence when it is exceeded (termijn van orde). */
    LEGAL_ORDER,
    /** In law: until then a decision may not be carried out. */
    LEGAL_WAIT,
    /** Agreed between parties, or a default of this system; in no law. */
    AGREEMENT;

    /** Lower-case key as data, the API and addresses write it. */
    public String key() {
        return Keys.of(this);
    }

    /** Whether the term stands in a law. */
    public boolean legal() {
        return this != AGREEMENT;
    }

    /** Whether its end is something to wait for: when it has passed, nobody is late. */
    public boolean toWaitFor() {
        return this == LEGAL_MINIMUM || this == LEGAL_WAIT;
    }

    /** @throws InvalidInput on field {@code kind} for an unknown key */
    public static TermKind of(@Nullable String key) {
        return Keys.read(values(), "kind", key);
    }
}
