package nl.samenspoor.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else is known about a fact or a decision, for the decision log: how the log tells it. A fact entered on its day
 * usually has none; one taken from the past names its source.
 *
 * @param actors       roles and bodies that acted, never personal names; empty takes the use case's own
 * @param what         the words in which the log tells it, or null for the use case's own sentence
 * @param consequence  what followed, or null
 * @param irreversible whether there was no way back; null is unknown
 * @param source       where it is known from, or null
 */
public record Particulars(
        List<String> actors,
        @Nullable String what,
        @Nullable String consequence,
        @Nullable Boolean irreversible,
        @Nullable String source) {

    /** Nothing more is known. */
    public static final Particulars NONE = new Particulars(List.of(), null, null, null, null);

    private static final int MOST_ACTORS = 20;

    /**
     * @throws InvalidInput naming the field for a text that is too long or no plain text, and for more than twenty actors
     */
    public Particulars {
        actors = actors.stream()
                .map(actor -> PlainText.required("actors", actor, PlainText.SHORT))
                .toList();
        what = PlainText.optional("what", what, PlainText.LONG);
        consequence = PlainText.optional("consequence", consequence, PlainText.LONG);
        source = PlainText.optional("source", source, PlainText.LONG);
        if (actors.size() > MOST_ACTORS) {
            throw InvalidInput.of("actors", "kernel.tooManyActors", MOST_ACTORS);
        }
    }

    /**
     * Only the source is known.
     *
     * @throws InvalidInput on field {@code source} when it is too long or no plain text
     */
    public static Particulars from(@Nullable String source) {
        return new Particulars(List.of(), null, null, null, source);
    }
}
