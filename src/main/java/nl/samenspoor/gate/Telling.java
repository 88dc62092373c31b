package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * How the decision log tells a decision, where more is known than the decision itself: mostly when it is taken from the
 * past.
 *
 * @param actors       roles and bodies that acted, never personal names; empty takes the deciding body
 * @param what         the words in which the log tells it, or null for a sentence of our own
 * @param consequence  what followed, or null
 * @param irreversible whether there was no way back; null is unknown
 * @param source       where it is known from, or null
 */
public record Telling(
        List<String> actors,
        @Nullable String what,
        @Nullable String consequence,
        @Nullable Boolean irreversible,
        @Nullable String source) {

    /** Nothing more is known. */
    public static final Telling NONE = new Telling(List.of(), null, null, null, null);

    private static final int MOST_ACTORS = 20;

    public Telling {
        actors = actors.stream()
                .map(actor -> PlainText.required("actors", actor, PlainText.SHORT))
                .toList();
        what = PlainText.optional("what", what, PlainText.LONG);
        consequence = PlainText.optional("consequence", consequence, PlainText.LONG);
        source = PlainText.optional("source", source, 2_000);
        if (actors.size() > MOST_ACTORS) {
            throw InvalidInput.of("actors", "gate.tooMany", MOST_ACTORS);
        }
    }

    /** Only the source is known. */
    public static Telling from(@Nullable String source) {
        return new Telling(List.of(), null, null, null, source);
    }
}
