package nl.samenspoor.kernel;

import java.util.List;

/**
 * Code of a municipality as Statistics Netherlands (CBS) gives it, "GM" and four digits. Codes from GM9000 are
 * Samenspoor's own, for fictional municipalities in demonstrations.
 *
 * @param text for example {@code GM0183}
 */
public record MunicipalityCode(String text) implements Comparable<MunicipalityCode> {

    public MunicipalityCode {
        if (!text.matches("GM\\d{4}")) {
            throw new InvalidInput(List.of(FieldProblem.of("municipality", "kernel.municipalityCode", text)));
        }
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
