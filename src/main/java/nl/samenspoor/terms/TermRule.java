package nl.samenspoor.terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term as law or agreement has it, in one version. When the law changes a version is added; terms that run keep the
 * version they started with.
 *
 * @param id         name in data and the API, for example {@code wgr_view_draft}
 * @param validFrom  first day on which a term of this version can start
 * @param validUntil first day on which it no longer can, or null while it is in force
 * @param kind       what it is
 * @param count      how its days are counted
 * @param length     how long it is; null only for {@link DayCount#BY_DATE}
 * @param before     the term ends before this day of the year in which it starts, whatever its length; or null
 * @param extension  whether the Algemene termijnenwet moves its end off weekends and holidays
 * @param certainty  how sure it is
 * @param asOf       state of knowledge
 * @param forms      forms of cooperation (1 to 4) it is about; empty for all
 * @param legalForms keys of the legal forms it is about; empty for all
 * @param toWaitFor  whether its end is something to wait for: when it has passed, nobody is late
 * @param warnDays   so many days before its end it is called near
 * @param words      its texts by language, {@code nl} and {@code en}
 */
public record TermRule(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        TermKind kind,
        DayCount count,
        @Nullable TermLength length,
        @Nullable MonthDay before,
        boolean extension,
        Certainty certainty,
        LocalDate asOf,
        List<Integer> forms,
        List<String> legalForms,
        boolean toWaitFor,
        int warnDays,
        Map<String, TermWords> words) {

    private static final String DUTCH = "nl";

    public TermRule {
        forms = List.copyOf(forms);
        legalForms = List.copyOf(legalForms);
        words = Map.copyOf(words);
    }

    /** What is left of a term that ran and that the catalogue no longer knows: its id. */
    static TermRule lost(String id, LocalDate validFrom) {
        return new TermRule(
                id,
                validFrom,
                null,
                TermKind.AGREEMENT,
                DayCount.BY_DATE,
                null,
                null,
                false,
                Certainty.AGREED,
                validFrom,
                List.of(),
                List.of(),
                false,
                0,
                Map.of());
    }

    /** Its texts in the reader's language; Dutch for every language but English. */
    public TermWords in(Locale reader) {
        TermWords own = words.get(reader.getLanguage());
        TermWords dutch = words.get(DUTCH);
        return own != null ? own : dutch != null ? dutch : new TermWords(id, id, id, null, null);
    }

    /** Whether a term can start under this version on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** The same of another length, as partners agreed it. */
    public TermRule lasting(TermLength other) {
        return new TermRule(
                id,
                validFrom,
                validUntil,
                kind,
                count,
                other,
                before,
                extension,
                certainty,
                asOf,
                forms,
                legalForms,
                toWaitFor,
                warnDays,
                words);
    }

    /** Whether something may close it before its time. */
    public boolean mayCloseEarly() {
        return in(Locale.ROOT).earlyClose() != null;
    }
}
