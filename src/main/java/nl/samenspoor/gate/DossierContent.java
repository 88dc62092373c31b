package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;

/**
 * What stands in a dossier.
 *
 * @param parts in the order in which they are read
 */
public record DossierContent(List<Part> parts) {

    /**
     * What one feature contributed.
     *
     * @param key   lower-case key; its title is {@code gate.part.<key>} in the bundles
     * @param lines at least one
     */
    public record Part(String key, List<DossierLine> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    public DossierContent {
        parts = List.copyOf(parts);
    }
}
