package nl.samenspoor.factors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.factors.spi.CooperationFacts.Facts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.UseCase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The factor check: names missing and old assessments, contradictions, proposals and warnings. It never blocks (a
 * cooperation can succeed with a weak factor, Speulman 2012, §8.3), but a red finding makes going on something to be
 * motivated.
 */
@Component
public class CheckingFactors {

    private final Factors factors;
    private final CooperationFacts facts;
    private final FactorChecks checks;
    private final Clock clock;
    private final int staleAfterMonths;

    CheckingFactors(
            Factors factors,
            CooperationFacts facts,
            FactorChecks checks,
            Clock clock,
            @Value("${samenspoor.factors.stale-after-months:6}") int staleAfterMonths) {
        this.factors = factors;
        this.facts = facts;
        this.checks = checks;
        this.clock = clock;
        this.staleAfterMonths = staleAfterMonths;
    }

    /**
     * Checks and stores what was found, looking from today, or from the day the knowledge of a past cooperation ends.
     *
     * @param moment why: a gate ({@code G1}) or the step of the process; at most 100 characters
     */
    @UseCase
    public FactorCheck check(CooperationId cooperation, String moment) {
        Facts known = facts.of(cooperation);
        return check(cooperation, moment, known, asOf(known));
    }

    /** As {@link #check(CooperationId, String)}, looking from a given day. */
    @UseCase
    public FactorCheck check(CooperationId cooperation, String moment, LocalDate asOf) {
        return check(cooperation, moment, facts.of(cooperation), asOf);
    }

    private FactorCheck check(CooperationId cooperation, String moment, Facts known, LocalDate asOf) {
        FactorCheck check =
                new FactorCheck(cooperation, moment, asOf, clock.instant(), findings(cooperation, known, asOf));
        checks.add(check);
        return check;
    }

    /** What a check would find now; nothing is stored. The worst first. */
    public List<Finding> findings(CooperationId cooperation) {
        Facts known = facts.of(cooperation);
        return findings(cooperation, known, asOf(known));
    }

    private List<Finding> findings(CooperationId cooperation, Facts known, LocalDate asOf) {
        return FactorRules.findings(factors.all(cooperation), known, asOf, staleAfterMonths);
    }

    private LocalDate asOf(Facts known) {
        LocalDate observedUntil = known.observedUntil();
        return observedUntil == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : observedUntil;
    }
}
