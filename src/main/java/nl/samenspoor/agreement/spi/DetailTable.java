package nl.samenspoor.agreement.spi;

import java.util.List;
import java.util.Optional;

/** The decision table that suggests how much an agreement spells out. Implemented by the process module. */
public interface DetailTable {

    /**
     * What is suggested.
     *
     * @param detail   lower-case key of a level of detail
     * @param controls lower-case keys of controls that fit it
     */
    record Suggested(String detail, List<String> controls) {

        public Suggested {
            controls = List.copyOf(controls);
        }
    }

    /**
     * All four are known keys: {@code high}, {@code medium} or {@code low}; {@code match} or {@code clash}; {@code good} or
     * {@code poor}.
     *
     * @return empty when no row of the table fits
     */
    Optional<Suggested> suggest(String trustToContractor, String trustToClient, String goals, String sight);
}
