package nl.samenspoor.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the terms of cooperations and says where they stand today. */
@Component
class RunningTerms implements TermsView {

    private static final Comparator<RunningTerm> FIRST_TO_END = Comparator.comparing(
                    (RunningTerm term) -> !term.state().open())
            .thenComparing(term -> term.due().notBefore(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RunningTerm::key);

    private final TermRows rows;
    private final TermCatalogue catalogue;
    private final Parties parties;
    private final Today today;
    private final Texts texts;

    RunningTerms(TermRows rows, TermCatalogue catalogue, Parties parties, Today today, Texts texts) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.parties = parties;
        this.today = today;
        this.texts = texts;
    }

    @Override
    public List<RunningTerm> of(CooperationId cooperation) {
        return of(List.of(cooperation)).getOrDefault(cooperation, List.of());
    }

    @Override
    public List<RunningTerm> atGate(CooperationId cooperation, GateKey gate) {
        return of(cooperation).stream()
                .filter(term -> term.subject().gate() == gate)
                .toList();
    }

    @Override
    public Map<CooperationId, List<RunningTerm>> of(Collection<CooperationId> cooperations) {
        List<TermRows.Row> found = rows.of(cooperations);
        Map<MunicipalityCode, String> names = parties.names(found.stream()
                .map(row -> row.subject().municipality())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<CooperationId, LocalDate> known = parties.lastKnownDays(cooperations);
        Map<CooperationId, List<RunningTerm>> terms = new LinkedHashMap<>();
        cooperations.forEach(id -> terms.put(
                id,
                found.stream()
                        .filter(row -> row.cooperation().equals(id))
                        .map(row -> term(row, names, seenOn(known.get(id))))
                        .sorted(FIRST_TO_END)
                        .toList()));
        return terms;
    }

    /** What is only known until a past day is seen as it stood then: nobody is late after that. */
    private LocalDate seenOn(@Nullable LocalDate lastKnown) {
        LocalDate day = today.day();
        return lastKnown != null && lastKnown.isBefore(day) ? lastKnown : day;
    }

    private RunningTerm term(TermRows.Row row, Map<MunicipalityCode, String> names, LocalDate day) {
        return new RunningTerm(
                row.key(),
                row.cooperation(),
                rule(row),
                row.subject(),
                name(row.subject().municipality(), names),
                row.subject().documentName(texts::of),
                row.startedOn(),
                row.due(),
                row.source(),
                inWords(row.closing()),
                row.recordedAt().toInstant(),
                row.recordedBy(),
                day);
    }

    private @Nullable Closing inWords(@Nullable Closing closing) {
        return closing == null
                ? null
                : Because.of(closing.reason())
                        .map(because -> closing.saying(texts.of(because.code())))
                        .orElse(closing);
    }

    private static @Nullable String name(@Nullable MunicipalityCode code, Map<MunicipalityCode, String> names) {
        return code == null ? null : names.getOrDefault(code, code.text());
    }

    private TermRule rule(TermRows.Row row) {
        return catalogue.version(row.term(), row.ruleFrom()).orElseGet(() -> TermRule.lost(row.term(), row.ruleFrom()));
    }
}
