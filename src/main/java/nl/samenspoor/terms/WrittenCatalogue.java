package nl.samenspoor.terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The catalogue as its file has it. A mistake in it stops the start: a wrong term is worse than none. */
record WrittenCatalogue(String asOf, List<WrittenDays> equatedDays, List<WrittenTerm> terms) {

    private static final int USUAL_WARNING = 14;

    /** Days that a decree puts on a par with holidays, and where that is known from. */
    record WrittenDays(String source, List<String> days) {}

    /** What changes when the law does; what is left out is as the term has it. */
    record WrittenVersion(
            String from,
            @Nullable String until,
            @Nullable String length,
            @Nullable String before,
            @Nullable String kind,
            @Nullable String count,
            @Nullable Boolean extension,
            @Nullable String certainty) {}

    /** A term and its versions, the oldest first. */
    record WrittenTerm(
            String id,
            String kind,
            String count,
            @Nullable Boolean extension,
            String certainty,
            @Nullable Boolean toWaitFor,
            @Nullable Integer warnDays,
            @Nullable List<Integer> forms,
            @Nullable List<String> legalForms,
            List<WrittenVersion> versions,
            TermWords nl,
            TermWords en) {

        List<TermRule> rules(LocalDate asOf) {
            List<TermRule> rules = new ArrayList<>();
            for (int i = 0; i < versions.size(); i++) {
                try {
                    String next = i + 1 < versions.size() ? versions.get(i + 1).from() : null;
                    rules.add(SoundTerms.check(rule(versions.get(i), next, asOf)));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "Term " + id + ", version of " + versions.get(i).from() + ": " + wrong.getMessage(), wrong);
                }
            }
            return rules;
        }

        private TermRule rule(WrittenVersion version, @Nullable String next, LocalDate asOf) {
            String until = version.until() == null ? next : version.until();
            return new TermRule(
                    id,
                    LocalDate.parse(version.from()),
                    until == null ? null : LocalDate.parse(until),
                    constant(TermKind.values(), or(version.kind(), kind)),
                    constant(DayCount.values(), or(version.count(), count)),
                    version.length() == null ? null : TermLength.parse(version.length()),
                    version.before() == null ? null : MonthDay.parse("--" + version.before()),
                    Boolean.TRUE.equals(version.extension() == null ? extension : version.extension()),
                    constant(
                            Certainty.values(),
                            or(version.certainty(), certainty).toLowerCase(Locale.ROOT)),
                    asOf,
                    forms == null ? List.of() : forms,
                    legalForms == null ? List.of() : legalForms,
                    Boolean.TRUE.equals(toWaitFor)
                            || constant(TermKind.values(), or(version.kind(), kind))
                                    .toWaitFor(),
                    warnDays == null ? USUAL_WARNING : warnDays,
                    Map.of("nl", nl, "en", en));
        }

        private static String or(@Nullable String own, String general) {
            return own == null ? general : own;
        }

        private static <E extends Enum<E>> E constant(E[] constants, String key) {
            return Arrays.stream(constants)
                    .filter(one -> Keys.of(one).equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("does not know " + key));
        }
    }

    /** All versions in the order of the file. */
    List<TermRule> rules() {
        LocalDate known = LocalDate.parse(asOf);
        Set<String> seen = new HashSet<>();
        List<TermRule> rules = new ArrayList<>();
        for (WrittenTerm term : terms) {
            if (!seen.add(term.id())) {
                throw new IllegalStateException("Term " + term.id() + " is there twice");
            }
            rules.addAll(term.rules(known));
        }
        return rules;
    }
}
