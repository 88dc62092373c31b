package nl.samenspoor.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.monitoring.EvaluationMoment.Ground;
import nl.samenspoor.monitoring.spi.EvaluationFacts;
import nl.samenspoor.monitoring.spi.EvaluationFacts.Facts;
import nl.samenspoor.monitoring.spi.EvaluationFacts.Term;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says when a cooperation is evaluated next: on the earliest day that the review date of the form or of the arrangement, the
 * cost key, the arrangement or the default of three years gives (model rules R3 and R4; Speulman 2012, §6.5, §6.6.3.1,
 * §7.4). Terms count from the real start; after an evaluation from the gate that followed it.
 */
@Component
public class EvaluationMoments {

    /** How long a structure stands: at least three years (Speulman 2012, §6.5). */
    private static final String STRUCTURE = "structure_fixed";

    private final EvaluationFacts facts;
    private final TermLength structure;
    private final Clock clock;

    EvaluationMoments(EvaluationFacts facts, TermCatalogue catalogue, Clock clock) {
        this.facts = facts;
        this.structure = Objects.requireNonNull(catalogue.latest(STRUCTURE).length(), STRUCTURE);
        this.clock = clock;
    }

    /** The next evaluation; nothing while a cooperation is only observed until a past day, whose clock stands still. */
    public Optional<EvaluationMoment> next(CooperationId cooperation) {
        Facts known = facts.of(cooperation);
        LocalDate today = LocalDate.now(clock);
        LocalDate observed = known.observedUntil();
        return observed != null && observed.isBefore(today) ? Optional.empty() : Optional.of(earliest(known, today));
    }

    private EvaluationMoment earliest(Facts known, LocalDate today) {
        LocalDate from = from(known, today);
        EvaluationMoment usual = new EvaluationMoment(structure.after(from), Ground.STRUCTURE);
        return Stream.of(
                        usual,
                        agreed(known.costKey(), from, Ground.COST_KEY),
                        agreed(known.arrangement(), from, Ground.ARRANGEMENT),
                        review(known, known.formReviewOn(), Ground.FORM_REVIEW),
                        review(known, known.arrangementReviewOn(), Ground.ARRANGEMENT))
                .filter(Objects::nonNull)
                .min(EvaluationMoment::compareTo)
                .orElse(usual);
    }

    /** From which day terms count: the latest of start, evaluation and being followed again; today when not known. */
    private static LocalDate from(Facts known, LocalDate today) {
        EffectiveDate last = known.evaluatedOn() != null ? known.evaluatedOn() : known.realisedOn();
        LocalDate from = last == null || !last.known() ? today : last.earliest();
        return later(from, known.followedFrom());
    }

    private static @Nullable EvaluationMoment agreed(@Nullable Term term, LocalDate from, Ground ground) {
        return term == null
                ? null
                : new EvaluationMoment(
                        later(from, term.since().known() ? term.since().earliest() : null)
                                .plusYears(term.years()),
                        ground);
    }

    /** A review date that lies before the last evaluation, or before the cooperation was followed again, is over. */
    private static @Nullable EvaluationMoment review(Facts known, @Nullable LocalDate on, Ground ground) {
        EffectiveDate evaluated = known.evaluatedOn();
        LocalDate followed = known.followedFrom();
        boolean over = on != null
                && (evaluated != null && evaluated.known() && !on.isAfter(evaluated.earliest())
                        || followed != null && !on.isAfter(followed));
        return on == null || over ? null : new EvaluationMoment(on, ground);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
