package nl.samenspoor.inbox;

import static nl.samenspoor.inbox.Inbox.ELZENVEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is at a task: said to others, and never in their way for good. */
class ClaimingTasksTest extends InboxPages {

    private static final Actor FIRST = college("wethouder-een");
    private static final Actor SECOND = college("wethouder-twee");

    private ClaimingTasks claiming;

    private static Actor college(String account) {
        return new Actor(account, Set.of(), Set.of(new Seat(ELZENVEEN, Role.COLLEGE)), false);
    }

    @BeforeEach
    void open() {
        claiming = inbox.get(ClaimingTasks.class);
        inbox.open(Inbox.task("t1", "userTask_setGoalsAndVision", "setGoalsAndVision", Body.COLLEGE, ELZENVEEN));
        inbox.world.reader = FIRST;
    }

    private static MockHttpServletRequestBuilder claim(int seen) {
        return post("/tasks/t1/claim").param("_seen", String.valueOf(seen));
    }

    private List<String> trail() {
        return inbox.get(JdbcClient.class)
                .sql("select concat(taken_by, ':', coalesce(holder, '-'), ':', taken_as) from task_claim order by"
                        + " number")
                .query(String.class)
                .list();
    }

    @Test
    void whoIsAtATaskIsSeenByWhoeverDoesTheSameWorkOnThePageInTheListAndOverTheApi() throws Exception {
        assertThat(page("/tasks/t1", 200)).contains("Niemand heeft gezegd hiermee bezig te zijn");
        mvc.perform(claim(0)).andExpect(redirectedUrl("/tasks/t1"));

        assertThat(page("/tasks/t1", 200)).contains("U bent hier sinds 24 november 2026, 10:30 mee bezig", "Loslaten");
        inbox.world.reader = SECOND;
        assertThat(page("/tasks", 200)).contains("wethouder-een is hier sinds 24 november 2026, 10:30 mee bezig");
        assertThat(page("/tasks/t1", 200))
                .contains("Iemand anders is hiermee bezig", "Taak overnemen")
                .doesNotContain("name=\"vision\"");
        mvc.perform(get("/api/v1/tasks?mine=true"))
                .andExpect(jsonPath("$.items[0].claim").value(1))
                .andExpect(jsonPath("$.items[0].claimedBy").value("wethouder-een"))
                .andExpect(jsonPath("$.items[0].claimedAt").value("2026-11-24T09:30:00Z"));
    }

    @Test
    void aColleagueTakesOverKnowinglyAndLosesNothingOfWhatHeTyped() throws Exception {
        mvc.perform(claim(0));
        inbox.world.reader = SECOND;

        assertThat(page(post("/tasks/t1").param("_draft", "0").param("vision", "Net getypt"), 409))
                .contains("wethouder-een is sinds 24 november 2026, 10:30 met deze taak bezig. Er is niets vastgelegd.")
                .contains("Net getypt", "name=\"_seen\" value=\"1\"");
        assertThat(inbox.get(Tasks.class).of(Inbox.COOPERATION)).hasSize(1);
        mvc.perform(claim(1)).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(page("/tasks/t1", 200)).contains("Net getypt</textarea>");
        mvc.perform(post("/tasks/t1").param("_draft", "1").param("vision", "Net getypt"))
                .andExpect(redirectedUrl("/cooperations/c1"));
        assertThat(trail())
                .as("every step stays on record with the role")
                .containsExactly(
                        "wethouder-een:wethouder-een:COLLEGE:GM9001", "wethouder-twee:wethouder-twee:COLLEGE:GM9001");
    }

    @Test
    void aTaskIsNotTakenOverFromSomebodyElseThanWasSeen() throws Exception {
        mvc.perform(claim(0));
        inbox.world.reader = SECOND;

        assertThat(page(claim(0), 409)).contains("wethouder-een is sinds 24 november 2026, 10:30 met deze taak bezig");
        assertThat(trail()).hasSize(1);
        page(post("/tasks/t1/claim").param("_seen", "x"), 422);
        page(post("/tasks/t1/claim"), 422);
    }

    @Test
    void pressedTwiceOrAfterGoingBackItChangesNothing() throws Exception {
        mvc.perform(claim(0)).andExpect(redirectedUrl("/tasks/t1"));
        mvc.perform(claim(0)).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(trail()).hasSize(1);
        mvc.perform(post("/tasks/t1/claim/release")).andExpect(redirectedUrl("/tasks/t1"));
        mvc.perform(post("/tasks/t1/claim/release")).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(trail()).hasSize(2).last().isEqualTo("wethouder-een:-:COLLEGE:GM9001");
        mvc.perform(claim(0)).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(trail()).as("whoever let it go may take it again").hasSize(3);
    }

    @Test
    void ofTwoAtOnceOneIsAtItAndTheOtherHearsWho() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> ends =
                    both.invokeAll(List.of(taking(FIRST, together), taking(SECOND, together)), 30, TimeUnit.SECONDS);
            assertThat(List.of(ends.get(0).get(), ends.get(1).get()))
                    .containsExactlyInAnyOrder("taken", "inbox.claim.taken");
        } finally {
            both.shutdownNow();
        }
        assertThat(trail()).hasSize(1);
    }

    private Callable<String> taking(Actor actor, CyclicBarrier together) {
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            try {
                claiming.claim(actor, "t1", 0);
                return "taken";
            } catch (Conflict late) {
                return late.code();
            }
        };
    }

    @Test
    void takingAndLettingGoKeepWhatWasTypedBesideTheButton() throws Exception {
        mvc.perform(claim(0).param("_draft", "0").param("vision", "Half af")).andExpect(redirectedUrl("/tasks/t1"));
        assertThat(page("/tasks/t1", 200)).contains("Half af</textarea>");
        mvc.perform(post("/tasks/t1/claim/release")
                .param("_draft", "1")
                .param("vision", "Verder")
                .param("effectiveOn", "2026-11-24"));
        assertThat(page("/tasks/t1", 200)).contains("Verder</textarea>");
        mvc.perform(claim(2).param("_draft", "2")
                .param("vision", "Verder")
                .param("effectiveOn", "2026-11-24")
                .param("coreValues", ""));
        assertThat(page("/tasks/t1", 200))
                .as("what was not touched is no new draft")
                .contains("name=\"_draft\" value=\"2\"");
    }

    @Test
    void theSecretaryLetsATaskGoForSomebodyWhoIsNotThereAndNobodyElseDoes() throws Exception {
        mvc.perform(claim(0));
        inbox.world.reader = Inbox.CLERK;
        page(post("/tasks/t1/claim/ending"), 403);
        inbox.world.reader = SECOND;
        page(post("/tasks/t1/claim/ending"), 403);
        inbox.world.reader = Inbox.LEADER;
        page(post("/tasks/t1/claim/ending"), 403);
        assertThat(page("/tasks", 200)).doesNotContain("Waar anderen van uw gemeente mee bezig zijn");

        inbox.world.reader = Inbox.SECRETARY;
        assertThat(page("/tasks", 200))
                .contains("Waar anderen van uw gemeente mee bezig zijn", "wethouder-een is hier sinds");
        assertThat(page("/tasks", 200)).contains("name=\"_seen\" value=\"1\"");
        assertThat(page(post("/tasks/t1/claim/ending").param("_seen", "0"), 409))
                .as("somebody else took it than she saw")
                .contains("wethouder-een");
        mvc.perform(post("/tasks/t1/claim/ending").param("_seen", "1")).andExpect(redirectedUrl("/tasks"));

        page(post("/tasks/t1/claim/ending").param("_seen", "2"), 409);
        assertThat(trail()).last().isEqualTo("secretaris-elzenveen:-:SECRETARY:GM9001");
        inbox.world.reader = SECOND;
        assertThat(page("/tasks/t1", 200)).contains("name=\"vision\"");
    }

    @Test
    void whoMayNotDoATaskIsNotAtItAndWhatIsHiddenAnswersLikeWhatIsNotThere() throws Exception {
        assertThatThrownBy(() -> claiming.claim(Inbox.CLERK, "t1", 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> claiming.release(Inbox.CLERK, "t1")).isInstanceOf(NotAllowed.class);
        inbox.world.visible.clear();
        try {
            inbox.world.reader = Inbox.CLERK;
            assertThat(page(claim(0), 404).replace("/tasks/t1/", "/tasks/t-none/"))
                    .isEqualTo(page(post("/tasks/t-none/claim").param("_seen", "0"), 404));
        } finally {
            inbox.world.visible.add(Inbox.COOPERATION);
        }
        assertThat(trail()).isEmpty();
    }

    @Test
    void overTheApiATaskIsTakenAndLetGoAndSomebodyElsesIsNotDone() throws Exception {
        mvc.perform(post("/api/v1/tasks/t1/claims")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"seen\": 0}"));
        inbox.world.reader = SECOND;
        page(
                post("/api/v1/tasks/t1/completion")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"vision\": \"Samen\"}"),
                409);
        page(
                post("/api/v1/tasks/t1/claims")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"),
                422);
        inbox.world.reader = FIRST;
        page(
                post("/api/v1/tasks/t1/releases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"),
                204);
        inbox.world.reader = SECOND;
        page(
                post("/api/v1/tasks/t1/completion")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"vision\": \"Samen\"}"),
                204);
    }

    @Test
    void whatTheSystemRecordsForOthersWaitsForNobody() {
        claiming.claim(FIRST, "t1", 0);
        inbox.get(CompletingTasks.class).complete(Actor.system("test"), "t1", Map.of("vision", "Samen"));
        assertThat(inbox.get(Tasks.class).of(Inbox.COOPERATION)).isEmpty();
    }
}
