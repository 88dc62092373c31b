package nl.samenspoor.factors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A factor of the catalogue.
 *
 * @param id        key in forms, the API and the casebook
 * @param listing   where it stands in the source
 * @param category  what it works on
 * @param polarity  whether its presence helps or hinders
 * @param parent    the factor it is part of, or null
 * @param directed  whether it also has scores from one municipality to another
 * @param subscores keys of its separately scored parts
 * @param phases    phases (1 to 5) in which it ought to be assessed
 * @param section   section of Speulman 2012
 * @param proposal  how the system proposes a score, or null when it does not
 * @param meaning   what it means, by language ({@code nl}, {@code en})
 * @param evidence  what can show it, by language
 */
public record Factor(
        String id,
        Listing listing,
        Category category,
        Polarity polarity,
        @Nullable String parent,
        boolean directed,
        List<String> subscores,
        List<Integer> phases,
        String section,
        @Nullable ProposalRule proposal,
        Map<String, String> meaning,
        Map<String, List<String>> evidence) {

    /**
     * How a score is proposed.
     *
     * @param metric        {@code active_partners} or {@code network_form}
     * @param presentUpTo   most partners for {@link Score#PRESENT}
     * @param partlyUpTo    most partners for {@link Score#PARTLY}
     */
    public record ProposalRule(String metric, int presentUpTo, int partlyUpTo) {}

    /** Key of its name in the message bundles. */
    public String nameKey() {
        return "factors.name." + id;
    }

    /** What it means, in Dutch unless the reader reads English. */
    public String meaning(Locale reader) {
        return meaning.getOrDefault(reader.getLanguage(), meaning.getOrDefault("nl", ""));
    }

    /** What can show it, in Dutch unless the reader reads English. */
    public List<String> evidence(Locale reader) {
        return evidence.getOrDefault(reader.getLanguage(), evidence.getOrDefault("nl", List.of()));
    }
}
