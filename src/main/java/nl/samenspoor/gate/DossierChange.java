package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.gate.spi.Said;

/**
 * A line that is different now from what was frozen.
 *
 * @param part    key of the part
 * @param key     key of the line
 * @param subject what it is about
 * @param was     what was frozen; empty when the line was not there
 * @param is      what is known now; empty when the line is gone
 */
public record DossierChange(String part, String key, Said subject, List<Said> was, List<Said> is) {

    public DossierChange {
        was = List.copyOf(was);
        is = List.copyOf(is);
    }
}
