package nl.samenspoor.gate.spi;

import java.util.List;

/**
 * One line of a dossier.
 *
 * @param key     unique within its part and the same every time the same thing is asked, so that a later change is seen
 * @param subject what it is about
 * @param values  what is known of it, one thing after the other, at least one
 */
public record DossierLine(String key, Said subject, List<Said> values) {

    public DossierLine {
        values = List.copyOf(values);
    }

    public static DossierLine of(String key, Said subject, Said... values) {
        return new DossierLine(key, subject, List.of(values));
    }
}
