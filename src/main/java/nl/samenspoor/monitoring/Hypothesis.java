package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** The hypotheses a cooperation is held against (Speulman 2012, §4.4, §9.2.2). */
public enum Hypothesis {
    /** Executing tasks meet less resistance than policy-strategic tasks. */
    H1,
    /** Entered into only when advantages outweigh disadvantages. */
    H2A,
    /** Entered into under pressure of the environment. */
    H2B,
    /** Opposite goals and poor sight on execution lead to a detailed arrangement. */
    H3A,
    /** Shared interests and trust lead to little detail and little control. */
    H3B;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code hypothesis} for an unknown key */
    public static Hypothesis of(String key) {
        return Keys.read(values(), "hypothesis", key);
    }
}
