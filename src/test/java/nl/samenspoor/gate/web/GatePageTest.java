package nl.samenspoor.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.samenspoor.Migrations;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.OpeningGates;
import nl.samenspoor.gate.OpeningRounds;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Verdict;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.CooperationStart;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.WaitingWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.TestMunicipalities;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermsFixture;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.CurrentActor;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.PageFrame;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.RecordDialect;
import nl.samenspoor.web.RequestLanguage;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
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

/** The gate module as it is wired, on H2, without a process: asked over HTTP. */
class GatePageTest {

    private static final CooperationId COOPERATION = new CooperationId("T-D");
    private static final MunicipalityCode TUBBERGEN = new MunicipalityCode("GM0183");
    private static final MunicipalityCode DINKELLAND = new MunicipalityCode("GM1774");
    private static final Actor LEADER = new Actor("projectleider", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    private static final LocalDate DUE = LocalDate.of(2026, 12, 17);

    private static AnnotationConfigWebApplicationContext context;
    private static MockMvc web;

    @BeforeAll
    static void start() {
        context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Module.class);
        context.refresh();
        web = MockMvcBuilders.webAppContextSetup(context).build();
        context.getBean(OpeningGates.class).open(COOPERATION, GateKey.G1, List.of(TUBBERGEN, DINKELLAND));
        context.getBean(OpeningRounds.class).openNext(COOPERATION, GateKey.G1);
        context.getBean(OpeningGates.class).open(COOPERATION, GateKey.G2, List.of(TUBBERGEN, DINKELLAND));
        context.getBean(OpeningRounds.class).openNext(COOPERATION, GateKey.G2);
        record(TUBBERGEN, counted(), List.of(SetCondition.of("Geen <b>gedwongen</b> ontslag. ${7*7}")));
        record(DINKELLAND, Vote.stated(DecisionOutcome.POSTPONED, "aangehouden", null), List.of());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Vote counted() {
        return Vote.counted(new Votes(
                19,
                19,
                0,
                19,
                11,
                8,
                0,
                List.of(
                        new FractionVotes("Gemeentebelangen", 11, 11, 0, 0, 0),
                        new FractionVotes("CDA", 8, 0, 8, 0, null))));
    }

    private static void record(MunicipalityCode municipality, Vote vote, List<SetCondition> conditions) {
        context.getBean(RecordingCouncilDecisions.class)
                .record(
                        Actor.system("casebook"),
                        COOPERATION,
                        RecordDecision.of(GateKey.G2, municipality, EffectiveDate.parse("2011-09-19"), vote)
                                .withConditions(conditions));
    }

    private static String body(String path) throws Exception {
        return web.perform(get(path))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void thePageShowsEachBodysOutcomeInWords() throws Exception {
        String page = body("/cooperations/T-D/gates/G2");

        assertThat(page)
                .contains(
                        "Poort 2: besluiten over de vorm",
                        "Noaberkracht",
                        "Tubbergen",
                        "19 september 2011",
                        "11 voor, 8 tegen; meerderheid voor: aangenomen.",
                        "aangehouden",
                        "Gemeentebelangen",
                        "De raad van Dinkelland moet opnieuw besluiten")
                .doesNotContain("??", "gate.");
    }

    @Test
    void aDecisionOfBeforeTheDossierIsNotCalledTakenOnIt() throws Exception {
        assertThat(body("/cooperations/T-D/gates/G2"))
                .contains("Dossier versie 1 is pas daarna vastgelegd (24 november 2026)")
                .doesNotContain("Genomen op dossier");
        assertThat(body("/cooperations/T-D/gates/G2?lang=en"))
                .contains("Dossier version 1 was only recorded afterwards (24 November 2026)")
                .doesNotContain("Taken on dossier");
    }

    @Test
    void eachSeatIsADotAndTheSameStandsInNumbersAndWords() throws Exception {
        String page = body("/cooperations/T-D/gates/G2");

        assertThat(page).contains("aria-label=\"11 voor, 8 tegen\"", "Stemmen per fractie");
        assertThat(Pattern.compile("class=\"dot for\"").matcher(page).results().count())
                .as("once for the council, once in the rows of its fractions, once in the legend")
                .isEqualTo(11 + 11 + 1);
        assertThat(Pattern.compile("class=\"dot against\"")
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(8 + 8 + 1);
    }

    @Test
    void whoDecidesUnderWhichRuleIsShownWithTheDayItWasLaidDown() throws Exception {
        assertThat(body("/cooperations/T-D/gates/G2"))
                .contains("op 24 november 2026", "Elke raad bij meerderheid", "De raden van");
    }

    @Test
    void whoseTurnItIsIsLedToTheTask() throws Exception {
        assertThat(body("/cooperations/T-D/gates/G2"))
                .contains("href=\"/cooperations/T-D/planning\"")
                .contains("U bent aan zet", "href=\"/tasks/t1\"", "Naar de taak")
                .contains("17 december 2026", "nog 23 dagen", "Besluit van de raad")
                .contains("afspraak, geen wet · volgens de vergaderkalender van de raad");
        assertThat(body("/cooperations/T-D/gates/G1")).doesNotContain("U bent aan zet");
    }

    @Test
    void aCouncilGetsAPageOfItsOwnForItsAgenda() throws Exception {
        assertThat(body("/cooperations/T-D/gates/G2?municipality=GM1774"))
                .contains(
                        "Raad van Dinkelland",
                        "Alle gemeenten tonen",
                        "het voorstel komt terug in een volgende vergadering")
                .doesNotContain("Raad van Tubbergen");
        assertThat(refusal("/cooperations/T-D/gates/G2?municipality=GM0000")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatPeopleTypedIsShownLiterallyAndNothingNeedsALooserPolicy() throws Exception {
        String page = body("/cooperations/T-D/gates/G2");

        assertThat(page).contains("Geen &lt;b&gt;gedwongen&lt;/b&gt; ontslag. ${7*7}");
        assertThat(Pattern.compile("\\sstyle=|\\son[a-z]+=|<style")
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @Test
    void thePageIsThereInEnglish() throws Exception {
        assertThat(body("/cooperations/T-D/gates/G2?lang=en"))
                .contains("Gate 2: decide on the form", "11 in favour, 8 against", "postponed")
                .doesNotContain("besluiten over", "??");
    }

    @Test
    void aGateThatIsNotReachedSaysSo() throws Exception {
        assertThat(body("/cooperations/T-D/gates/G4")).contains("Nog niet bereikt");
        assertThat(body("/api/v1/cooperations/T-D/gates/G4"))
                .contains(
                        "\"status\":\"not-reached\"",
                        "\"rule\":\"majority_each\"",
                        "\"rounds\":[\"council\"]",
                        "\"municipality\":\"GM0183\",\"name\":\"Tubbergen\",\"bodies\":[{\"body\":\"council\",\"round\":1,"
                                + "\"status\":\"not-yet\",\"outcome\":\"none\"",
                        "\"municipality\":\"GM1774\"",
                        "\"terms\":[");
    }

    @Test
    void theApiTellsRuleBodiesVotesAndConditions() throws Exception {
        String json = body("/api/v1/cooperations/T-D/gates/G2").replace("\"until\":null", "");
        assertThat(json)
                .contains(
                        "\"status\":\"open\"",
                        "\"rounds\":[\"council\"]",
                        "\"municipality\":\"GM0183\",\"name\":\"Tubbergen\"",
                        "\"status\":\"decided\",\"outcome\":\"adopted\"",
                        "\"seats\":19",
                        "\"fraction\":\"CDA\",\"seats\":8,\"inFavour\":0,\"against\":8,\"blank\":0,\"absent\":\"unknown\"",
                        "\"status\":\"postponed\",\"outcome\":\"postponed\"",
                        "\"seats\":\"unknown\"",
                        "\"key\":\"g2-1\"",
                        "\"outcome\":\"none\"")
                .doesNotContain("null");
    }

    @Test
    void anAbandonedGateKeepsWhoDidNotDecide() throws Exception {
        assertThat(body("/api/v1/cooperations/T-D/gates/G1"))
                .contains("\"status\":\"abandoned\"", "\"status\":\"no-decision\"");
        assertThat(body("/cooperations/T-D/gates/G1")).contains("geen besluit", "afgebroken");
    }

    @Test
    void aGateOrCooperationThatDoesNotExistIsNotFound() {
        assertThat(refusal("/api/v1/cooperations/T-D/gates/G6")).isInstanceOf(NotFound.class);
        assertThat(refusal("/cooperations/T-D/gates/g2")).isInstanceOf(NotFound.class);
        assertThat(refusal("/cooperations/hidden/gates/G2")).isInstanceOf(NotFound.class);
    }

    private static Throwable refusal(String path) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> web.perform(get(path)))
                .getCause();
    }

    @EnableWebMvc
    @ComponentScan({"nl.samenspoor.gate", "nl.samenspoor.drafts"})
    @ComponentScan(
            basePackages = "nl.samenspoor.web",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {PageFrame.class, Texts.class, ProblemAnswers.class, EffectiveDateText.class}))
    static class Module implements WebMvcConfigurer, HandlerMethodArgumentResolver {

        @Bean
        DataSource database() {
            DataSource database =
                    new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
            Migrations.all().execute(database);
            return database;
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Municipalities municipalities(JdbcClient jdbc) {
            return TestMunicipalities.in(jdbc, List.of("GM0183 Tubbergen", "GM1774 Dinkelland"));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasenames(
                    "messages/gate",
                    "messages/drafts",
                    "messages/web",
                    "messages/kernel",
                    "messages/steps",
                    "messages/terms",
                    "messages/insight");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            messages.setAlwaysUseMessageFormat(true);
            return messages;
        }

        @Bean
        JsonMapper json() {
            return new JsonMapper();
        }

        @Bean
        RequestLanguage localeResolver() {
            return new RequestLanguage();
        }

        @Bean
        CurrentActor account() {
            return () -> Optional.of(new CurrentActor.SignedIn(LEADER, null));
        }

        @Bean
        CooperationNames names() {
            return new CooperationNames() {
                @Override
                public Map<CooperationId, String> cooperations(Collection<CooperationId> ids) {
                    return Map.of(COOPERATION, "Noaberkracht");
                }

                @Override
                public Map<MunicipalityCode, String> municipalities(Collection<MunicipalityCode> codes) {
                    return Map.of();
                }

                @Override
                public Map<String, String> taskFields(Collection<String> ids) {
                    return Map.of();
                }
            };
        }

        @Bean
        WaitingWork waiting() {
            return (actor, cooperation, gate) -> gate == GateKey.G2
                    ? List.of(new WaitingWork.Waiting(
                            "t1",
                            "userTask_recordCouncilDecision",
                            DINKELLAND,
                            DUE,
                            false,
                            23L,
                            new Deadline(DUE, "council_decision", LocalDate.of(2000, 1, 1), Deadline.Basis.MEETING),
                            false))
                    : List.of();
        }

        @Bean
        CooperationStart start() {
            return id -> EffectiveDate.unknown();
        }

        @Bean
        OpenSteps openSteps() {
            return (step, cooperations) -> Set.copyOf(cooperations);
        }

        @Bean
        WorkForms workForms() {
            return new WorkForms() {
                @Override
                public WorkForm of(WorkContext work, Set<String> without) {
                    throw new AssertionError("no form is asked for here");
                }

                @Override
                public WorkForm correcting(WorkContext work, Set<String> without) {
                    throw new AssertionError("no form is asked for here");
                }
            };
        }

        @Bean
        ProcessProgress progress() {
            return (cooperation, work, on) -> false;
        }

        @Bean
        DeadlineWords deadlineWords(Texts texts) {
            return new DeadlineWords(TermCatalogue.delivered(), texts);
        }

        @Bean
        TermsView terms() {
            return new TermsView() {
                @Override
                public List<RunningTerm> of(CooperationId cooperation) {
                    return List.of();
                }

                @Override
                public List<RunningTerm> atGate(CooperationId cooperation, GateKey gate) {
                    return List.of();
                }

                @Override
                public Map<CooperationId, List<RunningTerm>> of(Collection<CooperationId> cooperations) {
                    return Map.of();
                }
            };
        }

        @Bean
        Parties parties() {
            return new TermsFixture().parties;
        }

        @Bean
        PresentPartners partners() {
            return id -> List.of(TUBBERGEN, DINKELLAND);
        }

        @Bean
        GateTables tables() {
            return new GateTables() {
                @Override
                public String outcome(GateKey gate, Verdict verdict, @Nullable Choice choice) {
                    return "adopted";
                }

                @Override
                public Rounds rounds(GateKey gate, DecisionRule rule) {
                    return new Rounds(List.of(Body.COUNCIL), true);
                }
            };
        }

        @Bean
        Visibility visibility() {
            return new Visibility() {
                @Override
                public void requireVisible(Actor actor, CooperationId cooperation) {
                    if (!cooperation.equals(COOPERATION)) {
                        throw new NotFound("cooperation.none");
                    }
                }

                @Override
                public boolean leads(Actor actor, CooperationId cooperation) {
                    return true;
                }
            };
        }

        @Bean
        ThymeleafViewResolver views(ApplicationContext application, MessageSource messages) {
            SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
            templates.setApplicationContext(application);
            templates.setPrefix("classpath:/templates/");
            templates.setSuffix(".html");
            templates.setCharacterEncoding("UTF-8");
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.addDialect(new RecordDialect());
            engine.setTemplateResolver(templates);
            engine.setTemplateEngineMessageSource(messages);
            ThymeleafViewResolver resolver = new ThymeleafViewResolver();
            resolver.setTemplateEngine(engine);
            resolver.setCharacterEncoding("UTF-8");
            return resolver;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
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
            return LEADER;
        }
    }
}
