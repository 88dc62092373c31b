package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.samenspoor.Migrations;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.CooperationStart;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.web.CurrentActor;
import nl.samenspoor.web.RecordDialect;
import nl.samenspoor.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** The inbox with its pages on a database in memory, and around it a process, a region and people made for a test. */
final class Inbox implements AutoCloseable {

    static final CooperationId COOPERATION = new CooperationId("c1");
    static final CooperationId HIDDEN = new CooperationId("c2");
    static final MunicipalityCode ELZENVEEN = new MunicipalityCode("GM9001");
    static final MunicipalityCode WILGENRADE = new MunicipalityCode("GM9002");
    static final Actor LEADER = new Actor("projectleider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    static final Actor SECRETARY =
            new Actor("secretaris-elzenveen", Set.of(), Set.of(new Seat(ELZENVEEN, Role.SECRETARY)), false);
    static final Actor CLERK =
            new Actor("griffier-wilgenrade", Set.of(), Set.of(new Seat(WILGENRADE, Role.COUNCIL_CLERK)), false);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    final World world;

    Inbox() {
        context.setServletContext(new MockServletContext());
        context.register(World.class, TermCatalogue.class, DeadlineWords.class);
        context.scan("nl.samenspoor.inbox", "nl.samenspoor.drafts", "nl.samenspoor.web");
        context.refresh();
        world = context.getBean(World.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A task the process waits for. */
    static OpenedTask task(String id, String step, String form, Body body, @Nullable MunicipalityCode municipality) {
        return new OpenedTask(id, COOPERATION, step, form, null, municipality, body, null, due(TODAY.minusDays(1)));
    }

    /** An agreed term that ends on that day. */
    static Deadline due(LocalDate day) {
        return new Deadline(day, "task_dossier", LocalDate.of(2000, 1, 1), Deadline.Basis.OPENED);
    }

    void open(OpenedTask task) {
        get(KeepingTasks.class).opened(task);
    }

    /** A task of the project leader without a form of its own work. */
    void openVision(String id) {
        open(task(id, "userTask_setGoalsAndVision", "setGoalsAndVision", Body.PROJECT_LEADER, null));
    }

    void openConditions(String id) {
        open(new OpenedTask(
                id,
                COOPERATION,
                "userTask_closeConditions",
                "closeConditions",
                GateKey.G2,
                null,
                Body.PROJECT_LEADER,
                null,
                null));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What surrounds the inbox. */
    @EnableWebMvc
    @EnableTransactionManagement
    @EnableResilientMethods
    static class World implements WebMvcConfigurer, HandlerMethodArgumentResolver {

        Actor reader = LEADER;

        @Nullable
        String hold;

        final List<WorkItem> finished = new ArrayList<>();
        final List<Answers> performed = new ArrayList<>();
        final Map<WorkItem, OpenedTask> next = new HashMap<>();
        final Set<CooperationId> visible = new HashSet<>(Set.of(COOPERATION));
        /** Accounts that can no longer be used. */
        final Set<String> gone = new HashSet<>();

        /** Those of which nothing is known after a day that has passed. */
        final Set<CooperationId> past = new HashSet<>();

        final Map<String, String> conditions = new HashMap<>(Map.of("k1", "Inzicht in kwaliteit"));
        EffectiveDate began = EffectiveDate.parse("2026-01-05");
        boolean failing;

        @Bean(destroyMethod = "shutdown")
        DataSource dataSource() {
            var database = new EmbeddedDatabaseBuilder()
                    .setType(EmbeddedDatabaseType.H2)
                    .generateUniqueName(true)
                    .build();
            Migrations.all().execute(database);
            return database;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneId.of("Europe/Amsterdam"));
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        RequestLanguage language() {
            return new RequestLanguage();
        }

        @Bean
        MessageSource messageSource() {
            ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
            messages.setBasenames(
                    "classpath:messages/kernel",
                    "classpath:messages/web",
                    "classpath:messages/inbox",
                    "classpath:messages/drafts",
                    "classpath:messages/terms",
                    "classpath:messages/steps",
                    "classpath:messages/forms");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            messages.setAlwaysUseMessageFormat(true);
            return messages;
        }

        @Bean
        ThymeleafViewResolver views(org.springframework.context.ApplicationContext context) {
            SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
            templates.setApplicationContext(context);
            templates.setPrefix("classpath:/templates/");
            templates.setSuffix(".html");
            templates.setCharacterEncoding("UTF-8");
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.addDialect(new RecordDialect());
            engine.setTemplateResolver(templates);
            engine.setTemplateEngineMessageSource(messageSource());
            ThymeleafViewResolver views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            return views;
        }

        @Bean
        CurrentActor currentActor() {
            return java.util.Optional::empty;
        }

        @Bean
        KnownAccounts accounts() {
            return asked -> asked.stream()
                    .filter(account -> !gone.contains(account))
                    .collect(Collectors.toMap(Function.identity(), account -> Set.<Role>of()));
        }

        @Bean
        Visibility visibility() {
            return new Visibility() {
                @Override
                public void requireVisible(Actor actor, CooperationId cooperation) {
                    if (!visible.contains(cooperation)) {
                        throw new NotFound("cooperation.none");
                    }
                }

                @Override
                public boolean leads(Actor actor, CooperationId cooperation) {
                    return actor.has(Role.PROJECT_LEADER);
                }
            };
        }

        @Bean
        Reach reach() {
            return new Reach() {
                @Override
                public Condition visible(Actor actor, String idColumn) {
                    return new Condition(
                            idColumn + " in (:seen)",
                            Map.of(
                                    "seen",
                                    visible.stream().map(CooperationId::text).toList()));
                }

                @Override
                public Condition led(Actor actor, String idColumn) {
                    return new Condition(actor.has(Role.PROJECT_LEADER) ? "1 = 1" : "1 = 0", Map.of());
                }

                @Override
                public Condition past(String idColumn) {
                    return new Condition(idColumn + " in (:past)", historical());
                }

                @Override
                public Condition present(String idColumn) {
                    return new Condition(idColumn + " not in (:past)", historical());
                }

                private Map<String, Object> historical() {
                    List<String> ids = new ArrayList<>(List.of("none"));
                    past.forEach(id -> ids.add(id.text()));
                    return Map.of("past", ids);
                }

                @Override
                public Ids visibleIds(Actor actor) {
                    return new Ids(
                            "select distinct s.cooperation as id from task s where s.cooperation in (:seen)",
                            visible(actor, "t.cooperation").parameters());
                }

                @Override
                public Ids ledIds(Actor actor) {
                    return new Ids(
                            "select distinct s.cooperation as id from task s where "
                                    + led(actor, "s.cooperation").sql(),
                            Map.of());
                }
            };
        }

        @Bean
        CooperationStart start() {
            return cooperation -> began;
        }

        @Bean
        HoldState holdState() {
            return cooperation -> hold;
        }

        @Bean
        CooperationNames names() {
            return new CooperationNames() {
                @Override
                public Map<CooperationId, String> cooperations(Collection<CooperationId> ids) {
                    Map<CooperationId, String> names = new HashMap<>();
                    ids.forEach(id -> names.put(id, "Elzenveen & <Wilgenrade>"));
                    return names;
                }

                @Override
                public Map<MunicipalityCode, String> municipalities(Collection<MunicipalityCode> codes) {
                    return Map.of(ELZENVEEN, "Elzenveen", WILGENRADE, "Wilgenrade");
                }

                @Override
                public Map<String, String> taskFields(Collection<String> ids) {
                    return Map.of();
                }
            };
        }

        /** The process: goes on with what waits, and opens the task a test put next. */
        @Bean
        ProcessProgress progress(ObjectProvider<KeepingTasks> keeping, ObjectProvider<JdbcClient> jdbc) {
            return (cooperation, work, on) -> {
                finished.add(work);
                waiting(jdbc.getObject(), cooperation, work)
                        .forEach(id -> keeping.getObject().done(id, on));
                OpenedTask following = next.remove(work);
                if (following != null) {
                    keeping.getObject().opened(following);
                }
                return true;
            };
        }

        private static List<String> waiting(JdbcClient jdbc, CooperationId cooperation, WorkItem work) {
            return jdbc.sql("select id from task where cooperation = ? and step = ? and not left_process")
                    .params(cooperation.text(), work.step())
                    .query(String.class)
                    .list();
        }

        @Bean
        TaskWork signals() {
            return new Work("registerSignal");
        }

        @Bean
        TaskWork conditions() {
            return new Work("closeConditions") {
                @Override
                public Map<String, List<FormOption>> options(WorkContext work) {
                    return Map.of(
                            "condition",
                            conditions.entrySet().stream()
                                    .map(entry -> new FormOption(entry.getKey(), entry.getValue()))
                                    .toList());
                }
            };
        }

        private class Work implements TaskWork {

            private final String form;

            Work(String form) {
                this.form = form;
            }

            @Override
            public String formId() {
                return form;
            }

            @Override
            public List<FieldProblem> check(WorkContext work, Answers answers) {
                return "te laat".equals(answers.optionalText("text"))
                        ? List.of(FieldProblem.of("text", "kernel.required"))
                        : List.of();
            }

            @Override
            public void perform(Actor actor, WorkContext work, Answers answers) {
                if (failing) {
                    throw new IllegalStateException("the feature failed");
                }
                performed.add(answers);
            }
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return reader;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }
    }
}
