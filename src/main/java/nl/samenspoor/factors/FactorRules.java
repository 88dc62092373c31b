package nl.samenspoor.factors;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.factors.spi.CooperationFacts.Facts;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** What the check looks for. Computes gaps and signals, never scores. */
final class FactorRules {

    private final List<FactorStatus> factors;
    private final Map<String, FactorStatus> byId;
    private final Facts facts;
    private final LocalDate asOf;
    private final int staleAfterMonths;
    private final List<Finding> findings = new ArrayList<>();

    private FactorRules(List<FactorStatus> factors, Facts facts, LocalDate asOf, int staleAfterMonths) {
        this.factors = factors;
        this.byId = factors.stream()
                .collect(Collectors.toMap(status -> status.factor().id(), Function.identity()));
        this.facts = facts;
        this.asOf = asOf;
        this.staleAfterMonths = staleAfterMonths;
    }

    /**
     * The worst first, then in the order of the catalogue.
     *
     * @param asOf             the day to look from: for a past cooperation the day its knowledge ends
     * @param staleAfterMonths from which age an assessment is old
     */
    static List<Finding> findings(List<FactorStatus> factors, Facts facts, LocalDate asOf, int staleAfterMonths) {
        FactorRules rules = new FactorRules(factors, facts, asOf, staleAfterMonths);
        factors.forEach(rules::look);
        rules.contradictions();
        ScoreProposals.of(factors, facts).forEach(rules::propose);
        rules.elapsed();
        return rules.findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private void look(FactorStatus status) {
        Factor factor = status.factor();
        Polarity polarity = factor.polarity();
        if (!status.assessed()) {
            missing(factor);
        } else if (polarity == Polarity.PROMOTING && status.score() == Score.ABSENT) {
            add(factor, Severity.RED, "red_promoting_absent");
        } else if (polarity == Polarity.HINDERING && status.score() == Score.PRESENT) {
            add(factor, Severity.RED, "red_hindering_present");
        } else if (polarity != Polarity.EITHER && status.score() == Score.PARTLY) {
            add(factor, Severity.AMBER, "attention_partly");
        }
        status.latest()
                .filter(latest -> status.assessed() && stale(latest))
                .ifPresent(latest -> add(factor, Severity.AMBER, "stale", String.valueOf(staleAfterMonths)));
    }

    private void missing(Factor factor) {
        if (factor.listing() == Listing.CHECKLIST) {
            boolean due = factor.phases().contains(facts.phase().number());
            add(factor, due ? Severity.AMBER : Severity.INFO, "missing");
        }
    }

    private boolean stale(Assessment latest) {
        LocalDate until = latest.effective().latest();
        return until.isBefore(asOf.minusMonths(staleAfterMonths));
    }

    /** The contradictions between rows (rules cc_trust, cc_overtrust, cc_ownership, cc_partner_parent). */
    private void contradictions() {
        if (is("mutual_trust", Score.PRESENT) && is("lack_of_chemistry_and_trust", Score.PRESENT)) {
            contradiction("cc_trust", Severity.AMBER, "mutual_trust", "lack_of_chemistry_and_trust");
        }
        if (is("too_much_trust", Score.PRESENT) && is("mutual_trust", Score.ABSENT)) {
            contradiction("cc_overtrust", Severity.AMBER, "too_much_trust", "mutual_trust");
        }
        if (is("ownership", Score.PRESENT) && is("lack_of_ownership", Score.PRESENT)) {
            contradiction("cc_ownership", Severity.AMBER, "ownership", "lack_of_ownership");
        }
        factors.stream()
                .filter(child -> child.factor().parent() != null && child.score() == Score.ABSENT)
                .forEach(this::parentBetterThan);
    }

    /** A whole that is better than a part of it asks for a motivation; with one it is only mentioned. */
    private void parentBetterThan(FactorStatus child) {
        FactorStatus parent = byId.get(String.valueOf(child.factor().parent()));
        if (parent != null && parent.score() == Score.PRESENT) {
            boolean motivated = parent.latest().map(Assessment::motivation).isPresent();
            contradiction(
                    "cc_partner_parent",
                    motivated ? Severity.INFO : Severity.AMBER,
                    parent.factor().id(),
                    child.factor().id());
        }
    }

    private void contradiction(String rule, Severity severity, String one, String other) {
        add(byId.get(one).factor(), severity, rule, byId.get(other).factor().nameKey());
    }

    private boolean is(String id, Score score) {
        FactorStatus status = byId.get(id);
        return status != null && status.score() == score;
    }

    private void propose(Proposal proposal) {
        add(
                byId.get(proposal.factor()).factor(),
                Severity.INFO,
                "proposal",
                proposal.score().messageKey());
    }

    /** How long the process took or takes, for whoever scores its speed. */
    private void elapsed() {
        FactorStatus speed = byId.get("process_speed");
        if (speed == null || !facts.startedOn().known()) {
            return;
        }
        LocalDate end = end(facts.realisedOn());
        long months = ChronoUnit.MONTHS.between(facts.startedOn().earliest(), end);
        if (months >= 0) {
            add(speed.factor(), Severity.INFO, "elapsed", String.valueOf(months));
        }
    }

    private LocalDate end(@Nullable EffectiveDate realised) {
        return realised != null && realised.known() && !realised.planned() ? realised.earliest() : asOf;
    }

    private void add(Factor factor, Severity severity, String rule, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add(factor.nameKey());
        arguments.addAll(List.of(more));
        findings.add(new Finding(factor.id(), severity, rule, arguments));
    }
}
