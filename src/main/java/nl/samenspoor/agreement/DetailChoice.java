package nl.samenspoor.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much an agreement spells out, and what was suggested beside it. A suggestion is never more than that: in the three
 * cases trust did not predict controls (Speulman 2012, §7.6, §8.5, §9.2).
 *
 * @param inputs            what the suggestion was made from
 * @param suggested         what the decision table suggested, or null for nothing
 * @param suggestedControls keys of the controls it suggested
 * @param chosen            what was chosen, or null when not known
 * @param controls          the controls that were chosen, in words, or null
 */
public record DetailChoice(
        DetailInputs inputs,
        @Nullable DetailLevel suggested,
        List<String> suggestedControls,
        @Nullable DetailLevel chosen,
        @Nullable String controls) {

    public static final DetailChoice UNKNOWN = new DetailChoice(DetailInputs.UNKNOWN, null, List.of(), null, null);

    public DetailChoice {
        suggestedControls = List.copyOf(suggestedControls);
    }

    /** Chosen by somebody; what is suggested is filled in when it is laid down. */
    public static DetailChoice of(DetailInputs inputs, @Nullable DetailLevel chosen, @Nullable String controls) {
        return new DetailChoice(inputs, null, List.of(), chosen, controls);
    }
}
