package nl.samenspoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What somebody fills in and does not record yet. */
class SavingForLaterTest extends InboxPages {

    private static final Actor OTHER_LEADER =
            new Actor("projectleider-twee", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    @BeforeEach
    void open() {
        inbox.openVision("t1");
    }

    private static MockHttpServletRequestBuilder saving(int base, String vision) {
        return post("/tasks/t1")
                .param("_save", "1")
                .param("_draft", String.valueOf(base))
                .param("vision", vision)
                .param("effectiveOn", "gisteren")
                .param("goals[0].text", "Eerste ${7*7} <b>doel</b>")
                .param("goals[0].target", "10 procent");
    }

    private long drafts() {
        return inbox.get(JdbcClient.class)
                .sql("select count(*) from task_draft")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsSavedIsThereWhenTheTaskIsOpenedAgainRightOrWrongAndNothingIsRecorded() throws Exception {
        mvc.perform(saving(0, "Samen"))
                .andExpect(redirectedUrl("/tasks/t1"))
                .andExpect(flash().attribute("done", "Bewaard. Er is nog niets vastgelegd."));

        assertThat(page("/tasks/t1", 200))
                .contains("U gaat verder met wat u op 24 november 2026, 10:30 bewaarde")
                .contains("Samen</textarea>", "value=\"gisteren\"", "value=\"10 procent\"")
                .contains("Eerste ${7*7} &lt;b&gt;doel&lt;/b&gt;")
                .contains("name=\"_draft\" value=\"1\"");
        assertThat(page("/tasks", 200))
                .contains("href=\"/tasks/t1\"", "U bewaarde hier op 24 november 2026, 10:30 een concept.");
        assertThat(inbox.get(JdbcClient.class)
                        .sql("select count(*) from task_submission")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDraftIsItsWritersOwnAlsoBesideSomebodyElsesForTheSameTask() throws Exception {
        mvc.perform(saving(0, "Van de eerste"));
        inbox.world.reader = OTHER_LEADER;

        assertThat(page("/tasks/t1", 200)).doesNotContain("Van de eerste", "U gaat verder");
        mvc.perform(saving(0, "Van de tweede")).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(page("/tasks/t1", 200)).contains("Van de tweede");
        inbox.world.reader = Inbox.LEADER;
        assertThat(page("/tasks/t1", 200)).contains("Van de eerste").doesNotContain("Van de tweede");
    }

    @Test
    void pressedTwiceItIsSavedOnceAndAnotherScreenOverwritesNothingUnseen() throws Exception {
        mvc.perform(saving(0, "Op kantoor")).andExpect(redirectedUrl("/tasks/t1"));
        mvc.perform(saving(0, "Op kantoor")).andExpect(redirectedUrl("/tasks/t1"));

        assertThat(page(saving(0, "Onderweg"), 409))
                .contains("U bewaarde intussen op een ander scherm een concept (24 november 2026, 10:30)")
                .contains("Onderweg</textarea>", "name=\"_draft\" value=\"1\"");
        assertThat(page("/tasks/t1", 200)).contains("Op kantoor").doesNotContain("Onderweg");
        mvc.perform(saving(1, "Onderweg")).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(page("/tasks/t1", 200)).contains("Onderweg").doesNotContain("Op kantoor");
    }

    @Test
    void addingARowGoesOnFromTheDraftTheFormWasOpenedWith() throws Exception {
        mvc.perform(saving(0, "Samen"));
        assertThat(page(post("/tasks/t1").param("_add", "goals").param("_draft", "0"), 200))
                .contains("name=\"_draft\" value=\"0\"");
    }

    @Test
    void aDraftGoesOnceItsTaskIsRecordedAndADoubleClickLeavesNone() throws Exception {
        mvc.perform(saving(0, "Samen"));
        mvc.perform(post("/tasks/t1").param("_draft", "1").param("vision", "Samen verder"))
                .andExpect(redirectedUrl("/cooperations/c1"));
        assertThat(drafts()).isZero();

        assertThat(page(post("/tasks/t1").param("_draft", "1").param("vision", "Samen verder"), 409))
                .contains("al gedaan door projectleider")
                .doesNotContain("Uw concept");
        assertThat(drafts()).isZero();
    }

    @Test
    void aDraftIsThrownAwayByItsWriter() throws Exception {
        mvc.perform(saving(0, "Samen"));
        mvc.perform(post("/tasks/t1/draft/removal")).andExpect(redirectedUrl("/tasks/t1"));
        mvc.perform(post("/tasks/t1/draft/removal")).andExpect(redirectedUrl("/tasks/t1"));

        assertThat(page("/tasks/t1", 200)).doesNotContain("Samen</textarea>", "U gaat verder");
    }

    @Test
    void whatCouldNotBeRecordedBecauseOfAHoldIsKeptAndThereAfterIt() throws Exception {
        inbox.world.hold = "wij wachten op cijfers.";
        assertThat(page(post("/tasks/t1").param("_draft", "0").param("vision", "Net getypt"), 409))
                .contains("De samenwerking is aangehouden")
                .contains("Dit vulde u in", "Net getypt");
        mvc.perform(saving(1, "Ook tijdens de stilstand")).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(page("/tasks/t1", 200)).contains("Ook tijdens de stilstand");

        inbox.world.hold = null;
        assertThat(page("/tasks/t1", 200)).contains("Ook tijdens de stilstand</textarea>");
    }

    @Test
    void whatWasTypedWhileSomebodyElseRecordedTheTaskIsKeptForItsWriter() throws Exception {
        mvc.perform(post("/tasks/t1").param("vision", "Van de eerste"));
        inbox.world.reader = OTHER_LEADER;

        assertThat(page(post("/tasks/t1").param("_draft", "0").param("vision", "Van de tweede"), 409))
                .contains("al gedaan door projectleider", "Uw concept", "Van de tweede");
        assertThat(page("/tasks/t1", 200)).contains("Van de tweede");
        inbox.world.reader = Inbox.LEADER;
        assertThat(page("/tasks/t1", 200)).doesNotContain("Van de tweede");
    }

    @Test
    void whatSomebodySavedForATaskThatAnotherDidStaysReadableForAMonthAndIsThenErased() throws Exception {
        inbox.world.reader = OTHER_LEADER;
        mvc.perform(saving(0, "Van de tweede"));
        inbox.world.reader = Inbox.LEADER;
        mvc.perform(post("/tasks/t1").param("_draft", "0").param("vision", "Van de eerste"));
        inbox.world.reader = OTHER_LEADER;
        assertThat(page("/tasks/t1", 200)).contains("Van de tweede", "Dertig dagen nadat een taak is gesloten");

        daysAgo("task", "closed_at", 40);
        assertThat(clear()).as("saved a moment ago").isZero();
        daysAgo("task_draft", "saved_at", 40);
        daysAgo("task", "closed_at", 29);
        assertThat(clear()).as("closed less than a month ago").isZero();
        daysAgo("task", "closed_at", 31);
        assertThat(clear()).isEqualTo(1);
        assertThat(drafts()).isZero();
        assertThat(page("/tasks/t1", 200)).doesNotContain("Van de tweede", "Uw concept");
    }

    @Test
    void whatSomebodySavedGoesAMonthAfterItOnceHisAccountCannotBeUsedAndNobodyElses() throws Exception {
        mvc.perform(saving(0, "Van de eerste"));
        inbox.world.reader = OTHER_LEADER;
        mvc.perform(saving(0, "Van de tweede"));
        daysAgo("task_draft", "saved_at", 400);
        assertThat(clear()).as("the task is open and both may go on").isZero();
        inbox.world.gone.add(OTHER_LEADER.account());
        daysAgo("task_draft", "saved_at", 29);
        assertThat(clear()).isZero();
        daysAgo("task_draft", "saved_at", 31);
        assertThat(clear()).isEqualTo(1);

        assertThat(page("/tasks/t1", 200)).doesNotContain("Van de tweede");
        inbox.world.reader = Inbox.LEADER;
        assertThat(page("/tasks/t1", 200)).contains("Van de eerste");
    }

    private int clear() {
        return inbox.get(ClearingDrafts.class).clear();
    }

    private void daysAgo(String table, String column, int days) {
        inbox.get(JdbcClient.class)
                .sql("update " + table + " set " + column + " = ?")
                .param(inbox.get(Clock.class)
                        .instant()
                        .minus(Duration.ofDays(days))
                        .atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void whatWasTypedWhileItsWriterRecordedTheTaskOnAnotherScreenIsShownToBeCopied() throws Exception {
        assertThat(page("/tasks/t1", 200)).contains("name=\"_draft\" value=\"0\"");
        mvc.perform(post("/tasks/t1").param("_draft", "0").param("vision", "Op kantoor"))
                .andExpect(redirectedUrl("/cooperations/c1"));

        for (String button : List.of("_save", "_check", "_send")) {
            assertThat(page(
                            post("/tasks/t1")
                                    .param("_draft", "0")
                                    .param(button, "1")
                                    .param("vision", "Onderweg"),
                            409))
                    .as(button)
                    .contains("al gedaan door projectleider", "Wat u nu invulde")
                    .contains("Dit is niet bewaard en niet vastgelegd. Neem hieruit over", "Onderweg")
                    .doesNotContain("Concept weggooien");
        }
        assertThat(page(
                        post("/tasks/t1/claim")
                                .param("_seen", "0")
                                .param("_draft", "0")
                                .param("vision", "Onderweg"),
                        409))
                .contains("Wat u nu invulde", "Onderweg");
        assertThat(page(post("/tasks/t1").param("_draft", "0").param("vision", "Op kantoor"), 409))
                .as("just what was recorded")
                .doesNotContain("Wat u nu invulde");
        assertThat(drafts()).isZero();
    }

    @Test
    void besideANewerDraftNoButtonLosesWhatStandsOnAnOlderScreen() throws Exception {
        mvc.perform(saving(0, "Op kantoor"));
        for (String button : List.of("/tasks/t1/claim", "/tasks/t1/claim/release")) {
            assertThat(page(
                            post(button)
                                    .param("_seen", "0")
                                    .param("_draft", "0")
                                    .param("vision", "Onderweg"),
                            409))
                    .as(button)
                    .contains("U bewaarde intussen op een ander scherm een concept", "Onderweg</textarea>")
                    .doesNotContain("U bent nu met deze taak bezig");
        }
        assertThat(page("/tasks/t1", 200)).contains("Op kantoor", "Niemand heeft gezegd hiermee bezig te zijn");

        inbox.world.hold = "wij wachten op cijfers.";
        assertThat(page(post("/tasks/t1").param("_draft", "0").param("vision", "Onderweg"), 409))
                .contains("Wat u nu invulde", "Dit is niet bewaard en niet vastgelegd", "Onderweg")
                .doesNotContain("Op kantoor", "Concept weggooien");
        assertThat(page("/tasks/t1", 200)).contains("Op kantoor").doesNotContain("Onderweg");
    }

    @Test
    void aDraftThatWasThrownAwayElsewhereIsInNobodysWay() throws Exception {
        mvc.perform(saving(0, "Samen"));
        mvc.perform(post("/tasks/t1/draft/removal"));
        mvc.perform(post("/tasks/t1/claim")
                        .param("_seen", "0")
                        .param("_draft", "1")
                        .param("vision", "Verder"))
                .andExpect(redirectedUrl("/tasks/t1"));

        assertThat(page("/tasks/t1", 200)).contains("Verder</textarea>", "U bent hier sinds");
    }

    @Test
    void recordingFromAnOlderScreenLeavesWhatWasSavedOnAnotherSince() throws Exception {
        mvc.perform(saving(0, "Op kantoor"));
        mvc.perform(post("/tasks/t1").param("_draft", "0").param("vision", "Onderweg"))
                .andExpect(redirectedUrl("/cooperations/c1"));

        assertThat(page("/tasks/t1", 200)).contains("al gedaan", "Uw concept", "Op kantoor");
    }

    @Test
    void whoMayNotDoTheTaskSavesNothing() throws Exception {
        inbox.world.reader = Inbox.SECRETARY;
        page(saving(0, "Samen"), 403);
        page(post("/tasks/t1/draft/removal"), 403);
        inbox.open(new OpenedTask(
                "t-hidden",
                Inbox.HIDDEN,
                "userTask_setGoalsAndVision",
                "setGoalsAndVision",
                null,
                null,
                Body.PROJECT_LEADER,
                null,
                Inbox.due(Inbox.TODAY)));
        page(post("/tasks/t-hidden").param("_save", "1"), 404);
        page(post("/tasks/t-none").param("_save", "1"), 404);
        assertThat(drafts()).isZero();
    }

    @Test
    void whatIsTooLongToKeepIsSaidAndStaysOnThePage() throws Exception {
        assertThat(page(saving(0, "x".repeat(1_000_001)), 422)).contains("Alle antwoorden samen zijn te lang");
        assertThat(drafts()).isZero();
    }

    private static MockHttpServletRequestBuilder put(String task, String body) {
        return MockMvcRequestBuilders.put("/api/v1/tasks/" + task + "/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void overTheApiItIsTheSameDraftAsOnThePageRightOrWrong() throws Exception {
        assertThat(page("/api/v1/tasks/t1/draft", 200)).isEqualTo("{\"number\":0,\"answers\":{},\"savedAt\":\"none\"}");

        assertThat(page(
                        put(
                                "t1",
                                """
                                {"base": 0, "answers": {"vision": "Vanaf elders", "effectiveOn": "gisteren",
                                 "goals": [{"text": "Sneller", "target": null}]}}"""),
                        200))
                .contains("\"number\":1", "\"effectiveOn\":\"gisteren\"", "\"savedAt\":\"2026-11-24T");
        assertThat(page("/tasks/t1", 200)).contains("Vanaf elders</textarea>", "value=\"gisteren\"", "Sneller");
        mvc.perform(saving(1, "Op het scherm")).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(page("/api/v1/tasks/t1/draft", 200)).contains("\"number\":2", "Op het scherm", "10 procent");

        page(delete("/api/v1/tasks/t1/draft"), 204);
        page(delete("/api/v1/tasks/t1/draft"), 204);
        assertThat(drafts()).isZero();
    }

    @Test
    void overTheApiADraftThatWasSavedSinceIsNotOverwrittenUnseenAndTheSameIsSavedOnce() throws Exception {
        String office = "{\"base\": 0, \"answers\": {\"vision\": \"Op kantoor\"}}";
        page(put("t1", office), 200);
        assertThat(page(put("t1", office), 200)).contains("\"number\":1");

        assertThat(page(put("t1", "{\"base\": 0, \"answers\": {\"vision\": \"Onderweg\"}}"), 409))
                .contains("U bewaarde intussen op een ander scherm een concept");
        assertThat(page("/api/v1/tasks/t1/draft", 200)).contains("Op kantoor").doesNotContain("Onderweg");
    }

    @Test
    void overTheApiWhatIsNoDraftOfThisFormIsRefusedByFieldAndNothingIsKept() throws Exception {
        for (String[] wrong : new String[][] {
            {"{\"answers\": {}}", "\"field\":\"base\""},
            {"{\"base\": -1, \"answers\": {}}", "\"field\":\"base\""},
            {"{\"base\": 0}", "\"field\":\"answers\""},
            {"{\"base\": 0, \"answers\": {\"nonsense\": 1}}", "\"field\":\"nonsense\""},
            {"{\"base\": 0, \"answers\": {\"vision\": {\"a\": 1}}}", "\"field\":\"vision\""},
            {"{\"base\": 0, \"answers\": {\"vision\": [\"a\"]}}", "\"field\":\"vision\""},
            {"{\"base\": 0, \"answers\": {\"goals\": \"a\"}}", "\"field\":\"goals\""},
            {"{\"base\": 0, \"answers\": {\"goals\": [{\"text\": [1]}]}}", "\"field\":\"goals[0].text\""},
            {"{\"base\": 0, \"answers\": {\"goals\": [{\"other\": 1}]}}", "\"field\":\"goals[0].other\""}
        }) {
            assertThat(page(put("t1", wrong[0]), 422)).as(wrong[0]).contains(wrong[1]);
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void overTheApiADraftIsOnlyOfWhoMayDoTheTask() throws Exception {
        mvc.perform(saving(0, "Van de eerste"));
        inbox.world.reader = OTHER_LEADER;
        assertThat(page("/api/v1/tasks/t1/draft", 200)).contains("\"number\":0").doesNotContain("Van de eerste");
        inbox.world.reader = Inbox.SECRETARY;
        page("/api/v1/tasks/t1/draft", 403);
        page(put("t1", "{\"base\": 0, \"answers\": {}}"), 403);
        page(delete("/api/v1/tasks/t1/draft"), 403);
        page("/api/v1/tasks/t-none/draft", 404);
        page(put("t-none", "{\"base\": 0, \"answers\": {}}"), 404);
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void theFormSaysWhatSavingDoesInBothLanguages() throws Exception {
        assertThat(page("/tasks/t1", 200)).contains("Bewaren voor later", "ziet alleen u");
        assertThat(page(get("/tasks/t1").locale(java.util.Locale.ENGLISH), 200)).contains("Save for later");
    }
}
