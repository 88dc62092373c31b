package nl.samenspoor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process in the middle of its work and looks for everything it had confirmed. */
class DurabilityTest {

    private static final int WRITERS = 3;
    private static final int CONFIRMED_BEFORE_KILL = 40;
    private static final Duration START = Duration.ofMinutes(4);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process running;

    @TempDir
    Path folder;

    @AfterEach
    void stopTheProcess() {
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Test
    void whatWasConfirmedIsThereAfterTheProcessWasKilled() throws Exception {
        int port = start();
        List<String> confirmed = writeUntilKilled(port);
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_KILL);

        int again = start();
        List<String> lost = new ArrayList<>();
        for (String location : confirmed) {
            String path = URI.create(location).getPath();
            int status = http.send(request(again, path).GET().build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                lost.add(path + " answered " + status);
            }
        }
        assertThat(lost).isEmpty();
    }

    private List<String> writeUntilKilled(int port) throws InterruptedException {
        Queue<String> confirmed = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread thread = new Thread(() -> write(port, confirmed));
            thread.start();
            writers.add(thread);
        }
        for (Thread writer : writers) {
            writer.join();
        }
        return List.copyOf(confirmed);
    }

    /** Writes until the process dies under it; the first writer to see enough confirmations pulls the plug. */
    private void write(int port, Queue<String> confirmed) {
        HttpRequest start = request(port, "/api/v1/cooperations")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(COOPERATION))
                .build();
        try {
            while (running.isAlive() && confirmed.size() < 10 * CONFIRMED_BEFORE_KILL) {
                HttpResponse<String> answer = http.send(start, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                confirmed.add(answer.headers().firstValue("Location").orElseThrow());
                if (confirmed.size() >= CONFIRMED_BEFORE_KILL) {
                    running.destroyForcibly();
                }
            }
        } catch (IOException killed) {
            assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_KILL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int start() throws Exception {
        Path log = folder.resolve("log-" + System.nanoTime() + ".txt");
        running = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "nl.samenspoor.Samenspoor",
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--samenspoor.data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until && running.isAlive()) {
            String output = Files.readString(log, StandardCharsets.UTF_8);
            var port = java.util.regex.Pattern.compile("Tomcat started on port (\\d+)")
                    .matcher(output);
            if (port.find() && output.contains("Started Samenspoor")) {
                return Integer.parseInt(port.group(1));
            }
            running.onExit()
                    .completeOnTimeout(running, 300, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .join();
        }
        throw new AssertionError("Did not start:\n" + Files.readString(log));
    }

    private static HttpRequest.Builder request(int port, String path) {
        String basic =
                Base64.getEncoder().encodeToString("projectleider:samenspoor-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic);
    }

    private static final String COOPERATION =
            """
            {"name": "Duurzaam", "startedOn": {"value": "2026-09-01", "precision": "day"},
             "partners": [{"municipality": "GM0183"}, {"municipality": "GM1774"}],
             "signal": {"source": "college", "kind": "cost_and_vulnerability", "text": "Wat bevestigd is, blijft."}}
            """;
}
