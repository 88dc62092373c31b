package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.ConfirmFieldImplementation;
import nl.samenspoor.cooperation.ConfirmingFieldImplementation;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldStage;
import nl.samenspoor.identity.SettingUp;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.insight.publicpage.PublishCooperation;
import nl.samenspoor.insight.publicpage.PublishingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.organisation.DescribeOutline;
import nl.samenspoor.organisation.OutliningOrganisations;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.scenario.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The form of every task, filled in and refused, a service agreement in every state and a task field in every stage, and what
 * is said when something is not there, not allowed or fails, as everybody must be able to read it: in both languages, wide and
 * narrow.
 */
@IntegrationTest
class EveryTaskInTheBrowserTest extends WindowsOfAll {

    /** The names by which models call forms. */
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    @Autowired
    SavingPlans plans;

    @Autowired
    PublishingCooperations publishing;

    @Autowired
    SettingUp settingUp;

    @Autowired
    OutliningOrganisations outlining;

    @Autowired
    AgreeingServiceAgreements agreeing;

    @Autowired
    ServiceAgreements agreements;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DraftingBusinessCases cases;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    ConfirmingFieldImplementation confirming;

    @Autowired
    Cooperations cooperations;

    private final Set<String> looked = new HashSet<>();
    private final Set<String> forms = new TreeSet<>();

    @Test
    void theFormOfEveryTaskCanBeReadByWhoeverDoesIt() throws IOException {
        shown.all().values().forEach(id -> lookAtTasks(id, ShownCooperations.LEADER));
        Occasions occasions = beans.createBean(Occasions.class);
        Consumer<CooperationId> beholder = id -> lookAtTasks(id, People.LEADER);
        occasions.course(beholder);
        occasions.rejection(beholder);
        occasions.views(beholder);
        occasions.circumstances(beholder);
        occasions.taskField(beholder);

        Set<String> missed = formsOfModels();
        missed.removeAll(forms);
        missed.forEach(form -> wrong.add("nobody came to the form " + form));
        assertThat(wrong).isEmpty();
    }

    private static Set<String> formsOfModels() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            FORM.matcher(model.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** Looks at the tasks whose step nobody looked at yet, at decisions once for each gate. */
    private void lookAtTasks(CooperationId id, String leader) {
        for (OpenTask task : play.tasks(id)) {
            String account = doing(task, leader);
            boolean vote = task.gate() != null && !SettingAsideTasks.preparatory(task.step());
            String step = task.step() + (vote ? " " + task.gate() : "");
            if (account != null && looked.add(step)) {
                forms.add(task.formId());
                String address = "/tasks/" + task.id();
                String name = step.replace("userTask_", "task ");
                inBothLanguages(account, address, name);
                refused(account, address, address, "refused " + name);
            }
        }
    }

    /** The account that does a task, or null when these tests have none for that municipality. */
    private static @Nullable String doing(OpenTask task, String leader) {
        if (task.body() == Body.PROJECT_LEADER || task.municipality() == null) {
            return leader;
        }
        if (!task.municipality().equals(Play.AAMEER)) {
            return null;
        }
        return switch (task.body()) {
            case COUNCIL -> "griffier-aameer";
            case COLLEGE -> "college-aameer";
            case SECRETARY -> "secretaris-aameer";
            case WORKS_COUNCIL -> "or-aameer";
            default -> leader;
        };
    }

    @Test
    void aServiceAgreementCanBeReadByEverybodyInEveryState() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (ServiceAgreementState state : ServiceAgreementState.values()) {
            switch (state) {
                case RUNNING -> laidDown(id, state, ServiceAgreementState.SIGNED, "2020-01-01/2099-12-31");
                case EXPIRED -> laidDown(id, state, ServiceAgreementState.SIGNED, "2010-01-01/2014-12-31");
                case AMENDED -> {
                    laidDown(id, state, ServiceAgreementState.SIGNED, "2010-01-01/2099-12-31");
                    laidDown(id, state, ServiceAgreementState.SIGNED, "2015-01-01/2099-12-31");
                }
                default -> laidDown(id, state, state, "2098-01-01/2099-12-31");
            }
        }
        Set<ServiceAgreementState> states = EnumSet.noneOf(ServiceAgreementState.class);

        for (AgreementNow one : agreements.today(id)) {
            if (states.add(one.state())) {
                inBothLanguages(
                        People.LEADER,
                        "/cooperations/" + id + "/service-agreements/"
                                + one.stand().id(),
                        "service-agreement " + one.state().key());
            }
        }

        assertThat(states).containsExactlyInAnyOrder(ServiceAgreementState.values());
        assertThat(wrong).isEmpty();
    }

    /** On a task field that is called after the state it is to be in. */
    private void laidDown(CooperationId id, ServiceAgreementState field, ServiceAgreementState state, String term) {
        agreeing.draft(
                Actor.system("test"),
                new DraftServiceAgreement(
                        id,
                        field.key(),
                        Play.AAMEER,
                        new ServiceContent(
                                Contractor.named("Rekencentrum"),
                                "Werkplekken en netwerk.",
                                EffectiveDate.parse(term),
                                "99,5 procent beschikbaar.",
                                ServicePrice.inWords("80.000 euro per jaar"),
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                EffectiveDate.parse("2098"),
                                null,
                                null,
                                DetailChoice.UNKNOWN),
                        state,
                        EffectiveDate.parse("2009-12-01"),
                        null));
    }

    @Test
    void aTaskFieldCanBeReadByEverybodyInEveryStage() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        for (TaskFieldStage stage : TaskFieldStage.values()) {
            String field = fields.open(
                    Play.LEADER,
                    id,
                    new OpenTaskField(
                            stage.key(),
                            TaskFieldKind.PIOFACH,
                            stage != TaskFieldStage.WITH_THE_WHOLE,
                            Play.TODAY,
                            Particulars.NONE));
            switch (stage) {
                case PREPARING -> {}
                case DECIDING -> cases.draft(Play.LEADER, id, Play.businessCase(field, 0));
                case STOPPED -> decide(id, field, FieldDecision.GO, FieldDecision.STOP, FieldDecision.STOP);
                default -> decide(id, field, FieldDecision.STOP, FieldDecision.GO, FieldDecision.GO);
            }
            if (stage == TaskFieldStage.WORKING) {
                confirming.confirm(
                        Play.LEADER, id, new ConfirmFieldImplementation(field, null, Play.TODAY, Particulars.NONE));
            }
        }
        Set<TaskFieldStage> stages = EnumSet.noneOf(TaskFieldStage.class);

        for (TaskField field : cooperations.taskFields(id)) {
            TaskFieldStage stage = TaskFieldStage.of(field, field.name().equals(TaskFieldStage.DECIDING.key()));
            stages.add(stage);
            String address = "/cooperations/" + id + "/task-fields/" + field.id();
            inBothLanguages(People.LEADER, address, "task-field " + stage.key());
            if (stage == TaskFieldStage.IMPLEMENTING) {
                inBothLanguages("college-aameer", address, "task-field late");
            }
        }

        assertThat(stages).containsExactlyInAnyOrder(TaskFieldStage.values());
        assertThat(wrong).isEmpty();
    }

    /** What the colleges of Aameer, Bergveld and Coeverdam decide, in that order. */
    private void decide(CooperationId id, String field, FieldDecision... decisions) {
        List<MunicipalityCode> colleges = List.of(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        for (int i = 0; i < decisions.length; i++) {
            deciding.decide(
                    Play.of(colleges.get(i), Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, colleges.get(i), decisions[i], null, Play.TODAY, Particulars.NONE));
        }
    }

    @Test
    void whatWasTypedWhenASessionEndedCanBeReadByEverybody() {
        Page page = window(ShownCooperations.LEADER);
        arrive(page, cooperation("everything") + "/promises/new", "typed", DUTCH);
        page.locator("main form textarea").first().fill("Elk jaar een gesprek.");
        BrowserContext context = page.context();
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("samenspoor"));
        context.addCookies(List.of(new Cookie("samenspoor", "voorbij").setUrl(address("/"))));
        press(page);
        page.waitForURL("**/login**");
        look(page, "login after a session that ended", DUTCH);
        signIn(page, ShownCooperations.LEADER);
        page.waitForURL("**/typed-work");
        look(page, "typed-work", DUTCH);
        arrive(page, "/typed-work", "typed-work", Locale.ENGLISH);
        look(page, "typed-work", Locale.ENGLISH);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsRefusedOrNotThereOrFailsCanBeReadByEverybody() throws NoSuchMethodException {
        answers(ShownCooperations.LEADER, "/cooperations/00000000-0000-0000-0000-000000000000", 404);
        answers(ShownCooperations.LEADER, "/nergens", 404);
        answers(ShownCooperations.LEADER, "/accounts", 403);
        answers("griffier-coeverdam", cooperation("everything"), 404);
        answers(NOBODY, "/setup", 404);
        answers(NOBODY, "/login?lang=%", 400);
        RequestMappingInfo failing = RequestMappingInfo.paths("/falend")
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(failing, this, getClass().getDeclaredMethod("fail"));
        try {
            answers(ShownCooperations.LEADER, "/falend", 500);
        } finally {
            mappings.unregisterMapping(failing);
        }
        assertThat(wrong).isEmpty();
    }

    /** A page that fails as nobody foresaw. */
    String fail() {
        throw new IllegalStateException("what nobody foresaw");
    }

    private void answers(String account, String address, int status) {
        Page page = window(account);
        for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
            Response answer = answer(page, address, language);
            String name = "error " + status + " " + address.replaceAll("[0-9a-f-]{36}", "id");
            if (answer.status() != status) {
                wrong.add(name + " answers " + answer.status());
            }
            look(page, name, language);
        }
    }

    @Test
    void whatSomebodyElseDidMeanwhileCanBeReadByEverybody() {
        Page page = window(People.LEADER);
        for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
            CooperationId late = play.start(Play.AAMEER, Play.BERGVELD);
            arrive(page, "/cooperations/" + late + "/plan", "conflict", language);
            page.locator("[name=title]").fill("Samen sterker");
            page.locator("main [type=radio]").first().check();
            plans.begin(Play.LEADER, late, CooperationForm.NETWORK, "Eerder");
            page.waitForResponse(refused -> refused.status() == 409, () -> press(page));
            page.waitForLoadState();
            look(page, "error 409", language);
            String organisation = "/cooperations/" + late + "/organisation";
            arrive(page, organisation, "form meanwhile", language);
            page.locator("[name=housing]").fill("In Aameer");
            outlining.describe(
                    Play.LEADER,
                    new DescribeOutline(late, 80, "In Bergveld", null, EffectiveDate.parse("2026-10"), null, 0));
            page.waitForResponse(refused -> refused.status() == 409, () -> press(page));
            page.waitForLoadState();
            look(page, "form that was overtaken", language);
            if (language.equals(DUTCH)) {
                assertThat(page.locator("main").innerText()).contains("Intussen gewijzigd", "ook door u gewijzigd");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatEverybodyMayReadCanBeReadByEverybodyAlsoOnPaper() {
        for (String name : List.of("everything", "ommen-hardenberg")) {
            publish(name, true);
            Page page = window(NOBODY);
            for (Locale language : List.of(Locale.ENGLISH, DUTCH)) {
                arrive(page, "/public" + cooperation(name) + "?lang=" + language, "public " + name, language);
                look(page, "public " + name, language);
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Looking.breaches(page).forEach(said -> wrong.add("public " + name + " on paper " + said));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            publish(name, false);
        }
        assertThat(wrong).isEmpty();
    }

    private void publish(String name, boolean readable) {
        Actor leader = new Actor(ShownCooperations.LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false);
        CooperationId id = shown.of(name);
        publishing.publish(
                leader,
                id,
                new PublishCooperation(publishing.setting(leader, id).number(), readable, List.of()));
    }

    /** The page on which the first account is made, which is there as long as there is none. */
    @Test
    void howTheFirstAccountIsMadeCanBeReadByEverybody() {
        SettingUp setup = AopTestUtils.getTargetObject(settingUp);
        Object tables = ReflectionTestUtils.getField(setup, "tables");
        ReflectionTestUtils.setField(setup, "tables", mock(tables.getClass(), asked -> true));
        try {
            inBothLanguages(NOBODY, "/setup", "setup");
            refused(NOBODY, "/setup", "/setup", "refused setup");
        } finally {
            ReflectionTestUtils.setField(setup, "tables", tables);
        }
        assertThat(wrong).isEmpty();
    }
}
