package nl.samenspoor.motive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ScoringMotivesTest {

    private static final CooperationId OURS = new CooperationId("OH");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final Actor SECRETARY =
            new Actor("secretaris-ommen", Set.of(), Set.of(new Seat(OMMEN, Role.SECRETARY)), false);
    private static final Visibility VISIBLE = new Visibility() {
        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {}

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return false;
        }
    };

    private final List<WorkItem> finished = new ArrayList<>();
    private EmbeddedDatabase database;
    private Motives motives;
    private ScoringMotives scoring;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V055__motive.sql")).execute(database);
        MotiveRows rows = new MotiveRows(
                JdbcClient.create(database), Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        motives = new Motives(rows);
        scoring = new ScoringMotives(rows, VISIBLE, (cooperation, work, on) -> finished.add(work));
    }

    @AfterEach
    void stop() {
        database.shutdown();
    }

    private static StateScore state(State state) {
        return new StateScore(state, Basis.STATED, "tabel 8.6", null);
    }

    private static ScoreMotives scores(
            MunicipalityCode municipality,
            Map<ThreeK, StateScore> states,
            Map<Pressure, PressureScore> pressures,
            String date) {
        return new ScoreMotives(
                OURS,
                municipality,
                states,
                pressures,
                "kwaliteit",
                List.of("Druk van ondernemers"),
                EffectiveDate.parse(date),
                "§6.7",
                null);
    }

    private static Map<ThreeK, StateScore> ommen() {
        return Map.of(
                ThreeK.QUALITY,
                new StateScore(State.UNKNOWN, Basis.STATED, "tabel 8.6", "- of --: niet te verdelen"),
                ThreeK.COSTS,
                state(State.VERY_BAD),
                ThreeK.VULNERABILITY,
                state(State.UNKNOWN));
    }

    @Test
    void theWorseTheStateTheGreaterTheNeed() {
        assertThat(State.of("quality", "++").need()).isZero();
        assertThat(State.of("quality", "+").need()).isZero();
        assertThat(State.of("quality", "+-").need()).isEqualTo(1);
        assertThat(State.of("quality", "-").need()).isEqualTo(2);
        assertThat(State.of("quality", "--").need()).isEqualTo(3);
        assertThat(State.of("quality", "--").value()).isEqualTo(-2);
        assertThat(State.UNKNOWN.need()).isNull();
        assertThatThrownBy(() -> State.of("quality", "0")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPartlyUnknownScoreKeepsWhatItCanOnlyHaveBeen() {
        scoring.score(SECRETARY, scores(OMMEN, ommen(), Map.of(), "2011"));

        MunicipalityMotives now = motives.of(OURS, OMMEN);
        assertThat(now.state(ThreeK.QUALITY).state()).isEqualTo(State.UNKNOWN);
        assertThat(now.state(ThreeK.QUALITY).note()).isEqualTo("- of --: niet te verdelen");
        assertThat(now.state(ThreeK.COSTS).state().need()).isEqualTo(3);
        assertThat(now.pressure(Pressure.MIMETIC)).isEqualTo(PressureScore.UNKNOWN);
        assertThat(now.mainMotive()).contains("kwaliteit");
        assertThat(now.others()).containsExactly("Druk van ondernemers");
        assertThat(finished)
                .containsExactly(WorkItem.of("userTask_scoreMotives").in(OMMEN));
    }

    @Test
    void pressuresScoredLaterStandBesideTheStatesAndDoNotEndTheWait() {
        scoring.score(SECRETARY, scores(OMMEN, ommen(), Map.of(), "2011"));
        finished.clear();
        PressureScore direct = new PressureScore(Presence.PRESENT, Directness.DIRECT, Basis.STATED, "§6.7", null);
        PressureScore none = new PressureScore(Presence.ABSENT, Directness.DIRECT, Basis.DERIVED, null, null);

        scoring.score(
                SECRETARY,
                scores(OMMEN, Map.of(), Map.of(Pressure.COERCIVE, direct, Pressure.NORMATIVE, none), "2012"));

        MunicipalityMotives now = motives.of(OURS, OMMEN);
        assertThat(now.versions()).hasSize(2);
        assertThat(now.state(ThreeK.COSTS).state()).isEqualTo(State.VERY_BAD);
        assertThat(now.pressure(Pressure.COERCIVE)).isEqualTo(direct);
        assertThat(now.pressure(Pressure.NORMATIVE).directness()).isEqualTo(Directness.UNKNOWN);
        assertThat(now.pressure(Pressure.NORMATIVE).basis()).isEqualTo(Basis.DERIVED);
        assertThat(finished).isEmpty();
    }

    @Test
    void aLaterScoreCountsAndTheEarlierStays() {
        scoring.score(SECRETARY, scores(OMMEN, Map.of(ThreeK.COSTS, state(State.BAD)), Map.of(), "2012"));
        scoring.score(SECRETARY, scores(OMMEN, Map.of(ThreeK.COSTS, state(State.GOOD)), Map.of(), "2010"));

        MunicipalityMotives now = motives.of(OURS, OMMEN);
        assertThat(now.state(ThreeK.COSTS).state()).isEqualTo(State.BAD);
        assertThat(now.versions()).extracting(MotiveVersion::version).containsExactly(1, 2);
    }

    @Test
    void aScoreOnlyKnownToBeOfBeforeSomeDayCountsFromThatDay() {
        scoring.score(SECRETARY, scores(OMMEN, Map.of(ThreeK.COSTS, state(State.BAD)), Map.of(), "../2012"));
        scoring.score(SECRETARY, scores(OMMEN, Map.of(ThreeK.COSTS, state(State.GOOD)), Map.of(), "2010"));

        MunicipalityMotives now = motives.of(OURS, OMMEN);
        assertThat(now.state(ThreeK.COSTS).state()).isEqualTo(State.BAD);
        assertThat(now.versions()).extracting(MotiveVersion::version).containsExactly(1, 2);
    }

    @Test
    void aSecretaryScoresOnlyHisOwnMunicipality() {
        assertThatThrownBy(() -> scoring.score(SECRETARY, scores(HARDENBERG, ommen(), Map.of(), "2011")))
                .isInstanceOf(NotAllowed.class);
        assertThat(motives.of(OURS)).isEmpty();
    }

    @Test
    void scoringNothingIsRefused() {
        assertThatThrownBy(() -> scoring.score(SECRETARY, scores(OMMEN, Map.of(), Map.of(), "2011")))
                .isInstanceOf(InvalidInput.class);
    }
}
