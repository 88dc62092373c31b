package nl.samenspoor.terms.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.TermWords;
import org.jspecify.annotations.Nullable;

/**
 * A term of the catalogue as the API writes it, in one version. {@code none} is what does not apply.
 *
 * @param duration  an ISO 8601 period of one unit, for example {@code P8W}
 * @param before    {@code MM-DD} of the year in which it starts, before which it ends
 * @param forms     forms of cooperation it is about; empty for all
 */
record TermRuleJson(
        String id,
        String name,
        String start,
        String kind,
        String dayCount,
        String duration,
        String before,
        boolean extendedByLaw,
        String source,
        String certainty,
        String earlyClose,
        String note,
        List<Integer> forms,
        List<String> legalForms,
        LocalDate validFrom,
        Object validUntil,
        LocalDate asOf) {

    private static final String NONE = "none";

    static TermRuleJson of(TermRule rule, Locale reader) {
        TermWords words = rule.in(reader);
        return new TermRuleJson(
                rule.id(),
                words.name(),
                words.start(),
                rule.kind().key(),
                rule.count().key(),
                rule.length() == null ? NONE : rule.length().written(),
                rule.before() == null ? NONE : rule.before().toString().substring(2),
                rule.extension(),
                words.source(),
                rule.certainty().key(),
                orNone(words.earlyClose()),
                orNone(words.note()),
                rule.forms(),
                rule.legalForms(),
                rule.validFrom(),
                rule.validUntil() == null ? NONE : rule.validUntil(),
                rule.asOf());
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }
}
