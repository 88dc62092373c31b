package nl.samenspoor.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.factors.spi.CooperationFacts.Facts;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactorRulesTest {

    private static final MunicipalityCode TUBBERGEN = new MunicipalityCode("GM0183");
    private static final MunicipalityCode DINKELLAND = new MunicipalityCode("GM1774");
    private static final LocalDate TODAY = LocalDate.of(2012, 9, 1);

    private final FactorCatalogue catalogue = new FactorCatalogue();
    private final Map<String, Assessment> scored = new HashMap<>();
    private List<MunicipalityCode> partners = List.of(TUBBERGEN, DINKELLAND);
    private @Nullable Integer form = 3;
    private EffectiveDate startedOn = EffectiveDate.parse("2010-06");
    private @Nullable EffectiveDate realisedOn;

    private void score(String factor, Score score) {
        score(factor, score, "2012-08", null, Map.of());
    }

    private void score(
            String factor,
            Score score,
            String date,
            @Nullable String motivation,
            Map<MunicipalityCode, Score> perMunicipality) {
        scored.put(
                factor,
                new Assessment(
                        new CooperationId("TD"),
                        factor,
                        1,
                        score,
                        perMunicipality,
                        Map.of(),
                        Map.of(),
                        Basis.STATED,
                        EffectiveDate.parse(date),
                        motivation,
                        null,
                        Instant.EPOCH,
                        "leader"));
    }

    private List<Finding> findings() {
        List<FactorStatus> factors = catalogue.all().stream()
                .map(factor -> new FactorStatus(
                        factor, scored.containsKey(factor.id()) ? List.of(scored.get(factor.id())) : List.of(), TODAY))
                .toList();
        Facts facts = new Facts(partners, List.of(), Phase.DECISION, form, startedOn, realisedOn, null);
        return FactorRules.findings(factors, facts, TODAY, 6);
    }

    private List<Finding> findings(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void aHelpingFactorThatIsAbsentIsAsRedAsAHinderingOneThatIsPresent() {
        score("vanguard_group", Score.ABSENT);
        score("unstable_politics", Score.PRESENT);
        score("urgency", Score.PRESENT);
        score("not_formalised", Score.ABSENT);
        score("prehistory", Score.ABSENT);

        assertThat(findings())
                .filteredOn(finding -> finding.severity() == Severity.RED)
                .extracting(Finding::factor, Finding::rule)
                .containsExactly(
                        tuple("unstable_politics", "red_hindering_present"),
                        tuple("vanguard_group", "red_promoting_absent"));
    }

    @Test
    void theWorstComesFirst() {
        score("communication", Score.PARTLY);
        score("development_gap", Score.PRESENT);

        assertThat(findings()).extracting(Finding::severity).isSorted();
        assertThat(findings().get(0).factor()).isEqualTo("development_gap");
    }

    @Test
    void everyRowThatWasNotAssessedIsNamedAndUrgentOnlyInItsPhase() {
        assertThat(findings("missing")).hasSize(23);
        assertThat(findings("missing"))
                .filteredOn(finding -> finding.factor().equals("culture"))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
        assertThat(findings("missing"))
                .filteredOn(finding -> finding.factor().equals("urgency"))
                .extracting(Finding::severity)
                .containsExactly(Severity.AMBER);
    }

    @Test
    void unknownIsMissingAndNeverAbsent() {
        score("urgency", Score.UNKNOWN);

        assertThat(findings("missing")).hasSize(23);
        assertThat(findings("red_promoting_absent")).isEmpty();
    }

    @Test
    void anAssessmentOlderThanHalfAYearIsOldButNotOneFromTheSameMonth() {
        score("urgency", Score.PRESENT, "2012-02-28", null, Map.of());
        score("ownership", Score.PRESENT, "2012-03", null, Map.of());

        assertThat(findings("stale")).extracting(Finding::factor).containsExactly("urgency");
    }

    @Test
    void contradictionsAreNamed() {
        score("mutual_trust", Score.PRESENT);
        score("lack_of_chemistry_and_trust", Score.PRESENT);
        score("ownership", Score.PRESENT);
        score("lack_of_ownership", Score.PRESENT);

        assertThat(findings("cc_trust")).hasSize(1);
        assertThat(findings("cc_ownership")).hasSize(1);
        assertThat(findings("cc_overtrust")).isEmpty();
    }

    @Test
    void trustingTooMuchWithoutTrustIsAContradiction() {
        score("too_much_trust", Score.PRESENT);
        score("mutual_trust", Score.ABSENT);

        assertThat(findings("cc_overtrust")).hasSize(1);
    }

    @Test
    void aRightPartnerWithAnAbsentPartAsksForAMotivation() {
        score("right_partner", Score.PRESENT);
        score("positive_image", Score.ABSENT);
        assertThat(findings("cc_partner_parent")).extracting(Finding::severity).containsExactly(Severity.AMBER);

        score("right_partner", Score.PRESENT, "2012-08", "Het beeld is aan het draaien.", Map.of());
        assertThat(findings("cc_partner_parent")).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    private List<Proposal> proposals() {
        List<FactorStatus> factors = catalogue.all().stream()
                .map(factor -> new FactorStatus(
                        factor, scored.containsKey(factor.id()) ? List.of(scored.get(factor.id())) : List.of(), TODAY))
                .toList();
        return ScoreProposals.of(factors, new Facts(partners, List.of(), Phase.DECISION, form, startedOn, null, null));
    }

    @Test
    void theNumberOfPartnersProposesAScore() {
        assertThat(proposals())
                .extracting(Proposal::factor, Proposal::score)
                .containsExactly(tuple("limited_partners", Score.PRESENT));

        partners = List.of(TUBBERGEN, DINKELLAND, new MunicipalityCode("GM0173"));
        assertThat(proposals()).extracting(Proposal::score).containsExactly(Score.PARTLY);

        partners = List.of(TUBBERGEN, DINKELLAND, new MunicipalityCode("GM0173"), new MunicipalityCode("GM0168"));
        assertThat(proposals()).extracting(Proposal::score).containsExactly(Score.ABSENT);
    }

    @Test
    void whatAPersonScoredLikeTheProposalIsNotProposedAgain() {
        score("limited_partners", Score.PRESENT);
        assertThat(proposals()).isEmpty();

        score("limited_partners", Score.PARTLY);
        assertThat(proposals()).extracting(Proposal::score).containsExactly(Score.PRESENT);
    }

    @Test
    void inANetworkRolesOfClientAndContractorAreProposedAsNotApplicable() {
        score("limited_partners", Score.PRESENT);
        form = 1;

        assertThat(proposals())
                .extracting(Proposal::factor, Proposal::score)
                .containsExactly(tuple("client_contractor_roles", Score.NA));
    }

    @Test
    void aScoreOfTheWholeIsProposedWhenAllPartnersWereGivenTheSame() {
        score("limited_partners", Score.PRESENT);
        score("urgency", Score.UNKNOWN, "2012-08", null, Map.of(TUBBERGEN, Score.PARTLY, DINKELLAND, Score.PARTLY));
        assertThat(proposals()).extracting(Proposal::score).containsExactly(Score.PARTLY);

        score("urgency", Score.UNKNOWN, "2012-08", null, Map.of(TUBBERGEN, Score.PARTLY));
        assertThat(proposals()).isEmpty();
    }

    @Test
    void theTimeTheProcessTookIsGivenForWhoeverScoresItsSpeed() {
        assertThat(findings("elapsed"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("factors.name.process_speed", "27"));

        realisedOn = EffectiveDate.parse("2012-07-10");
        assertThat(findings("elapsed"))
                .extracting(finding -> finding.arguments().get(1))
                .containsExactly("25");

        startedOn = EffectiveDate.unknown();
        assertThat(findings("elapsed")).isEmpty();
    }
}
