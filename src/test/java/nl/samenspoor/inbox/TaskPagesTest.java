package nl.samenspoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Set;
import nl.samenspoor.inbox.form.FormFiles;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class TaskPagesTest extends InboxPages {

    private ResultActions api(String body) throws Exception {
        return mvc.perform(post("/api/v1/tasks/t1/completion")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void myTasksNameWhatWaitsAndAnEmptyListSaysWhy() throws Exception {
        assertThat(page(get("/tasks"), 200)).contains("Er wacht niets op u").contains("Een taak verschijnt hier");
        inbox.openVision("t1");
        assertThat(page(get("/tasks"), 200))
                .contains("Doelen en visie vaststellen")
                .contains("href=\"/tasks/t1\"")
                .contains("Elzenveen &amp; &lt;Wilgenrade&gt;")
                .contains("te laat: 23 november 2026", "1 dag over tijd")
                .contains("Dossier, plan, ontwerp of antwoord")
                .contains("Uitgangspunt van Samenspoor · afspraak, geen wet · gerekend vanaf de dag");
        inbox.openVision("t2");
        assertThat(page(get("/tasks"), 200).split("afspraak, geen wet", -1))
                .as("what a term follows from is said once, and each task refers to it")
                .hasSize(2);
        assertThat(page(get("/tasks"), 200).split("href=\"#term-1\"", -1)).hasSize(3);
        assertThat(page(get("/tasks/t1"), 200)).contains("afspraak, geen wet · gerekend vanaf de dag");
        assertThat(page(get("/tasks").locale(Locale.ENGLISH), 200)).contains("My tasks");
    }

    @Test
    void aTaskSaysWhyItWaitsForTheReaderAlsoToWhoStandsIn() throws Exception {
        inbox.openVision("t1");
        inbox.open(Inbox.task("t2", "userTask_setGoalsAndVision", "setGoalsAndVision", Body.COUNCIL, Inbox.WILGENRADE));
        assertThat(page("/tasks", 200)).contains("U leidt deze samenwerking.");
        assertThat(page("/tasks/t1", 200)).contains("Waarom bij u", "U leidt deze samenwerking.");
        inbox.world.reader = Inbox.CLERK;
        assertThat(page("/tasks", 200)).contains("U bent griffier van Wilgenrade.");
        Seat seat = new Seat(Inbox.WILGENRADE, Role.COUNCIL_CLERK);
        inbox.world.reader = new Actor("invaller", Set.of(), Set.of(seat), Set.of(seat), false);
        assertThat(page("/tasks/t2", 200)).contains("U vervangt de griffier van Wilgenrade.");
        assertThat(page(get("/tasks/t2").locale(Locale.ENGLISH), 200))
                .contains("You stand in for the council clerk of Wilgenrade.");
    }

    @Test
    void theListIsFilteredByItsAddressAndAnEmptyOneSaysThatTheFilterDoesIt() throws Exception {
        inbox.openVision("t1");
        assertThat(page("/tasks?phase=2&overdue=true", 200))
                .contains("href=\"/tasks/t1\"", "value=\"2\" selected", "checked", "Alle taken");
        assertThat(page("/tasks?phase=3", 200))
                .contains("Met dit filter wacht nu niets op u")
                .doesNotContain("href=\"/tasks/t1\"");
        assertThat(page("/tasks?municipality=GM9002", 200)).contains("Met dit filter wacht nu niets op u");
        assertThat(page("/tasks?phase=%3Cscript%3E", 422)).doesNotContain("<script>");
        page("/tasks?municipality=x", 422);
    }

    @Test
    void whatIsOpenInAHistoricalCooperationStandsApartAndIsNotCounted() throws Exception {
        inbox.world.past.add(Inbox.COOPERATION);
        inbox.openVision("t1");

        String page = page("/tasks", 200);
        assertThat(page)
                .contains(">Geen taken<", "Er wacht niets op u")
                .contains("Open in historische samenwerkingen", "Eén taak in samenwerkingen", ">historisch<")
                .contains("href=\"/tasks/t1\"", "23 november 2026")
                .doesNotContain("te laat", "afspraak, geen wet");
        assertThat(page("/tasks?overdue=true", 200)).doesNotContain("href=\"/tasks/t1\"");
        inbox.world.past.clear();
        assertThat(page("/tasks", 200)).contains(">1 taak<").doesNotContain("historisch");
    }

    @Test
    void theListOfTheApiSaysWhichTermGivesTheDueDateAndHowSureThatIs() throws Exception {
        inbox.openVision("t1");
        inbox.openConditions("t2");

        mvc.perform(get("/api/v1/tasks"))
                .andExpect(jsonPath("$.items[0].due").value("2026-11-23"))
                .andExpect(jsonPath("$.items[0].daysLeft").value(-1))
                .andExpect(jsonPath("$.items[0].term").value("task_dossier"))
                .andExpect(jsonPath("$.items[0].source").value("Uitgangspunt van Samenspoor"))
                .andExpect(jsonPath("$.items[0].certainty").value("agreed"))
                .andExpect(jsonPath("$.items[0].dueBasis").value("opened"))
                .andExpect(jsonPath("$.items[1].due").value("none"))
                .andExpect(jsonPath("$.items[1].daysLeft").value("none"))
                .andExpect(jsonPath("$.items[1].term").value("none"));
    }

    @Test
    void everyFormIsAPageWithALabelForEveryControlAndNothingTheStrictPolicyForbids() throws Exception {
        for (var form : inbox.get(FormFiles.class).all()) {
            inbox.open(Inbox.task("t-" + form.id(), "userTask_" + form.id(), form.id(), Body.PROJECT_LEADER, null));
            String page = page(get("/tasks/t-" + form.id()), 200);
            assertThat(page)
                    .as(form.id())
                    .doesNotContain(" style=")
                    .doesNotContain("onclick")
                    .doesNotContain("<script>");
            assertThat(page).as(form.id()).contains("name=\"effectiveOn\"").contains("value=\"24-11-2026\"");
            form.questions().stream()
                    .filter(field ->
                            !field.optionsFromWork() && field.children().isEmpty())
                    .forEach(field -> assertThat(page)
                            .as(form.id())
                            .contains("for=\"f-" + field.key() + "\"")
                            .contains("id=\"f-" + field.key() + "\""));
        }
    }

    @Test
    void aWrongFormComesBackWithWhatWasTypedAndALinkToEachField() throws Exception {
        inbox.openVision("t1");
        String page = page(
                post("/tasks/t1")
                        .param("vision", "")
                        .param("coreValues", "${7*7} <b>\"open\"</b>")
                        .param("effectiveOn", "gisteren")
                        .param("goals[0].text", "")
                        .param("goals[0].target", "10 procent"),
                422);
        assertThat(page)
                .contains("Controleer 3 velden")
                .contains("href=\"#f-vision\"")
                .contains("Visie: Vul dit veld in.")
                .contains("href=\"#f-goals[0].text\"")
                .contains("Doelen 1, Doel: Vul dit veld in.")
                .contains("aria-describedby=\"f-vision-help f-vision-error\"")
                .contains("${7*7} &lt;b&gt;&quot;open&quot;&lt;/b&gt;")
                .contains("value=\"gisteren\"")
                .contains("value=\"10 procent\"");
    }

    @Test
    void rowsAreAddedAndRemovedWithoutScriptAndNothingTypedIsLost() throws Exception {
        inbox.openVision("t1");
        String more = page(
                post("/tasks/t1")
                        .param("_add", "goals")
                        .param("vision", "Samen")
                        .param("goals[0].text", "Eerste"),
                200);
        assertThat(more).contains("name=\"goals[1].text\"").contains("Eerste").contains("Samen");
        assertThat(more)
                .containsPattern("id=\"f-goals\\[1].text\"[^>]*autofocus|autofocus[^>]*id=\"f-goals\\[1].text\"");
        String less = page(
                post("/tasks/t1")
                        .param("_remove", "goals[0]")
                        .param("goals[0].text", "Eerste")
                        .param("goals[1].text", "Tweede"),
                200);
        assertThat(less).contains("Tweede").doesNotContain("Eerste").doesNotContain("goals[1].text");
        assertThat(page(post("/tasks/t1").param("_add", "made-up").param("_remove", "x[999]"), 200))
                .contains("vision");
    }

    @Test
    void aTaskThatIsDoneLeadsBackToTheCooperationAndTheSecondTryHearsWhoWasFirst() throws Exception {
        inbox.openVision("t1");
        mvc.perform(post("/tasks/t1").param("vision", "Samen"))
                .andExpect(redirectedUrl("/cooperations/c1"))
                .andExpect(flash().attribute("done", "Vastgelegd: Doelen en visie vaststellen."));
        assertThat(page(post("/tasks/t1").param("vision", "Samen"), 409))
                .contains("al gedaan door projectleider op 24 november 2026, 10:30")
                .contains("href=\"/cooperations/c1\"");
        assertThat(page(get("/tasks/t1"), 200))
                .contains("Dit is al vastgelegd", "al gedaan door projectleider")
                .doesNotContain("Deze taak kan nu niet worden gedaan");
    }

    @Test
    void onHoldThePageSaysWhyInsteadOfShowingTheForm() throws Exception {
        inbox.openVision("t1");
        inbox.world.hold = "Eigen onderzoek.";
        assertThat(page(get("/tasks/t1"), 200)).contains("Eigen onderzoek.").doesNotContain("name=\"vision\"");
        assertThat(page(post("/tasks/t1").param("vision", "Samen"), 409)).contains("Eigen onderzoek.");
    }

    @Test
    void theLeaderMaySetAPreparatoryTaskOfSomebodyElseAsideButNotDoIt() throws Exception {
        inbox.open(Inbox.task("t1", "userTask_scoreMotives", "scoreMotives", Body.SECRETARY, Inbox.ELZENVEEN));
        assertThat(page(get("/tasks/t1"), 200)).contains("aside-reason").doesNotContain("name=\"quality\"");
        mvc.perform(post("/tasks/t1/set-aside").param("ground", "NOT_RECORDED").param("reason", "Niet bekend"))
                .andExpect(redirectedUrl("/cooperations/c1"));
        assertThat(page(
                        post("/tasks/t1/set-aside")
                                .param("ground", "NOT_RECORDED")
                                .param("reason", "Niet bekend"),
                        409))
                .as("pressed twice")
                .contains("Deze taak is al overgeslagen", "is overgeslagen door")
                .doesNotContain("Deze taak kan nu niet worden gedaan");
        inbox.world.reader = Inbox.CLERK;
        inbox.open(Inbox.task("t2", "userTask_scoreMotives", "scoreMotives", Body.SECRETARY, Inbox.ELZENVEEN));
        page(get("/tasks/t2"), 403);
        page(get("/tasks/none"), 404);
    }

    @Test
    void settingAsideWithoutAReasonComesBackWithTheMessageAtItsFieldAndTheGroundKept() throws Exception {
        inbox.open(Inbox.task("t1", "userTask_describePrehistory", "describePrehistory", Body.PROJECT_LEADER, null));
        String page = page(
                post("/tasks/t1/set-aside").param("ground", "NOT_APPLICABLE").param("reason", "  "), 422);
        assertThat(page)
                .contains("Controleer 1 veld")
                .contains("href=\"#f-aside-reason\"")
                .contains("Reden: Vul dit veld in.")
                .contains("id=\"f-aside-reason-error\"")
                .contains("aria-describedby=\"f-aside-reason-error\"")
                .contains("name=\"prehistory\"")
                .containsPattern("value=\"NOT_APPLICABLE\"[^>]*checked");
        String both = page(post("/tasks/t1/set-aside"), 422);
        assertThat(both).contains("Controleer 2 velden").contains("href=\"#f-aside-ground\"");
        String tooLong = page(
                post("/tasks/t1/set-aside").param("ground", "NOT_RECORDED").param("reason", "<b>" + "x".repeat(2_000)),
                422);
        assertThat(tooLong).contains("&lt;b&gt;xxx").contains("korter dan");
        assertThat(inbox.get(Tasks.class).of(Inbox.COOPERATION)).hasSize(1);
    }

    @Test
    void aLeaderIsNotOfferedToSetAsideWhatOthersAreOwed() throws Exception {
        inbox.open(Inbox.task("t1", "userTask_prepareDossier", "prepareDossier", Body.PROJECT_LEADER, null));
        assertThat(page(get("/tasks/t1"), 200)).contains("name=\"question\"").doesNotContain("aside-reason");
    }

    @Test
    void aDateOfTheFutureOrFromBeforeTheStartIsRefusedAtItsField() throws Exception {
        inbox.openVision("t1");
        assertThat(page(post("/tasks/t1").param("vision", "Samen").param("effectiveOn", "2026-11-25"), 422))
                .contains("href=\"#f-effectiveOn\"")
                .contains("uiterlijk vandaag, 24 november 2026");
        assertThat(page(post("/tasks/t1").param("vision", "Samen").param("effectiveOn", "2025"), 422))
                .contains("voor het begin van de samenwerking (5 januari 2026)");
        assertThat(page(
                        post("/tasks/t1")
                                .locale(Locale.ENGLISH)
                                .param("vision", "Samen")
                                .param("effectiveOn", "2026-02-30"),
                        422))
                .contains("is not on the calendar");
        assertThat(page(post("/tasks/t1").param("vision", "Samen").param("effectiveOn", "24-11-26"), 422))
                .contains("Schrijf het jaar in vier cijfers, bijvoorbeeld 24-11-2026", "value=\"24-11-26\"");
        assertThat(inbox.get(Tasks.class).of(Inbox.COOPERATION)).hasSize(1);
        mvc.perform(post("/tasks/t1").param("vision", "Samen").param("effectiveOn", "November 2026"))
                .andExpect(redirectedUrl("/cooperations/c1"));
    }

    @Test
    void choicesOfTheCooperationAreOfferedAsTheyAre() throws Exception {
        inbox.openConditions("t1");
        assertThat(page(post("/tasks/t1").param("_add", "conditions"), 200))
                .contains("Inzicht in kwaliteit")
                .contains("name=\"conditions[0].condition\"");
    }

    @Test
    void theApiListsTasksGivesTheFormAndTakesItsData() throws Exception {
        inbox.openVision("t1");
        mvc.perform(get("/api/v1/tasks?mine=true"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value("t1"))
                .andExpect(jsonPath("$.items[0].formId").value("setGoalsAndVision"))
                .andExpect(jsonPath("$.items[0].body").value("project_leader"))
                .andExpect(jsonPath("$.items[0].municipality").value("none"))
                .andExpect(jsonPath("$.items[0].due").value("2026-11-23"))
                .andExpect(jsonPath("$.items[0].overdue").value(true));
        mvc.perform(get("/api/v1/tasks/t1/form").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$.id").value("setGoalsAndVision"))
                .andExpect(jsonPath("$.schemaVersion").value(16))
                .andExpect(jsonPath("$.components[1].label").value("Vision"))
                .andExpect(jsonPath("$.data.effectiveOn").value("2026-11-24"));
        api("{\"vision\":\"${1+1}\",\"goals\":[{\"text\":\"Eén\"}]}").andExpect(status().isNoContent());
        api("{\"vision\":\"x\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("al gedaan door")));
    }

    @Test
    void theApiNamesEveryWrongField() throws Exception {
        inbox.openVision("t1");
        api("{\"vision\":[1],\"${x}\":1,\"effectiveOn\":\"2026-99\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[?(@.field=='vision')].message").value("Hier hoort tekst."));
        assertThat(api("[1]").andReturn().getResponse().getStatus()).isBetween(400, 422);
        assertThat(api("null").andReturn().getResponse().getStatus()).isBetween(400, 422);
    }
}
