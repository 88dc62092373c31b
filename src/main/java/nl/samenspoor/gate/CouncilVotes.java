package nl.samenspoor.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** Votes of councils, judged by the law and beside what the register knows of a council: at gates and in rounds alike. */
@Component
public class CouncilVotes {

    private final Municipalities municipalities;

    CouncilVotes(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * What the law makes of a vote.
     *
     * @param on      when the council met
     * @param earlier its earlier meetings about the same proposal, the oldest first
     * @throws InvalidInput for numbers that cannot be true, or a stated outcome that does not follow from them
     */
    public VoteOutcome judge(MunicipalityCode municipality, EffectiveDate on, Vote vote, List<Meeting> earlier) {
        return Outcomes.of(Body.COUNCIL, vote, earlier, fractionSeats(municipality, on));
    }

    /** Seats by name of the fraction on that day; empty when the register does not know them. */
    Map<String, Integer> fractionSeats(MunicipalityCode municipality, EffectiveDate on) {
        return municipalities.councilAt(municipality, on).map(CouncilTerm::fractions).orElse(List.of()).stream()
                .collect(Collectors.toMap(Fraction::name, Fraction::seats, Math::max));
    }

    /** What is odd about a vote but not impossible: the register knows another number of seats. */
    public List<FieldProblem> odd(MunicipalityCode municipality, EffectiveDate on, Vote vote) {
        Votes votes = vote.numbers();
        Integer seats = votes == null ? null : votes.seats();
        return seats == null
                ? List.of()
                : municipalities
                        .councilAt(municipality, on)
                        .filter(term -> term.seats() != seats)
                        .map(term -> List.of(FieldProblem.of("seats", "gate.otherSeats", term.seats(), seats)))
                        .orElse(List.of());
    }

    /** Answers a form begins with: the council as the register knows it on that day, its seats and a row for each fraction. */
    public Map<String, Object> begin(MunicipalityCode municipality, EffectiveDate on) {
        return municipalities
                .councilAt(municipality, on)
                .map(CouncilVotes::answers)
                .orElse(Map.of());
    }

    private static Map<String, Object> answers(CouncilTerm term) {
        List<Map<String, Object>> fractions = term.fractions().stream()
                .map(fraction -> Map.<String, Object>of(
                        "fraction", fraction.name(), "seats", BigDecimal.valueOf(fraction.seats())))
                .toList();
        return Map.of("seats", BigDecimal.valueOf(term.seats()), "fractions", fractions);
    }
}
