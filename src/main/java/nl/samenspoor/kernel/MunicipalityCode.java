package nl.samenspoor.kernel;

import java.util.List;

/**
 * Code of a municipality as Statistics Netherlands (CBS) gives it, "GM" and four digits. Codes from GM9000 are
 * Samenspoor's own, for fictional municipalities in demonstrations.
 *
 * @param text for example {@code GM0183}
 */
public record MunicipalityCode(String text) implements Comparable<MunicipalityCode> {

    private static final String FIRST_FICTIONAL = "GM9000";

    public MunicipalityCode {
        if (!text.matches("GM\\d{4}")) {
            throw new InvalidInput(List.of(FieldProblem.of("municipality", "kernel.municipalityCode", text)));
        }
    }

    /** Whether this is one of Samenspoor's own, so that the municipality exists nowhere. */
    public boolean fictional() {
        return text.compareTo(FIRST_FICTIONAL) >= 0;
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
