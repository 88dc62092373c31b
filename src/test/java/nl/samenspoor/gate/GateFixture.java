package nl.samenspoor.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenspoor.Migrations;
import nl.samenspoor.gate.spi.ConsentOrder;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Recordable;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.TestMunicipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The gate module on H2 without a process: the decision tables and whoever waits for finished work are stood in for. */
final class GateFixture {

    static final CooperationId COOPERATION = new CooperationId("O-H");
    static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    static final MunicipalityCode STAPHORST = new MunicipalityCode("GM0180");
    static final Actor CASEBOOK = Actor.system("casebook");
    static final Actor LEADER = new Actor("projectleider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    static final EffectiveDate DAY = EffectiveDate.parse("2026-11-17");

    final List<DecisionPoint> log = Collections.synchronizedList(new ArrayList<>());
    final List<DecisionPoint> frozenLog = Collections.synchronizedList(new ArrayList<>());
    final Known known = new Known();
    final List<WorkItem> finished = Collections.synchronizedList(new ArrayList<>());
    final List<Finding> findings = new ArrayList<>();

    final DataSource database;
    final GateView view;
    final OpeningGates opening;
    final OpeningRounds rounds;
    final DecidingGates deciding;
    final AbandoningGates abandoning;
    final ForeseeingDecisions foreseeing;
    final RecordingCouncilDecisions councils;
    final RecordingCollegeDecisions colleges;
    final PreparingDossiers dossiers;
    final ProposingToCouncils proposing;
    final MeetingConditions conditions;
    final LapsingConditions lapsing;
    final FrozenDossiers frozen;
    final MakingPromises promises;
    final AssigningConditions assigning;
    final NotingOutcomes noting;
    final SettingDecisionRules rules;
    final CorrectingDecisions correcting;

    EffectiveDate startedOn = EffectiveDate.parse("2020");

    GateFixture() {
        this(migrated());
    }

    /** @param database with the tables of now */
    GateFixture(DataSource database) {
        this.database = database;
        JdbcClient jdbc = JdbcClient.create(database);
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        Municipalities municipalities =
                TestMunicipalities.in(jdbc, List.of("GM0175 Ommen", "GM0160 Hardenberg", "GM0180 Staphorst"));
        OpeningRegister openings = new OpeningRegister(jdbc, clock);
        RuleRegister ruleRegister = new RuleRegister(jdbc, clock);
        DossierRegister dossierRegister = new DossierRegister(jdbc, clock);
        DecisionRegister decisionRegister = new DecisionRegister(jdbc);
        ConditionRegister conditionRegister = new ConditionRegister(jdbc, clock);
        GateReader reader = new GateReader(openings, dossierRegister, decisionRegister);
        GateWords words = new GateWords(messages(), municipalities, new DifferentChoices(messages(), municipalities));
        GateTables tables = new Tables();
        Visibility visibility = new EverybodySees();
        KnownPartners partners = new KnownPartners(id -> List.of(OMMEN, HARDENBERG, STAPHORST));
        view = new GateView(
                openings,
                ruleRegister,
                conditionRegister,
                reader,
                new MissingAtGates(municipalities),
                (step, cooperations) -> Set.copyOf(cooperations));
        SnapshotRegister snapshots = new SnapshotRegister(jdbc, clock);
        StaticListableBeanFactory parts = new StaticListableBeanFactory();
        parts.addBean("question", new QuestionInDossier(openings, reader));
        parts.addBean("documents", new DocumentsInDossier(openings, dossierRegister));
        parts.addBean("conditions", new ConditionsInDossier(conditionRegister, openings));
        parts.addBean("known", known);
        FreezingDossiers freezing =
                new FreezingDossiers(parts.getBeanProvider(DossierPart.class), snapshots, words, this::publish, clock);
        frozen = new FrozenDossiers(snapshots, openings, freezing);
        opening = new OpeningGates(openings, ruleRegister, tables, freezing);
        rounds = new OpeningRounds(openings, freezing);
        abandoning = new AbandoningGates(openings);
        deciding = new DecidingGates(openings, reader, tables, words, this::publish);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        CouncilVotes votes = new CouncilVotes(municipalities);
        JudgingDecisions judging = new JudgingDecisions(
                reader,
                new MakingDecisions(votes, clock),
                new SettingConditions(conditionRegister, partners),
                new DecisionWarnings(
                        openings, votes, beans.getBeanProvider(ConsentOrder.class), id -> startedOn, clock));
        foreseeing = new ForeseeingDecisions(openings, judging, snapshots, visibility, clock);
        BodyDecisions bodies = new BodyDecisions(
                openings,
                judging,
                decisionRegister,
                snapshots,
                new SettingConditions(conditionRegister, partners),
                visibility,
                words,
                this::publish,
                this::finished);
        councils = new RecordingCouncilDecisions(bodies);
        colleges = new RecordingCollegeDecisions(bodies);
        beans.addBean("criterion", (GateCriterion) (cooperation, gate) -> findings);
        dossiers = new PreparingDossiers(
                openings,
                dossierRegister,
                freezing,
                beans.getBeanProvider(GateCriterion.class),
                visibility,
                this::finished);
        proposing = new ProposingToCouncils(openings, reader, dossierRegister, visibility, this::finished);
        conditions = new MeetingConditions(
                conditionRegister, openings, view, visibility, words, this::publish, this::finished, clock);
        lapsing = new LapsingConditions(conditionRegister, openings, words, this::publish);
        promises = new MakingPromises(conditionRegister, openings, partners, visibility, words, clock, this::publish);
        assigning = new AssigningConditions(conditionRegister, openings, partners, visibility);
        noting = new NotingOutcomes(openings, visibility, this::finished);
        correcting = new CorrectingDecisions(
                openings,
                reader,
                judging,
                decisionRegister,
                snapshots,
                lapsing,
                visibility,
                words,
                this::publish,
                this::finished);
        rules = new SettingDecisionRules(ruleRegister, openings, tables, id -> List.of(), visibility);
    }

    private static DataSource migrated() {
        DataSource empty =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Migrations.all().execute(empty);
        return empty;
    }

    void stop() {
        JdbcClient.create(database).sql("shutdown").update();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/gate");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private void publish(Object event) {
        (event instanceof DossierFrozen ? frozenLog : log).add(((Recordable) event).decisionPoint());
    }

    private boolean finished(CooperationId cooperation, WorkItem work, EffectiveDate on) {
        return finished.add(work);
    }

    /** Opens a gate and its first round. */
    void openVoting(GateKey gate, MunicipalityCode... partners) {
        opening.open(COOPERATION, gate, List.of(partners));
        rounds.openNext(COOPERATION, gate);
    }

    Recorded council(GateKey gate, MunicipalityCode municipality, Vote vote) {
        return councils.record(CASEBOOK, COOPERATION, RecordDecision.of(gate, municipality, DAY, vote));
    }

    Recorded college(GateKey gate, MunicipalityCode municipality, Vote vote) {
        return colleges.record(CASEBOOK, COOPERATION, RecordDecision.of(gate, municipality, DAY, vote));
    }

    /** Decides the gate; its outcome. */
    @Nullable
    String decide(GateKey gate) {
        deciding.decide(COOPERATION, gate);
        return view.outcome(COOPERATION, gate);
    }

    Gate gate(GateKey gate) {
        return view.latest(COOPERATION, gate).orElseThrow();
    }

    static Vote votes(int seats, int present, int inFavour, int against) {
        return Vote.counted(new Votes(seats, null, null, present, inFavour, against, 0, List.of()));
    }

    static Vote yes() {
        return Vote.stated(DecisionOutcome.ADOPTED, null, null);
    }

    static Vote no() {
        return Vote.stated(DecisionOutcome.REJECTED, null, null);
    }

    /** The rules of {@code bpmn/gate-rounds.dmn} and {@code bpmn/gate-outcome.dmn}, as far as these tests reach. */
    private static final class Tables implements GateTables {

        @Override
        public String outcome(GateKey gate, Verdict verdict, @Nullable Choice choice) {
            boolean agreed = verdict == Verdict.AGREED || verdict == Verdict.AGREED_WITH_CONDITIONS;
            String with = verdict == Verdict.AGREED_WITH_CONDITIONS ? "_with_conditions" : "";
            return switch (gate) {
                case G1 -> agreed ? "work_out" + with : verdict == Verdict.PARTLY_AGREED ? "fewer_partners" : "stop";
                case G2 -> agreed ? "adopted" + with : "rejected";
                case G3 -> agreed ? "consent" : "refused";
                case G4, G5 ->
                    agreed && choice != null
                            ? choice.key()
                            : Choice.whenDifferent(gate).key();
            };
        }

        @Override
        public Rounds rounds(GateKey gate, DecisionRule rule) {
            if (rule == DecisionRule.COLLEGES_ONLY || gate == GateKey.G4 || gate == GateKey.G5) {
                return new Rounds(List.of(Body.COLLEGE), false);
            }
            return switch (gate) {
                case G1 -> new Rounds(List.of(Body.COLLEGE, Body.COUNCIL), true);
                case G2 -> new Rounds(List.of(Body.COUNCIL), true);
                default -> new Rounds(List.of(Body.COUNCIL, Body.COLLEGE), true);
            };
        }
    }

    /** What another feature knows. */
    static final class Known implements DossierPart {

        final List<DossierLine> lines = new ArrayList<>();

        @Override
        public String key() {
            return "factors";
        }

        @Override
        public int place() {
            return 40;
        }

        @Override
        public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
            return List.copyOf(lines);
        }
    }

    private static final class EverybodySees implements Visibility {

        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {}

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return actor.has(Role.PROJECT_LEADER);
        }
    }
}
