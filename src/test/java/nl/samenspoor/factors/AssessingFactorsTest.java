package nl.samenspoor.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class AssessingFactorsTest {

    private static final CooperationId OURS = new CooperationId("OH");
    private static final CooperationId THEIRS = new CooperationId("TD");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final MunicipalityCode LEFT = new MunicipalityCode("GM0163");
    private static final MunicipalityCode STRANGER = new MunicipalityCode("GM0193");
    private static final Actor LEADER = new Actor("leader", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final Actor READER = new Actor("reader", Set.of(), Set.of(), false);
    private static final Visibility VISIBLE = new Visibility() {
        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {}

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return actor.equals(LEADER);
        }
    };

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    private EmbeddedDatabase database;
    private Factors factors;
    private AssessingFactors assessing;
    private CheckingFactors checking;
    private FactorChecks checks;
    private @Nullable LocalDate observedUntil;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V050__factors.sql"),
                        new ClassPathResource("db/migration/V490__factor_scores.sql"),
                        new ClassPathResource("db/migration/V540__factor_counted_from.sql"),
                        new ClassPathResource("db/migration/V541__factor_standing.sql"))
                .execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        Clock clock = TODAY;
        FactorCatalogue catalogue = new FactorCatalogue();
        AssessmentRows rows = new AssessmentRows(jdbc, clock);
        CooperationFacts facts = id -> new CooperationFacts.Facts(
                List.of(OMMEN, HARDENBERG),
                List.of(LEFT),
                Phase.DECISION,
                3,
                EffectiveDate.parse("2010-12"),
                null,
                observedUntil);
        factors = new Factors(catalogue, rows, clock);
        assessing = new AssessingFactors(catalogue, rows, facts, new ScoreProposals(factors, facts), VISIBLE);
        checks = new FactorChecks(jdbc);
        checking = new CheckingFactors(factors, facts, checks, clock, 6);
    }

    @AfterEach
    void stop() {
        database.shutdown();
    }

    private static AssessFactor score(String factor, Score score, String date) {
        return AssessFactor.of(OURS, factor, score, Basis.STATED, EffectiveDate.parse(date));
    }

    private FactorStatus status(String factor) {
        return factors.all(OURS).stream()
                .filter(status -> status.factor().id().equals(factor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allRowsAreThereAndUnknownBeforeAnybodyAssesses() {
        assertThat(factors.checklist(OURS)).hasSize(23);
        assertThat(factors.checklist(OURS)).extracting(FactorStatus::score).containsOnly(Score.UNKNOWN);
    }

    @Test
    void aNewAssessmentNeverOverwritesTheOldOne() {
        assessing.assess(LEADER, score("urgency", Score.PARTLY, "2011-03"));
        assessing.assess(LEADER, score("urgency", Score.PRESENT, "2012-08"));

        assertThat(status("urgency").score()).isEqualTo(Score.PRESENT);
        assertThat(status("urgency").versions())
                .extracting(Assessment::version, Assessment::score)
                .containsExactly(tuple(2, Score.PRESENT), tuple(1, Score.PARTLY));
    }

    @Test
    void anOlderDateRecordedLaterDoesNotBecomeTheScoreOfNow() {
        assessing.assess(LEADER, score("urgency", Score.PRESENT, "2012-08"));
        assessing.assess(LEADER, score("urgency", Score.ABSENT, "2010"));

        assertThat(status("urgency").score()).isEqualTo(Score.PRESENT);
    }

    @Test
    void anAssessmentOfADayToComeCountsOnlyFromThenAlsoWhenNoDayIsAskedFor() {
        assessing.assess(LEADER, score("urgency", Score.PARTLY, "2012"));
        assessing.assess(LEADER, score("urgency", Score.PRESENT, "2026-11-25"));
        assessing.assess(LEADER, score("mutual_trust", Score.ABSENT, "2027!"));

        LocalDate today = LocalDate.now(TODAY);
        assertThat(status("urgency").score()).isEqualTo(Score.PARTLY);
        assertThat(status("urgency").asOf(today).score()).isEqualTo(Score.PARTLY);
        assertThat(status("urgency").asOf(today.plusDays(1)).score()).isEqualTo(Score.PRESENT);
        assertThat(status("urgency").versions()).as("it is on record").hasSize(2);
        assertThat(status("mutual_trust").assessed()).isFalse();
        FactorScores many = new FactorScores(JdbcClient.create(database), new FactorCatalogue(), TODAY);
        for (LocalDate day : Arrays.asList(null, today, today.plusDays(1), LocalDate.of(2027, 1, 1))) {
            same(many, List.of(OURS.text()), day, RecordedUntil.NOW);
        }
    }

    @Test
    void aTrustScorePerMunicipalityAndPerDirectionStandsBesideThatOfTheWhole() {
        assessing.assess(
                LEADER,
                new AssessFactor(
                        OURS,
                        "mutual_trust",
                        Score.PARTLY,
                        Map.of(HARDENBERG, Score.PRESENT, OMMEN, Score.PARTLY, LEFT, Score.UNKNOWN),
                        Map.of(
                                new Direction(HARDENBERG, OMMEN), Score.PRESENT,
                                new Direction(OMMEN, HARDENBERG), Score.PARTLY),
                        Map.of(),
                        Basis.DERIVED,
                        EffectiveDate.parse("2012-08"),
                        "  Ommen moet nog groeien. ",
                        "§6.7"));

        Assessment latest = status("mutual_trust").latest().orElseThrow();
        assertThat(latest.score()).isEqualTo(Score.PARTLY);
        assertThat(latest.perMunicipality())
                .containsEntry(HARDENBERG, Score.PRESENT)
                .containsEntry(LEFT, Score.UNKNOWN);
        assertThat(latest.directed())
                .containsEntry(new Direction(HARDENBERG, OMMEN), Score.PRESENT)
                .containsEntry(new Direction(OMMEN, HARDENBERG), Score.PARTLY);
        assertThat(latest.basis()).isEqualTo(Basis.DERIVED);
        assertThat(latest.motivation()).isEqualTo("Ommen moet nog groeien.");
        assertThat(latest.assessor()).isEqualTo("leader");
    }

    @Test
    void theTwoHalvesOfLikenessHaveScoresOfTheirOwn() {
        assessing.assess(
                LEADER,
                new AssessFactor(
                        OURS,
                        "homogeneity_proximity",
                        Score.PARTLY,
                        Map.of(),
                        Map.of(),
                        Map.of("homogeneity", Score.ABSENT, "proximity", Score.PRESENT),
                        Basis.DERIVED,
                        EffectiveDate.parse("2012-08"),
                        null,
                        null));

        assertThat(status("homogeneity_proximity").latest().orElseThrow().subscores())
                .containsEntry("homogeneity", Score.ABSENT)
                .containsEntry("proximity", Score.PRESENT);
    }

    private AssessFactor withParts(
            String factor,
            Map<MunicipalityCode, Score> municipalities,
            Map<Direction, Score> directions,
            Map<String, Score> parts) {
        return new AssessFactor(
                OURS,
                factor,
                Score.PRESENT,
                municipalities,
                directions,
                parts,
                Basis.STATED,
                EffectiveDate.parse("2012"),
                null,
                null);
    }

    @Test
    void whatDoesNotFitTheFactorOrTheCooperationIsRefusedAndNothingIsKept() {
        for (AssessFactor wrong : List.of(
                score("luck", Score.PRESENT, "2012"),
                withParts("urgency", Map.of(STRANGER, Score.PRESENT), Map.of(), Map.of()),
                withParts("urgency", Map.of(), Map.of(new Direction(OMMEN, HARDENBERG), Score.PRESENT), Map.of()),
                withParts("mutual_trust", Map.of(), Map.of(new Direction(OMMEN, STRANGER), Score.PRESENT), Map.of()),
                withParts("urgency", Map.of(), Map.of(), Map.of("homogeneity", Score.PRESENT)),
                score("urgency", Score.PRESENT, "2012").because("x".repeat(20_001), null),
                score("urgency", Score.PRESENT, "2012").because("bel\u0007", null))) {
            assertThatThrownBy(() -> assessing.assess(LEADER, wrong)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> new Direction(OMMEN, OMMEN)).isInstanceOf(InvalidInput.class);
        assertThat(factors.all(OURS)).noneMatch(FactorStatus::assessed);
    }

    @Test
    void onlyTheLeaderAssesses() {
        assertThatThrownBy(() -> assessing.assess(READER, score("urgency", Score.PRESENT, "2012")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aProposalCountsOnlyOnceAPersonAcceptsIt() {
        assertThat(status("limited_partners").assessed()).isFalse();

        assessing.accept(LEADER, OURS, "limited_partners", EffectiveDate.parse("2026-11-24"), null);

        Assessment accepted = status("limited_partners").latest().orElseThrow();
        assertThat(accepted.score()).isEqualTo(Score.PRESENT);
        assertThat(accepted.basis()).isEqualTo(Basis.DERIVED);
        assertThat(accepted.assessor()).isEqualTo("leader");
        assertThatThrownBy(() ->
                        assessing.accept(LEADER, OURS, "limited_partners", EffectiveDate.parse("2026-11-24"), null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aCheckIsKeptWithItsMomentAndDay() {
        assessing.assess(LEADER, score("vanguard_group", Score.ABSENT, "2026-11"));

        FactorCheck done = checking.check(OURS, "G1");

        FactorCheck kept = checks.latest(OURS).orElseThrow();
        assertThat(kept).isEqualTo(done);
        assertThat(kept.asOf()).isEqualTo("2026-11-24");
        assertThat(kept.findings().get(0).rule()).isEqualTo("red_promoting_absent");
        assertThat(checks.of(THEIRS)).isEmpty();
    }

    @Test
    void aPastCooperationIsCheckedFromTheDayItsKnowledgeEnds() {
        assessing.assess(LEADER, score("urgency", Score.PRESENT, "2012-08"));
        observedUntil = LocalDate.of(2012, 9, 1);
        assertThat(checking.check(OURS, "G4").findings())
                .noneMatch(finding -> finding.rule().equals("stale"));

        assertThat(checking.check(OURS, "G4", LocalDate.of(2013, 9, 1)).findings())
                .anyMatch(finding -> finding.rule().equals("stale"));
    }

    @Test
    void findingsReadAsSentencesInBothLanguages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/factors");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        FactorTexts texts = new FactorTexts(messages);
        Finding missing = checking.findings(OURS).stream()
                .filter(finding -> finding.factor().equals("urgency"))
                .findFirst()
                .orElseThrow();

        assertThat(texts.of(missing, Locale.forLanguageTag("nl"))).isEqualTo("'Urgentiebesef' is niet beoordeeld.");
        assertThat(texts.of(missing, Locale.ENGLISH)).isEqualTo("'Sense of urgency' has not been assessed.");
        assertThat(checking.findings(OURS)).allSatisfy(finding -> assertThat(texts.of(finding, Locale.ENGLISH))
                .doesNotContain("factors.", "{", "}"));
    }

    @Test
    void ofVeryManyTheSameScoresCountOnEveryDayAsOfOne() {
        Random any = new Random(26112026);
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> ids = List.of("A", "B", "C");
        List<String> dates = List.of(
                "2026-09!",
                "../2026-09",
                "../2025",
                "2026~",
                "?",
                "2026-09-10/..",
                "2026-03/2026-09",
                "2026-10-05",
                "2026-11-24",
                "2026-11-25",
                "2027-02!",
                "2024");
        FactorScores many = new FactorScores(jdbc, new FactorCatalogue(), TODAY);
        for (int run = 0; run < 60; run++) {
            Clock recording =
                    Clock.fixed(Instant.parse("2026-0" + (6 + any.nextInt(4)) + "-15T10:00:00Z"), ZoneOffset.UTC);
            new AssessmentRows(jdbc, recording)
                    .add(
                            LEADER,
                            AssessFactor.of(
                                    new CooperationId(ids.get(any.nextInt(ids.size()))),
                                    List.of("urgency", "mutual_trust").get(any.nextInt(2)),
                                    Score.values()[any.nextInt(Score.values().length)],
                                    Basis.STATED,
                                    EffectiveDate.parse(dates.get(any.nextInt(dates.size())))));
            for (String day : List.of(
                    "2023-12-31",
                    "2025-12-31",
                    "2026-08-31",
                    "2026-09-01",
                    "2026-09-30",
                    "2026-11-01",
                    "2026-11-24",
                    "2026-11-25",
                    "2028-01-01")) {
                for (String recorded : List.of("", "2026-06-30", "2026-08-15")) {
                    same(many, ids, LocalDate.parse(day), until(recorded));
                }
            }
            same(many, ids, null, RecordedUntil.NOW);
        }
    }

    private static RecordedUntil until(String day) {
        return day.isEmpty() ? RecordedUntil.NOW : new RecordedUntil(LocalDate.parse(day));
    }

    private void same(FactorScores many, List<String> ids, @Nullable LocalDate day, RecordedUntil recorded) {
        Map<CooperationId, Map<String, Score>> found =
                many.of(column -> new Reach.Condition(column + " in (:ids)", Map.of("ids", ids)), day, recorded);
        for (String id : ids) {
            Map<String, Score> one = new HashMap<>();
            factors.checklist(new CooperationId(id)).stream()
                    .map(status -> status.recorded(recorded))
                    .map(status -> day == null ? status : status.asOf(day))
                    .filter(status -> status.assessed() && status.score() != Score.NA)
                    .forEach(status -> one.put(status.factor().id(), status.score()));
            assertThat(found.getOrDefault(new CooperationId(id), Map.of()))
                    .as("%s on %s, recorded until %s", id, day, recorded.day())
                    .isEqualTo(one);
        }
    }
}
