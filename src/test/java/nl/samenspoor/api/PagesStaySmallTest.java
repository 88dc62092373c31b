package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** However many cooperations there are, a list needs the same number of statements and a bounded number of bytes. */
@IntegrationTest
class PagesStaySmallTest {

    private static final List<String> LISTS = List.of(
            "/api/v1/cooperations?size=50",
            "/api/v1/tasks?mine=true&size=50",
            "/api/v1/comparison/phase",
            "/api/v1/comparison/factors",
            "/api/v1/comparison/three-ks");

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    ResourceUrlProvider files;

    @LocalServerPort
    int port;

    private ApiClient leader;

    @BeforeEach
    void register() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
    }

    @Test
    void aListNeedsTheSameNumberOfStatementsForFiveAndForThirtyCooperations() throws Exception {
        start(5);
        List<Integer> few = counts();
        start(25);

        assertThat(counts()).as("statements for %s", LISTS).isEqualTo(few);
    }

    @Test
    void aPageOfFiftyCooperationsIsAtMostAHundredKilobytes() throws Exception {
        start(50);

        assertThat(leader.get("/api/v1/cooperations?size=50").body().length()).isLessThan(100_000);
    }

    @Test
    void onlyAssetsAreLookedUpAmongTheFiles() {
        assertThat(files.getHandlerMap()).containsKey("/assets/**").doesNotContainKey("/**");
        assertThat(files.getForLookupPath("/assets/app.css")).matches("/assets/app-[0-9a-f]{32}\\.css");
    }

    private void start(int cooperations) {
        for (int i = 0; i < cooperations; i++) {
            play.start(Play.AAMEER, Play.BERGVELD);
        }
    }

    private List<Integer> counts() throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String list : LISTS) {
            leader.read(list);
            counts.add(StatementCount.during(() -> leader.get(list)));
        }
        return counts;
    }
}
