package nl.samenspoor.municipality;

import java.util.Objects;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a municipality in words.
 *
 * @param subject   what it stands beside
 * @param figure    kind of the figure it stands beside, or null
 * @param reference date of the figure or start of the council it stands beside, or null
 * @param words     1 to 8,000 characters; roles, never personal names
 * @param source    where it is known from, at most 2,000 characters, or null
 */
public record MunicipalityRemark(
        RemarkSubject subject,
        @Nullable FigureKind figure,
        @Nullable EffectiveDate reference,
        String words,
        @Nullable String source) {

    /** Longest remark, in characters. */
    public static final int LONGEST = 8_000;

    public MunicipalityRemark {
        words = PlainText.required("words", words, LONGEST);
        source = PlainText.optional("source", source, 2_000);
    }

    /**
     * Whether both say the same beside the same thing. Beside a council or a figure the source counts too: that another
     * source gives it is what is said.
     */
    boolean sameAs(MunicipalityRemark other) {
        return subject == other.subject
                && figure == other.figure
                && Objects.equals(reference, other.reference)
                && words.equals(other.words)
                && (subject == RemarkSubject.HISTORY
                        || subject == RemarkSubject.GENERAL
                        || Objects.equals(source, other.source));
    }
}
