package nl.samenspoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.inbox.form.FormFiles;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed into tasks can be read back by everybody who may see the cooperation. */
class WorkDoneTest extends InboxPages {

    private static final String HOSTILE = "${1+1} <b>vet</b>";

    private void complete(Map<String, ?> answers) {
        inbox.get(CompletingTasks.class).complete(Inbox.LEADER, "t1", answers);
    }

    private void vision(String id, String vision, String effective) {
        inbox.openVision(id);
        inbox.get(CompletingTasks.class).complete(Inbox.LEADER, id, Map.of("vision", vision, "effectiveOn", effective));
    }

    @Test
    void whatWasTypedIsShownWordForWordUnderItsLabelAndRowsAreATable() throws Exception {
        inbox.openVision("t1");
        Map<String, Object> goal = new LinkedHashMap<>(Map.of("text", "Sneller\nhelpen", "by", "2028-03"));
        complete(Map.of(
                "vision", HOSTILE, "goals", List.of(goal, Map.of("text", "Goedkoper")), "effectiveOn", "2026-10"));

        assertThat(page("/cooperations/c1/work", 200))
                .contains("Doelen en visie vaststellen")
                .contains("<dt>Visie</dt>")
                .contains("${1+1} &lt;b&gt;vet&lt;/b&gt;")
                .contains("<caption>Doelen</caption>", "<th scope=\"col\">Doel</th>", "Sneller\nhelpen", "Goedkoper")
                .contains("maart 2028", "oktober 2026")
                .contains("Vastgelegd op 24 november 2026 door projectleider")
                .doesNotContain("Streefwaarde")
                .doesNotContain("??");
    }

    @Test
    void choicesAreShownByTheirLabelAndAnswersStandUnderTheirQuestion() throws Exception {
        inbox.open(Inbox.task("t1", "userTask_evaluate", "evaluate", Body.PROJECT_LEADER, null));
        complete(Map.of("subject", "cooperation", "findings", "Het loopt."));
        String evaluated = page("/cooperations/c1/work", 200);
        assertThat(evaluated).contains("Wat is geëvalueerd?").doesNotContain(">cooperation<");

        inbox.open(Inbox.task("t2", "userTask_takeNoteOfOutcome", "takeNoteOfOutcome", Body.PROJECT_LEADER, null));
        inbox.get(CompletingTasks.class).complete(Inbox.LEADER, "t2", Map.of("partnersInformed", true));
        assertThat(page("/cooperations/c1/work", 200))
                .contains("Alle partners zijn op hetzelfde moment geïnformeerd", "class=\"literal\">Ja</dd>");
    }

    @Test
    void aChoiceOfTheCooperationKeepsTheWordsItWasOfferedIn() throws Exception {
        inbox.openConditions("t1");
        complete(Map.of(
                "conditions", List.of(Map.of("condition", "k1", "state", "met", "words", "Er ligt een rapport."))));
        inbox.world.conditions.clear();

        assertThat(page("/cooperations/c1/work", 200))
                .contains("Inzicht in kwaliteit", "Er is aan voldaan", "Er ligt een rapport.")
                .contains("href=\"/cooperations/c1/gates/G2\"")
                .doesNotContain(">k1<");
    }

    @Test
    void anAnswerStandsUnderTheQuestionThatWasAskedThen() throws Exception {
        vision("t1", "Samen", "2026-10");
        String old = inbox.get(FormFiles.class).source("setGoalsAndVision").replace("\"Visie\"", "\"Vergezicht\"");
        assertThat(old).contains("Vergezicht");
        JdbcClient jdbc = inbox.get(JdbcClient.class);
        jdbc.sql(
                        "insert into form_version (digest, form, source, kept_at) values ('old', 'setGoalsAndVision', ?, now())")
                .param(old)
                .update();
        assertThat(page("/cooperations/c1/work", 200)).contains("<dt>Visie</dt>");
        jdbc.sql("update task_submission set form_version = 'old'").update();

        assertThat(page("/cooperations/c1/work", 200)).contains("<dt>Vergezicht</dt>");
        mvc.perform(get("/api/v1/cooperations/c1/work").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$.items[0].answers[0].label").value("Vergezicht"));
        jdbc.sql("update task_submission set form_version = null").update();
        assertThat(page("/cooperations/c1/work", 200)).contains("<dt>Visie</dt>");
    }

    @Test
    void everyFormThatIsStartedWithIsKept() {
        FormFiles files = inbox.get(FormFiles.class);
        List<String> kept = inbox.get(JdbcClient.class)
                .sql("select digest from form_version")
                .query(String.class)
                .list();
        assertThat(kept)
                .containsAll(files.all().stream()
                        .map(form -> files.digest(form.id()))
                        .toList());
    }

    @Test
    void whatWasPassedOverStandsThereWithItsReasonAndWhatFellAwayDoesNot() throws Exception {
        inbox.openVision("t1");
        inbox.get(SettingAsideTasks.class)
                .setAside(Inbox.LEADER, "t1", Ground.NOT_RECORDED, HOSTILE, EffectiveDate.parse("2026-06"));
        inbox.open(Inbox.task("t2", "userTask_draftPlanOfApproach", "draftPlanOfApproach", Body.PROJECT_LEADER, null));
        inbox.get(KeepingTasks.class).cancelled("t2");
        inbox.open(Inbox.task("t3", "userTask_adviseOnPlan", "adviseOnPlan", Body.WORKS_COUNCIL, Inbox.ELZENVEEN));
        inbox.get(KeepingTasks.class).completed("t3");

        assertThat(page("/cooperations/c1/work", 200))
                .contains("Overgeslagen: Niet vastgelegd", "${1+1} &lt;b&gt;vet&lt;/b&gt;", "juni 2026")
                .contains("Op 24 november 2026 langs een andere weg vastgelegd", "Elzenveen")
                .doesNotContain("Plan van aanpak opstellen");
    }

    @Test
    void theLatestAreTheLastRecordedOfWhatWasFilledInOrPassedOver() {
        vision("t1", "Eerst vastgelegd", "2026-11");
        inbox.openVision("t2");
        inbox.get(SettingAsideTasks.class)
                .setAside(Inbox.LEADER, "t2", Ground.NOT_APPLICABLE, "Niet nodig", EffectiveDate.parse("2026-02"));
        inbox.openVision("t3");
        inbox.get(KeepingTasks.class).completed("t3");
        assertThat(inbox.get(WorkDone.class).latest(Inbox.COOPERATION, 5))
                .extracting(work -> work.task().id())
                .containsExactlyInAnyOrder("t1", "t2");
        assertThat(inbox.get(WorkDone.class).latest(Inbox.COOPERATION, 1)).hasSize(1);
    }

    @Test
    void workIsGroupedByPhaseInTheOrderItHappenedAndFilteredByTheAddress() throws Exception {
        vision("t1", "Later-in-de-tijd", "2026-11");
        vision("t2", "Eerder-in-de-tijd", "2026-03-01");
        inbox.open(Inbox.task("t3", "userTask_describePrehistory", "describePrehistory", Body.PROJECT_LEADER, null));
        inbox.get(CompletingTasks.class).complete(Inbox.LEADER, "t3", Map.of("prehistory", "Voor-alles-uit"));
        inbox.open(Inbox.task("t4", "userTask_handleIncident", "handleIncident", Body.PROJECT_LEADER, null));
        inbox.get(CompletingTasks.class).complete(Inbox.LEADER, "t4", Map.of("measures", "Buiten-de-rij"));

        assertThat(page("/cooperations/c1/work", 200))
                .containsSubsequence(
                        "1. Aanloop en oriëntatie</h2>",
                        "Voor-alles-uit",
                        "2. Uitwerking en besluitvorming</h2>",
                        "Eerder-in-de-tijd",
                        "Later-in-de-tijd",
                        "Buiten de fasen</h2>",
                        "Buiten-de-rij")
                .contains("2. Uitwerking en besluitvorming (2)");
        assertThat(page("/cooperations/c1/work?phase=2", 200))
                .contains("Eerder-in-de-tijd", "Later-in-de-tijd")
                .doesNotContain("Voor-alles-uit")
                .doesNotContain("Buiten-de-rij");
        assertThat(page("/cooperations/c1/work?phase=none", 200))
                .contains("Buiten-de-rij")
                .doesNotContain("Voor-alles-uit");
        assertThat(page("/cooperations/c1/work?task=t3", 200))
                .contains("Voor-alles-uit", "Alles wat is uitgewerkt")
                .doesNotContain("Later-in-de-tijd");
        assertThat(page("/cooperations/c1/work?phase=5", 200)).contains("Kies alle fasen");
        mvc.perform(get("/api/v1/cooperations/c1/work?phase=7"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("phase"));
    }

    @Test
    void aLongHistoryComesInPages() throws Exception {
        for (int i = 0; i < 12; i++) {
            vision("t" + i, "Visie-" + i + ".", "2026-02-" + (10 + i));
        }

        String first = page("/cooperations/c1/work?phase=2", 200);
        assertThat(first)
                .contains("Visie-0.", "Visie-9.")
                .doesNotContain("Visie-10.")
                .contains("href=\"/cooperations/c1/work?phase=2&amp;page=1\"");
        assertThat(page("/cooperations/c1/work?phase=2&page=1", 200)).contains("Visie-10.", "Visie-11.");
        mvc.perform(get("/api/v1/cooperations/c1/work?page=1&size=5"))
                .andExpect(jsonPath("$.total").value(12))
                .andExpect(jsonPath("$.items.length()").value(5))
                .andExpect(jsonPath("$.items[0].answers[0].value").value("Visie-5."));
    }

    @Test
    void anEmptyPageSaysWhyAndAHiddenCooperationIsNotThere() throws Exception {
        assertThat(page("/cooperations/c1/work", 200)).contains("Nog niets uitgewerkt", "zodra de taak is gedaan");
        page("/cooperations/c2/work", 404);
        page("/cooperations/none/work", 404);
        mvc.perform(get("/api/v1/cooperations/c2/work")).andExpect(status().isNotFound());
    }

    @Test
    void theApiGivesEveryAnswerAsItWasGivenAndInWords() throws Exception {
        inbox.openVision("t1");
        complete(Map.of(
                "vision", HOSTILE, "goals", List.of(Map.of("text", "Eén", "by", "2028")), "effectiveOn", "2026-10"));

        mvc.perform(get("/api/v1/cooperations/c1/work").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].task").value("t1"))
                .andExpect(jsonPath("$.items[0].step").value("userTask_setGoalsAndVision"))
                .andExpect(jsonPath("$.items[0].manner").value("done"))
                .andExpect(jsonPath("$.items[0].phase").value(2))
                .andExpect(jsonPath("$.items[0].gate").value("none"))
                .andExpect(jsonPath("$.items[0].effective.value").value("2026-10"))
                .andExpect(jsonPath("$.items[0].recordedBy").value("projectleider"))
                .andExpect(jsonPath("$.items[0].recordedAt").value("2026-11-24T09:30:00Z"))
                .andExpect(jsonPath("$.items[0].reason").value("none"))
                .andExpect(jsonPath("$.items[0].answers[0].field").value("vision"))
                .andExpect(jsonPath("$.items[0].answers[0].label").value("Vision"))
                .andExpect(jsonPath("$.items[0].answers[0].value").value(HOSTILE))
                .andExpect(jsonPath("$.items[0].answers[0].words[0]").value(HOSTILE))
                .andExpect(jsonPath("$.items[0].answers[1].columns[0]").value("Goal"))
                .andExpect(jsonPath("$.items[0].answers[1].rows[0][0]").value("Eén"))
                .andExpect(jsonPath("$.items[0].answers[1].value[0].by").value("2028"));
    }

    @Test
    void whatTheSystemTookFromHistoryKeepsItsDateHoweverOld() throws Exception {
        inbox.openVision("t1");
        inbox.get(RecordingWork.class)
                .record(
                        Actor.system("casebook"),
                        Inbox.COOPERATION,
                        nl.samenspoor.kernel.WorkItem.of("userTask_setGoalsAndVision"),
                        Map.of("vision", "Samen"),
                        EffectiveDate.parse("1998-05~"));
        assertThat(page("/cooperations/c1/work", 200))
                .contains("rond mei 1998")
                .contains("door Casebook (invoer van geschiedenis)")
                .doesNotContain("door casebook");
    }
}
