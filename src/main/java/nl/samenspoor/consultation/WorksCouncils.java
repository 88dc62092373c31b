package nl.samenspoor.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works councils of the partners of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class WorksCouncils {

    private final WorksCouncilRows rows;
    private final Parties parties;
    private final PresentPartners partners;
    private final TermsView terms;

    WorksCouncils(WorksCouncilRows rows, Parties parties, PresentPartners partners, TermsView terms) {
        this.rows = rows;
        this.parties = parties;
        this.partners = partners;
        this.terms = terms;
    }

    /** One for every present partner, in the order they joined. */
    public List<WorksCouncil> of(CooperationId cooperation) {
        Map<MunicipalityCode, WorksCouncil.Request> requests =
                rows.requests(List.of(cooperation)).getOrDefault(cooperation, Map.of());
        Map<MunicipalityCode, WorksCouncil.Advice> advice =
                rows.advice(List.of(cooperation)).getOrDefault(cooperation, Map.of());
        Map<MunicipalityCode, WorksCouncilRows.MarkedDeviation> deviations = rows.deviations(cooperation);
        List<RunningTerm> running = deviations.isEmpty() ? List.of() : terms.of(cooperation);
        return parties.partners(cooperation).stream()
                .map(code -> {
                    WorksCouncil.Advice given = advice.get(code);
                    return new WorksCouncil(
                            code, requests.get(code), given, deviation(deviations.get(code), given, running));
                })
                .toList();
    }

    /**
     * Which advice of these cooperations is awaited, as {@link WorksCouncil#awaited} says it of one, in a constant number of
     * statements.
     */
    public Set<AwaitedAdvice> awaited(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return Set.of();
        }
        Map<CooperationId, Map<MunicipalityCode, WorksCouncil.Request>> requests = rows.requests(cooperations);
        Map<CooperationId, Map<MunicipalityCode, WorksCouncil.Advice>> advice = rows.advice(cooperations);
        Map<CooperationId, List<MunicipalityCode>> present = partners.ofAll(cooperations);
        return requests.entrySet().stream()
                .flatMap(of -> of.getValue().entrySet().stream()
                        .filter(one ->
                                present.getOrDefault(of.getKey(), List.of()).contains(one.getKey()))
                        .map(one -> new WorksCouncil(
                                one.getKey(),
                                one.getValue(),
                                advice.getOrDefault(of.getKey(), Map.of()).get(one.getKey()),
                                null))
                        .filter(WorksCouncil::awaited)
                        .map(one -> new AwaitedAdvice(
                                of.getKey(),
                                Objects.requireNonNull(one.request()).number())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Absent when the municipality is no partner. */
    Optional<WorksCouncil> of(CooperationId cooperation, MunicipalityCode municipality) {
        return of(cooperation).stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst();
    }

    private static WorksCouncil.@Nullable Deviation deviation(
            WorksCouncilRows.@Nullable MarkedDeviation marked,
            WorksCouncil.@Nullable Advice advice,
            List<RunningTerm> running) {
        boolean replaced =
                marked != null && advice != null && advice.recordedAt().isAfter(marked.recordedAt());
        if (marked == null || replaced) {
            return null;
        }
        return new WorksCouncil.Deviation(
                marked.reason(), marked.notified(), marked.term(), waitUntil(marked.term(), running));
    }

    private static @Nullable LocalDate waitUntil(@Nullable Long term, List<RunningTerm> running) {
        return running.stream()
                .filter(one -> term != null && one.key() == term && one.state().open())
                .findFirst()
                .map(one -> one.due().atLatest())
                .orElse(null);
    }
}
