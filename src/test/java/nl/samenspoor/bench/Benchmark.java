package nl.samenspoor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.samenspoor.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the packaged application, prepared as the README says, over HTTP on this machine: {@code mvn -Pbench verify}, with fewer cooperations by
 * {@code -Dbench.cooperations=1000}. Figures, not tests: nothing fails when a machine is slow. Load stays on the
 * loopback address and is bounded in count.
 *
 * <p>What the figures mean: a time is that of one whole request as a client sees it, one at a time, after
 * {@value Sampling#WARM_UP} requests that do not count. Pages are read in the session of somebody who signed in; the API
 * with a password in each request. Statements are counted in a start of their own, because counting takes time.
 */
public final class Benchmark {

    private static final String LEADER = "projectleider";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final String COOPERATION =
            """
            {"name": "Meting %d", "startedOn": {"value": "2026-09-01", "precision": "day"},
             "partners": [{"municipality": "GM0183"}, {"municipality": "GM1774"}],
             "signal": {"source": "college", "kind": "cost_and_vulnerability", "text": "Meting."}}
            """;
    private static final Map<String, String> CROWD = crowd();
    private static final String PREHISTORY = "{\"prehistory\": \"Meting.\"}";

    private final Path folder = Files.createTempDirectory("samenspoor-bench");
    private final Report report = new Report();
    private final int most;
    private int started;

    private static Map<String, String> crowd() {
        Map<String, String> crowd = new LinkedHashMap<>();
        for (String view : List.of("all", "rails", "durations", "waiting", "factors")) {
            crowd.put("portfolio, " + view, "/?view=" + view);
        }
        crowd.put("filtered, first due in front", "/?phase=1&waits=project_leader&sort=due");
        crowd.put("compare, phase", "/compare");
        return crowd;
    }

    private Benchmark(int most) throws IOException {
        this.most = most;
    }

    /** @param arguments how many cooperations to make, and the jar */
    public static void main(String[] arguments) throws Exception {
        new Benchmark(Integer.parseInt(arguments[0])).measure(Path.of(arguments[1]));
    }

    private void measure(Path jar) throws Exception {
        Report.say(
                "Java %s, %d processors, load %.1f, %s %s, demonstration with H2 in a file; %d samples after %d to warm up",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "java",
                String.join(" ", OPTIONS),
                Sampling.SAMPLES,
                Sampling.WARM_UP);
        List<String> packaged = new ArrayList<>(OPTIONS);
        packaged.addAll(PreparedJar.of(jar, folder));
        try (RunningApplication first = RunningApplication.start(folder, packaged)) {
            start("first start, the casebook is loaded", first);
            write(first);
            for (int size = 100; size < most; size *= 10) {
                fill(first, size);
                read(first);
            }
            fill(first, most);
            read(first);
            crowd(first);
            report.memory("after the work", Memory.idleMegabytes(first.pid()));
        }
        try (RunningApplication again = RunningApplication.start(folder, packaged)) {
            start("second start, everything is there", again);
            read(again);
            report.memory("after reading lists", Memory.idleMegabytes(again.pid()));
        }
        List<String> counted = new ArrayList<>(OPTIONS);
        counted.addAll(List.of("-cp", RunningApplication.classPath(), CountedSamenspoor.class.getName()));
        try (RunningApplication counting = RunningApplication.start(folder, counted)) {
            for (Map.Entry<String, Callable<HttpResponse<String>>> list :
                    lists(counting).entrySet()) {
                list.getValue().call();
                report.statements(
                        list.getKey(),
                        CountedSamenspoor.statements(list.getValue().call()));
            }
        }
        report.print();
    }

    private void start(String which, RunningApplication application) throws Exception {
        report.ready(which, application.readySeconds());
        report.memory(which, Memory.idleMegabytes(application.pid()));
    }

    private void write(RunningApplication application) throws Exception {
        for (int clients : new int[] {1, 8}) {
            report.rate("starts", clients, Sampling.perSecond(clients, 100, () -> start(application)));
        }
        Queue<String> tasks = new ConcurrentLinkedQueue<>(openTasks(application, 400));
        for (int clients : new int[] {1, 8}) {
            report.rate(
                    "completions",
                    clients,
                    Sampling.perSecond(clients, 90, () -> complete(application, tasks.remove())));
        }
    }

    /** Makes cooperations until this many were made here. */
    private void fill(RunningApplication application, int size) throws Exception {
        if (size > started) {
            Sampling.perSecond(8, size - started, () -> start(application));
        }
    }

    private void read(RunningApplication application) throws Exception {
        int present = JSON.readTree(
                        application.get(LEADER, "/api/v1/cooperations?size=1").body())
                .get("total")
                .asInt();
        for (Map.Entry<String, Callable<HttpResponse<String>>> list :
                lists(application).entrySet()) {
            report.time(
                    list.getKey(),
                    present,
                    Sampling.of(() -> expect(200, list.getValue().call())));
        }
    }

    /** Several readers at once, each going from picture to picture as fast as the answers come; bounded in count. */
    private void crowd(RunningApplication application) throws Exception {
        HttpClient leader = application.signIn(LEADER);
        for (int clients : new int[] {1, 4, 8}) {
            for (Map.Entry<String, String> one : CROWD.entrySet()) {
                report.crowd(
                        one.getKey(),
                        clients,
                        Sampling.of(clients, () -> expect(200, application.page(leader, one.getValue()))));
            }
        }
        long from = System.nanoTime();
        long lines = expect(200, application.page(leader, "/portfolio.csv"))
                .body()
                .lines()
                .count();
        report.file("portfolio.csv", lines, (System.nanoTime() - from) / 1e9);
        from = System.nanoTime();
        lines = expect(200, application.page(leader, "/compare.csv?table=phase"))
                .body()
                .lines()
                .count();
        report.file("compare.csv?table=phase", lines, (System.nanoTime() - from) / 1e9);
    }

    /** What is read, by what it is called; whoever reads pages signs in first. */
    private static Map<String, Callable<HttpResponse<String>>> lists(RunningApplication application) throws Exception {
        HttpClient leader = application.signIn(LEADER);
        HttpClient clerk = application.signIn("griffier-tubbergen");
        HttpClient auditor = application.signIn("controleur");
        Map<String, Callable<HttpResponse<String>>> lists = new LinkedHashMap<>();
        lists.put("cooperations (API, 50)", () -> application.get(LEADER, "/api/v1/cooperations?size=50"));
        lists.put("my tasks (API, 50)", () -> application.get(LEADER, "/api/v1/tasks?mine=true&size=50"));
        lists.put("portfolio (25)", () -> application.page(leader, "/"));
        lists.put("portfolio (50)", () -> application.page(leader, "/?size=50"));
        lists.put("portfolio, by name", () -> application.page(leader, "/?q=eting+9"));
        lists.put("portfolio, first due in front", () -> application.page(leader, "/?sort=due"));
        lists.put("portfolio, with something late", () -> application.page(leader, "/?late=yes"));
        lists.put("portfolio, durations", () -> application.page(leader, "/?view=durations"));
        lists.put("portfolio, rails", () -> application.page(leader, "/?view=rails"));
        lists.put("portfolio, what waits", () -> application.page(leader, "/?view=waiting"));
        lists.put("portfolio, factors", () -> application.page(leader, "/?view=factors"));
        lists.put(
                "portfolio, filtered and ordered",
                () -> application.page(
                        leader, "/?phase=1&municipality=GM0183&waits=project_leader&sort=since&direction=desc"));
        lists.put("portfolio.csv, phase 2", () -> application.page(leader, "/portfolio.csv?phase=2"));
        lists.put("compare, phase", () -> application.page(leader, "/compare"));
        lists.put(
                "compare, everything on a day",
                () -> application.page(leader, "/compare?table=all&size=20&on=2026-09-30&recorded=2026-09-30"));
        lists.put("compare, what they teach", () -> application.page(leader, "/compare/insight"));
        lists.put("portfolio of a clerk", () -> application.page(clerk, "/"));
        lists.put("portfolio of an auditor", () -> application.page(auditor, "/"));
        lists.put("my tasks", () -> application.page(leader, "/tasks"));
        lists.put("my tasks of a clerk", () -> application.page(clerk, "/tasks"));
        String known = JSON.readTree(application
                        .get(LEADER, "/api/v1/cooperations?q=Tubbergen")
                        .body())
                .get("items")
                .get(0)
                .get("id")
                .asString();
        lists.put("one cooperation", () -> application.page(leader, "/cooperations/" + known));
        return lists;
    }

    private Void start(RunningApplication application) throws Exception {
        int number;
        synchronized (this) {
            number = ++started;
        }
        expect(201, application.post(LEADER, "/api/v1/cooperations", COOPERATION.formatted(number)));
        return null;
    }

    /** Ids of open "describe the prehistory" tasks of the cooperations made here. */
    private static List<String> openTasks(RunningApplication application, int most) throws Exception {
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

    private static Void complete(RunningApplication application, String task) throws Exception {
        expect(204, application.post(LEADER, "/api/v1/tasks/" + task + "/completion", PREHISTORY));
        return null;
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
