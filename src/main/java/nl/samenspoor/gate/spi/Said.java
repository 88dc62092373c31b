package nl.samenspoor.gate.spi;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Something a frozen dossier says, kept so that it can be read in any language: words of people stay as they are, our
 * own are kept as the key of a message.
 *
 * @param kind    what the content is
 * @param content the words, the key of a message, the written date, or the code of a municipality
 * @param places  values for the message's places; empty for everything else
 */
public record Said(Kind kind, String content, List<Said> places) {

    /** What the content is. */
    public enum Kind {
        TEXT,
        CODE,
        DATE,
        MUNICIPALITY
    }

    /** Nobody knows; not the same as empty. */
    public static final Said UNKNOWN = code("web.unknown");

    public Said {
        places = List.copyOf(places);
    }

    /** Words as somebody typed them. */
    public static Said text(String words) {
        return new Said(Kind.TEXT, words, List.of());
    }

    /** Words that somebody may not have given. */
    public static Said textOrUnknown(@Nullable String words) {
        return words == null ? UNKNOWN : text(words);
    }

    /** A message of the bundles. */
    public static Said code(String code, Said... places) {
        return new Said(Kind.CODE, code, List.of(places));
    }

    /** A date, no more exact than it is known. */
    public static Said date(EffectiveDate date) {
        return new Said(Kind.DATE, date.toEdtf(), List.of());
    }

    /** A municipality, shown by its name. */
    public static Said municipality(MunicipalityCode code) {
        return new Said(Kind.MUNICIPALITY, code.text(), List.of());
    }
}
