package nl.samenspoor.terms;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a term runs for. Every part may be null: it does not apply.
 *
 * @param gate         the gate it belongs to
 * @param municipality the municipality it concerns
 * @param body         the body of that municipality it concerns
 * @param document     the document it is about, at most 200 characters
 */
public record TermSubject(
        @Nullable GateKey gate,
        @Nullable MunicipalityCode municipality,
        @Nullable Body body,
        @Nullable String document) {

    /** Key of the message that names the draft of a round of views; kept with the number of the round. */
    private static final String VIEW_ROUND = "terms.document.view_round";

    /** The cooperation as a whole. */
    public static final TermSubject WHOLE = new TermSubject(null, null, null, null);

    /** A body of a municipality at a gate. */
    public static TermSubject at(GateKey gate, MunicipalityCode municipality, Body body) {
        return new TermSubject(gate, municipality, body, null);
    }

    /** A council that is asked for its view on a draft scheme in that round, from 1. */
    public static TermSubject viewRound(MunicipalityCode municipality, int round) {
        return new TermSubject(GateKey.G3, municipality, Body.COUNCIL, VIEW_ROUND + " " + round);
    }

    /** Whether its document has a name that somebody recorded, and not one of ours. */
    public boolean documentRecorded() {
        return document != null && !document.matches(Pattern.quote(VIEW_ROUND) + " \\d+");
    }

    /** Name of its document, or null without one: what is kept as a code and a number is named in a language. */
    @Nullable
    String documentName(BiFunction<String, String, String> words) {
        return document == null || documentRecorded()
                ? document
                : words.apply(VIEW_ROUND, document.substring(VIEW_ROUND.length() + 1));
    }

    /**
     * Reads the parts as forms and the API write them; null, blank and {@code none} mean that a part does not apply.
     *
     * @throws InvalidInput on the field of a part that is none: {@code gate} (G1 to G5), {@code municipality} (a CBS
     *                      code), {@code body} (council, college, works_council, secretary or project_leader)
     */
    public static TermSubject read(
            @Nullable String gate, @Nullable String municipality, @Nullable String body, @Nullable String document) {
        return new TermSubject(
                absent(gate) ? null : Keys.read(GateKey.values(), "gate", gate.toLowerCase(Locale.ROOT)),
                absent(municipality) ? null : new MunicipalityCode(municipality),
                absent(body) ? null : Keys.read(Body.values(), "body", body),
                absent(document) ? null : document);
    }

    private static boolean absent(@Nullable String part) {
        return part == null || part.isBlank() || part.equals("none");
    }

    /**
     * The same with its texts checked.
     *
     * @throws InvalidInput when the document is no plain text, or a body is named without a municipality
     */
    TermSubject checked() {
        if (body != null && body != Body.PROJECT_LEADER && municipality == null) {
            throw InvalidInput.of("municipality", "terms.bodyOfWhom");
        }
        return new TermSubject(gate, municipality, body, PlainText.optional("document", document, PlainText.SHORT));
    }

    /** All parts in one text, the same for the same subject. */
    String written() {
        return part(gate) + "|" + (municipality == null ? "" : municipality) + "|" + part(body) + "|"
                + (document == null ? "" : document);
    }

    private static String part(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
    }
}
