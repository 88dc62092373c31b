package nl.samenspoor.inbox;

import static nl.samenspoor.inbox.Inbox.COOPERATION;
import static nl.samenspoor.inbox.Inbox.ELZENVEEN;
import static nl.samenspoor.inbox.Inbox.HIDDEN;
import static nl.samenspoor.inbox.Inbox.LEADER;
import static nl.samenspoor.inbox.Inbox.SECRETARY;
import static nl.samenspoor.inbox.Inbox.TODAY;
import static nl.samenspoor.inbox.Inbox.WILGENRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of open tasks, whatever the reasons for which a task is in one. */
class ListingTasksTest {

    private static final Actor LEADER_WITH_SEATS = new Actor(
            "wethouder",
            Set.of(Role.PROJECT_LEADER),
            Set.of(new Seat(ELZENVEEN, Role.SECRETARY), new Seat(WILGENRADE, Role.COLLEGE)),
            false);
    private static final Actor READER = new Actor("lezer", Set.of(Role.READER), Set.of(), false);
    private static final Pattern ROWS_READ = Pattern.compile("scanCount: (\\d+)");

    private final Inbox inbox = new Inbox();
    private final Tasks tasks = inbox.get(Tasks.class);

    @AfterEach
    void stop() {
        inbox.close();
    }

    private void open(
            String id, CooperationId cooperation, Body body, @Nullable MunicipalityCode municipality, int dueIn) {
        inbox.open(new OpenedTask(
                id,
                cooperation,
                "userTask_scoreMotives",
                "scoreMotives",
                null,
                municipality,
                body,
                null,
                Inbox.due(TODAY.plusDays(dueIn))));
    }

    private void openSix() {
        open("led-3", COOPERATION, Body.PROJECT_LEADER, null, 3);
        open("led-1", HIDDEN, Body.PROJECT_LEADER, null, 1);
        open("seat-2", COOPERATION, Body.SECRETARY, ELZENVEEN, 2);
        open("seat-5", HIDDEN, Body.COLLEGE, WILGENRADE, 5);
        open("other-4", COOPERATION, Body.SECRETARY, WILGENRADE, 4);
        open("other-0", COOPERATION, Body.COUNCIL, ELZENVEEN, 0);
    }

    private List<String> page(Actor actor, TaskFilter filter, int page, int size) {
        return tasks.page(actor, filter, page, size).items().stream()
                .map(OpenTask::id)
                .toList();
    }

    @Test
    void whoLeadsAndHasSeatsFindsAllOfThatDueFirstInFront() {
        openSix();

        assertThat(page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 0, 50))
                .containsExactly("led-1", "seat-2", "led-3", "seat-5");
        assertThat(page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 1, 2)).containsExactly("led-3", "seat-5");
        assertThat(page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 2, 2)).isEmpty();
        assertThat(tasks.page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 1, 2).total())
                .isEqualTo(4);
        assertThat(tasks.openTasks(LEADER_WITH_SEATS)).isEqualTo(4);
        assertThat(tasks.cooperationsOf(LEADER_WITH_SEATS)).containsExactly(COOPERATION, HIDDEN);
    }

    @Test
    void aListOfOneCooperationHoldsNothingOfAnother() {
        openSix();
        TaskFilter only = new TaskFilter(COOPERATION, true);

        assertThat(page(LEADER_WITH_SEATS, only, 0, 50)).containsExactly("seat-2", "led-3");
        assertThat(tasks.page(LEADER_WITH_SEATS, only, 0, 1).total()).isEqualTo(2);
    }

    @Test
    void aListIsNarrowedByPhaseMunicipalityAndWhatIsLate() {
        openSix();
        open("late", COOPERATION, Body.SECRETARY, ELZENVEEN, -1);

        assertThat(narrowed("1", "", false)).containsExactly("late", "led-1", "seat-2", "led-3", "seat-5");
        assertThat(narrowed("2", "", false)).isEmpty();
        assertThat(narrowed("none", "", false)).isEmpty();
        assertThat(narrowed("", ELZENVEEN.text(), false)).containsExactly("late", "seat-2");
        assertThat(narrowed("", "", true)).containsExactly("late");
        assertThat(narrowed("1", WILGENRADE.text(), true)).isEmpty();
        assertThat(tasks.page(LEADER_WITH_SEATS, TaskFilter.read("", true, "", "", true), 0, 1)
                        .total())
                .isEqualTo(1);
        assertThat(page(READER, TaskFilter.read(COOPERATION.text(), false, "1", "", true), 0, 50))
                .containsExactly("late");
        assertThatThrownBy(() -> TaskFilter.read("", true, "6", "", false)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TaskFilter.read("", true, "", "Elzenveen", false))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onItsLastDayATaskIsNotLateYet() {
        open("today", COOPERATION, Body.SECRETARY, ELZENVEEN, 0);
        open("yesterday", COOPERATION, Body.SECRETARY, ELZENVEEN, -1);

        assertThat(narrowed("", "", true)).containsExactly("yesterday");
        assertThat(tasks.page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 0, 50).items())
                .extracting(OpenTask::id, OpenTask::overdue, OpenTask::daysLeft)
                .containsExactly(tuple("yesterday", true, -1L), tuple("today", false, 0L));
    }

    private List<String> narrowed(String phase, String municipality, boolean overdue) {
        return page(LEADER_WITH_SEATS, TaskFilter.read("", true, phase, municipality, overdue), 0, 50);
    }

    @Test
    void whoOnlyReadsHasNoTasksButSeesThoseOfOthers() {
        openSix();

        assertThat(page(READER, TaskFilter.mineOnly(), 0, 50)).isEmpty();
        assertThat(tasks.openTasks(READER)).isZero();
        assertThat(page(READER, new TaskFilter(null, false), 0, 50))
                .containsExactly("other-0", "seat-2", "led-3", "other-4");
        assertThat(tasks.page(READER, new TaskFilter(null, false), 0, 2).total())
                .isEqualTo(4);
    }

    @Test
    void workOfAHistoricalCooperationWaitsForNobodyAndStandsBehindAllOther() {
        openSix();
        inbox.world.past.add(HIDDEN);

        assertThat(tasks.openTasks(LEADER_WITH_SEATS)).isEqualTo(2);
        assertThat(page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 0, 50))
                .containsExactly("seat-2", "led-3", "led-1", "seat-5");
        TaskPage first = tasks.page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 0, 3);
        assertThat(first.items()).extracting(OpenTask::id).containsExactly("seat-2", "led-3", "led-1");
        assertThat(first.waitingHere()).isEqualTo(2);
        assertThat(first.waiting()).isEqualTo(2);
        assertThat(first.total()).isEqualTo(4);
        TaskPage second = tasks.page(LEADER_WITH_SEATS, TaskFilter.mineOnly(), 1, 3);
        assertThat(second.items()).extracting(OpenTask::id).containsExactly("seat-5");
        assertThat(second.waitingHere()).isZero();
        assertThat(tasks.cooperationsOf(LEADER_WITH_SEATS)).containsExactly(COOPERATION, HIDDEN);
    }

    @Test
    void nothingOfAHistoricalCooperationIsLate() {
        open("late", COOPERATION, Body.SECRETARY, ELZENVEEN, -1);
        open("once", HIDDEN, Body.SECRETARY, ELZENVEEN, -5000);
        inbox.world.past.add(HIDDEN);

        assertThat(narrowed("", "", true)).containsExactly("late");
        assertThat(narrowed("", "", false)).containsExactly("late", "once");
    }

    @Test
    void aPageReadsNoMoreRowsThanItShows() {
        for (int i = 0; i < 400; i++) {
            open("led" + i, COOPERATION, Body.PROJECT_LEADER, null, i % 30);
            open("seat" + i, COOPERATION, Body.SECRETARY, ELZENVEEN, i % 30);
        }
        inbox.get(JdbcClient.class).sql("analyze").update();

        assertThat(mostRowsRead(LEADER)).isBetween(1, 25);
        assertThat(mostRowsRead(SECRETARY)).isBetween(1, 25);
        assertThat(mostRowsRead(LEADER_WITH_SEATS)).isBetween(1, 41);
    }

    /** Most rows one step of the statement for a page of twenty looks at. */
    private int mostRowsRead(Actor actor) {
        OpenTaskList list = OpenTaskList.of(
                actor, TaskFilter.mineOnly(), OpenTaskList.Period.PRESENT, inbox.get(Reach.class), TODAY);
        String plan = inbox.get(JdbcClient.class)
                .sql("explain analyze " + list.page())
                .params(list.parameters())
                .param("size", 20)
                .param("skip", 0)
                .param("upTo", 20)
                .query(String.class)
                .single();
        return ROWS_READ
                .matcher(plan)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .max(Integer::compare)
                .orElseThrow();
    }
}
