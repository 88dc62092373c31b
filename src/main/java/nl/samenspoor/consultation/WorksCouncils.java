package nl.samenspoor.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final TermsView terms;

    WorksCouncils(WorksCouncilRows rows, Parties parties, TermsView terms) {
        this.rows = rows;
        this.parties = parties;
        this.terms = terms;
    }

    /** One for every present partner, in the order they joined. */
    public List<WorksCouncil> of(CooperationId cooperation) {
        Map<MunicipalityCode, WorksCouncil.Request> requests = rows.requests(cooperation);
        Map<MunicipalityCode, WorksCouncil.Advice> advice = rows.advice(cooperation);
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
