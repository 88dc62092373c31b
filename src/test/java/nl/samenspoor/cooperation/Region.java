package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.samenspoor.Migrations;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.cooperation.spi.FormDecisions;
import nl.samenspoor.cooperation.spi.PlanDeviations;
import nl.samenspoor.cooperation.spi.SaidNo;
import nl.samenspoor.cooperation.spi.SignedAgreements;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.WorkAlong;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Recordable;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.EuroText;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** A region to test in: real tables, the real use cases of this module, and a process that only writes down. */
final class Region implements AutoCloseable {

    static final MunicipalityCode TUBBERGEN = new MunicipalityCode("GM0183");
    static final MunicipalityCode DINKELLAND = new MunicipalityCode("GM1774");
    static final MunicipalityCode LOSSER = new MunicipalityCode("GM0168");
    static final MunicipalityCode STAPHORST = new MunicipalityCode("GM0180");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Actor LEADER = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    static final Actor STRANGER = new Actor("ander", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    static final Actor CASEBOOK = Actor.system("casebook");

    final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    final CountingStatements statements = new CountingStatements(database);
    final Written process = new Written();
    final List<DecisionPoint> log = new ArrayList<>();
    boolean formDecided;
    final List<MunicipalityCode> saidNo = new ArrayList<>();
    final List<SignedAgreements.Signed> signed = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Region() {
        Migrations.all().execute(database);
        context.registerBean(DataSource.class, () -> statements);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(statements));
        context.registerBean(Clock.class, () -> Clock.fixed(today(), ZoneId.of("Europe/Amsterdam")));
        context.registerBean("process", Written.class, () -> process);
        context.registerBean(Texts.class, TestTexts::of);
        context.registerBean(EffectiveDateText.class, () -> TestTexts.dates(TestTexts.of()));
        context.registerBean(EuroText.class, () -> TestTexts.euros(TestTexts.of()));
        context.registerBean(KnownAccounts.class, () -> Region::usable);
        context.registerBean(FormDecisions.class, () -> id -> formDecided);
        context.registerBean(SaidNo.class, () -> id -> saidNo);
        context.registerBean(WorkAlong.class, () -> (actor, id, work, answers, effective) -> {});
        context.registerBean(WorkForms.class, NoForms::new);
        context.registerBean(OpenSteps.class, () -> (step, cooperations) -> Set.of());
        context.registerBean(PlanDeviations.class, () -> (actor, cooperation, municipality, reason, notified) -> {});
        context.registerBean(SignedAgreements.class, () -> cooperation -> signed);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof Recordable fact) {
                log.add(fact.decisionPoint());
            }
        });
        municipalities();
        context.registerBean(ProblemAnswers.class, () -> Mockito.mock(ProblemAnswers.class));
        context.scan("nl.samenspoor.cooperation", "nl.samenspoor.drafts");
        context.refresh();
        for (MunicipalityCode code : List.of(TUBBERGEN, DINKELLAND, LOSSER, STAPHORST)) {
            name(code);
        }
    }

    /** There are no pages in this region. */
    private static final class NoForms implements WorkForms {

        @Override
        public WorkForm of(WorkContext work, Set<String> without) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorkForm correcting(WorkContext work, Set<String> without) {
            throw new UnsupportedOperationException();
        }
    }

    /** Who can sign in in this region: project leaders, and one reader. */
    private static Map<String, Set<Role>> usable(Collection<String> accounts) {
        Map<String, Set<Role>> all = Map.of(
                "leider", Set.of(Role.PROJECT_LEADER),
                "ander", Set.of(Role.PROJECT_LEADER),
                "opvolger", Set.of(Role.PROJECT_LEADER),
                "lezer", Set.of(Role.READER));
        return accounts.stream().filter(all::containsKey).collect(Collectors.toMap(one -> one, all::get));
    }

    private static Instant today() {
        return TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }

    private void municipalities() {
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        for (String name : List.of("Municipalities", "MunicipalityRegister", "CouncilTerms")) {
            beans.registerBeanDefinition(
                    name,
                    BeanDefinitionBuilder.genericBeanDefinition("nl.samenspoor.municipality." + name)
                            .getBeanDefinition());
        }
    }

    private void name(MunicipalityCode code) {
        if (!get(Municipalities.class).exists(code)) {
            JdbcClient.create(database)
                    .sql("insert into municipality (code, name) values (?, ?)")
                    .params(code.text(), "Gemeente " + code)
                    .update();
        }
    }

    AnnotationConfigApplicationContext context() {
        return context;
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    CooperationId start(MunicipalityCode... partners) {
        return get(StartingCooperations.class).start(LEADER, command("Noordoost", partners));
    }

    static StartCooperation command(String name, MunicipalityCode... partners) {
        Signal signal = new Signal(SignalSource.COLLEGE, SignalKind.SAVINGS_TARGET, "Tekort op de begroting");
        return new StartCooperation(
                name, List.of(partners), signal, date("2026-01"), null, false, null, Particulars.NONE);
    }

    CooperationSummary summary(CooperationId id) {
        return get(Cooperations.class).summary(id);
    }

    /** Brings the cooperation to a phase the way the process does. */
    void reach(CooperationId id, nl.samenspoor.kernel.Phase phase) {
        if (phase == nl.samenspoor.kernel.Phase.REALISATION) {
            reach(id, nl.samenspoor.kernel.Phase.IMPLEMENTATION);
            get(ConfirmingStarts.class)
                    .confirm(LEADER, id, new ConfirmStart(date("2026-07-10"), null, Particulars.NONE));
        }
        get(EnteringPhases.class).enter(id, phase, date("2026-06"));
    }

    List<DecisionPointKind> logged() {
        return log.stream().map(DecisionPoint::kind).toList();
    }

    static EffectiveDate date(String written) {
        return EffectiveDate.parse(written);
    }

    static Actor seat(MunicipalityCode municipality, Role role) {
        return new Actor(role + "-" + municipality, Set.of(), Set.of(new Seat(municipality, role)), false);
    }

    @Override
    public void close() {
        context.close();
        database.shutdown();
    }

    /** The process as others see it: what it was told, and whether it waits for anything. */
    static final class Written implements CooperationProcess, ProcessProgress {

        final List<String> told = new ArrayList<>();
        final List<String> events = new ArrayList<>();
        boolean waitsForForm;
        boolean pastTaskFields;
        boolean waiting = true;

        @Override
        public boolean finished(CooperationId cooperation, WorkItem work, EffectiveDate on) {
            told.add(work.step() + (work.municipality() == null ? "" : " " + work.municipality()));
            return waiting;
        }

        private void happened(String what, String event) {
            told.add(what);
            events.add(event);
        }

        @Override
        public void started(CooperationId cooperation) {
            told.add("started");
        }

        @Override
        public void partnersChanged(CooperationId cooperation, String courseEventId) {
            happened("partnersChanged", courseEventId);
        }

        @Override
        public void held(CooperationId cooperation, String courseEventId) {
            happened("held", courseEventId);
        }

        @Override
        public void resumed(CooperationId cooperation, String courseEventId) {
            happened("resumed", courseEventId);
        }

        @Override
        public void circumstancesChanged(CooperationId cooperation, String courseEventId) {
            happened("circumstancesChanged", courseEventId);
        }

        @Override
        public void incidentHappened(CooperationId cooperation, String courseEventId) {
            happened("incidentHappened", courseEventId);
        }

        @Override
        public void extensionStarted(CooperationId parent, String courseEventId) {
            happened("extensionStarted", courseEventId);
        }

        @Override
        public void terminated(CooperationId cooperation, String courseEventId) {
            happened("terminated", courseEventId);
        }

        @Override
        public boolean formDropped(CooperationId cooperation) {
            told.add("formDropped");
            return waitsForForm;
        }

        @Override
        public boolean pastTaskFields(CooperationId cooperation) {
            return pastTaskFields;
        }

        @Override
        public boolean hadTrack(CooperationId cooperation, String taskFieldId) {
            return false;
        }

        @Override
        public void ownTrackBegun(CooperationId cooperation, String taskFieldId, String courseEventId) {
            happened("ownTrackBegun", courseEventId);
        }

        @Override
        public void optedOut(
                CooperationId cooperation,
                String taskFieldId,
                MunicipalityCode municipality,
                EffectiveDate on,
                String courseEventId) {
            happened("optedOut", courseEventId);
        }

        @Override
        public void partnerLeft(
                Actor actor, CooperationId cooperation, MunicipalityCode municipality, EffectiveDate on) {
            told.add("partnerLeft " + municipality);
        }

        @Override
        public void leftField(
                CooperationId cooperation, String taskFieldId, MunicipalityCode municipality, EffectiveDate on) {
            told.add("leftField " + municipality);
        }

        @Override
        public void joinedField(CooperationId cooperation, String taskFieldId, MunicipalityCode municipality) {
            told.add("joinedField " + municipality);
        }

        @Override
        public void fieldDropped(CooperationId cooperation, String taskFieldId, EffectiveDate on) {
            told.add("fieldDropped");
        }

        @Override
        public void evaluationMomentChanged(CooperationId cooperation) {
            told.add("evaluationMomentChanged");
        }

        @Override
        public void followed(CooperationId cooperation) {
            told.add("followed");
        }

        @Override
        public void evaluationRequested(CooperationId cooperation) {
            told.add("evaluationRequested");
        }
    }
}
