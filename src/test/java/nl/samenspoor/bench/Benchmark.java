package nl.samenspoor.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures a real process over HTTP on this machine: {@code mvn -Pbench verify}. Figures, not tests: nothing fails when
 * a machine is slow. Load stays on the loopback address and is bounded in count.
 */
public final class Benchmark {

    private static final String LEADER = "projectleider";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAMPLES = 60;
    private static final String COOPERATION =
            """
            {"name": "Meting %d", "startedOn": {"value": "2026-09-01", "precision": "day"},
             "partners": [{"municipality": "GM0183"}, {"municipality": "GM1774"}],
             "signal": {"source": "college", "kind": "cost_and_vulnerability", "text": "Meting."}}
            """;

    private final RunningApplication application;
    private int started;

    private Benchmark(RunningApplication application) {
        this.application = application;
    }

    /** @param arguments most cooperations to make, default 10000 */
    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("samenspoor-bench");
        try (RunningApplication application = RunningApplication.start(folder)) {
            say("ready after %.1f s (casebook loaded)", application.readySeconds());
            say("resident memory when idle: %d MB", residentMegabytes(application.pid()));
            new Benchmark(application).measure(most);
        }
        try (RunningApplication again = RunningApplication.start(folder)) {
            say("ready after %.1f s (second start, all data present)", again.readySeconds());
            say("resident memory when idle: %d MB", residentMegabytes(again.pid()));
        }
    }

    private void measure(int most) throws Exception {
        for (int clients : new int[] {1, 8}) {
            say("starts with %d client(s): %.1f per second", clients, perSecond(clients, 100, this::start));
        }
        Queue<String> tasks = new ConcurrentLinkedQueue<>(openTasks(400));
        for (int clients : new int[] {1, 8}) {
            say(
                    "completions with %d client(s): %.1f per second",
                    clients, perSecond(clients, 90, () -> complete(tasks.remove())));
        }
        for (int size = 100; size <= most; size *= 10) {
            int missing = size - started;
            if (missing > 0) {
                perSecond(8, missing, this::start);
            }
            list(size, "list of cooperations (API)", () -> application.get(LEADER, "/api/v1/cooperations?size=50"));
            list(size, "my tasks (API)", () -> application.get(LEADER, "/api/v1/tasks?mine=true&size=50"));
            HttpClient browser = application.signIn(LEADER);
            list(size, "portfolio page", () -> application.page(browser, "/"));
            list(size, "my tasks page", () -> application.page(browser, "/tasks"));
        }
        say("resident memory after the work: %d MB", residentMegabytes(application.pid()));
    }

    private void list(int present, String what, Callable<HttpResponse<String>> request) throws Exception {
        double[] millis = new double[SAMPLES];
        int bytes = 0;
        for (int sample = -10; sample < SAMPLES; sample++) {
            long from = System.nanoTime();
            HttpResponse<String> answer = expect(200, request.call());
            bytes = answer.body().length();
            if (sample >= 0) {
                millis[sample] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(millis);
        say(
                "%s with %,d present: median %.0f ms, p95 %.0f ms, %.0f kB",
                what, present, millis[SAMPLES / 2], millis[SAMPLES * 95 / 100], bytes / 1000.0);
    }

    private double perSecond(int clients, int count, Callable<?> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long from = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(work));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        return count / (Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0);
    }

    private Void start() throws Exception {
        int number;
        synchronized (this) {
            number = ++started;
        }
        expect(201, application.post(LEADER, "/api/v1/cooperations", COOPERATION.formatted(number)));
        return null;
    }

    /** Ids of open "describe the prehistory" tasks of the cooperations made here. */
    private List<String> openTasks(int most) throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 0; found.size() < most && page < 40; page++) {
            JsonNode list =
                    JSON.readTree(expect(200, application.get(LEADER, "/api/v1/tasks?mine=true&size=200&page=" + page))
                            .body());
            for (JsonNode task : list.get("items")) {
                if (task.get("formId").asString().equals("describePrehistory")) {
                    found.add(task.get("id").asString());
                }
            }
        }
        return found;
    }

    private Void complete(String task) throws Exception {
        expect(204, application.post(LEADER, "/api/v1/tasks/" + task + "/completion", PREHISTORY));
        return null;
    }

    private static final String PREHISTORY = "{\"prehistory\": \"Meting.\"}";

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static long residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
