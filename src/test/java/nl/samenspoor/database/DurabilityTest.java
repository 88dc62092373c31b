package nl.samenspoor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process in the middle of its work and looks for everything it had confirmed. */
class DurabilityTest {

    private static final String LEADER = "projectleider";
    private static final int EXAMPLES = 5;
    private static final Pattern LOADING = Pattern.compile("worden nog geladen: (\\d) van de 5 zijn er");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");
    private static final int WRITERS = 3;
    private static final int CONFIRMED_BEFORE_KILL = 40;
    private static final String COOPERATION =
            """
            {"name": "Duurzaam", "startedOn": {"value": "2026-09-01", "precision": "day"},
             "partners": [{"municipality": "GM0183"}, {"municipality": "GM1774"}],
             "signal": {"source": "college", "kind": "cost_and_vulnerability", "text": "Wat bevestigd is, blijft."}}
            """;

    @TempDir
    Path folder;

    @Test
    void whatWasConfirmedIsThereAfterTheProcessWasKilled() throws Exception {
        List<String> confirmed;
        try (RunningApplication first = RunningApplication.start(folder)) {
            saysHowManyExamplesAreThere(first);
            confirmed = writeUntilKilled(first);
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_KILL);

        List<String> lost = new ArrayList<>();
        try (RunningApplication again = RunningApplication.start(folder)) {
            for (String location : confirmed) {
                String path = URI.create(location).getPath();
                int status = again.get(LEADER, path).statusCode();
                if (status != 200) {
                    lost.add(path + " answered " + status);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    /** The examples of a first start load while people look around; the portfolio says so, and how many are there. */
    private static void saysHowManyExamplesAreThere(RunningApplication application) throws Exception {
        String portfolio = application.page(application.signIn(LEADER), "/").body();
        Matcher there = TOTAL.matcher(
                application.get(LEADER, "/api/v1/cooperations?size=1").body());
        assertThat(there.find()).isTrue();
        int visible = Integer.parseInt(there.group(1));
        Matcher said = LOADING.matcher(portfolio);
        if (said.find()) {
            assertThat(Integer.parseInt(said.group(1))).isLessThan(EXAMPLES).isLessThanOrEqualTo(visible);
        } else {
            assertThat(visible).as("nothing loads any more: " + portfolio).isEqualTo(EXAMPLES);
        }
    }

    private static List<String> writeUntilKilled(RunningApplication application) throws InterruptedException {
        Queue<String> confirmed = new ConcurrentLinkedQueue<>();
        List<Thread> writers = Stream.generate(() -> new Thread(() -> write(application, confirmed)))
                .limit(WRITERS)
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        return List.copyOf(confirmed);
    }

    /** Writes until the process dies under it; the first writer to see enough confirmations pulls the plug. */
    private static void write(RunningApplication application, Queue<String> confirmed) {
        try {
            while (application.running() && confirmed.size() < 10 * CONFIRMED_BEFORE_KILL) {
                HttpResponse<String> answer = application.post(LEADER, "/api/v1/cooperations", COOPERATION);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                confirmed.add(answer.headers().firstValue("Location").orElseThrow());
                if (confirmed.size() >= CONFIRMED_BEFORE_KILL) {
                    application.kill();
                }
            }
        } catch (IOException killed) {
            assertThat(application.running()).isFalse();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
