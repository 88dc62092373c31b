package nl.samenspoor;

import java.io.IOException;
import java.net.CookieManager;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samenspoor in a process of its own, as people run it, with the demo's data; reached over HTTP and killed at will. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final int port;
    private double readySeconds;

    private RunningApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port of this machine with its data below {@code folder}, and waits until it is ready. */
    public static RunningApplication start(Path folder) throws IOException {
        return start(
                folder,
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "nl.samenspoor.Samenspoor"));
    }

    /**
     * The same, started in a given way.
     *
     * @param launch what stands between {@code java} and the settings: options, and a jar or a class path and class
     */
    public static RunningApplication start(Path folder, List<String> launch) throws IOException {
        Path log = folder.resolve("log-" + System.nanoTime() + ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch);
        command.addAll(List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--samenspoor.data=" + folder.resolve("data"),
                "--samenspoor.requests.per-address=0",
                "--samenspoor.requests.per-account=0"));
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (System.nanoTime() - from < LONGEST_START.toNanos() && process.isAlive()) {
            Matcher port = PORT.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (port.find()) {
                RunningApplication application = new RunningApplication(process, Integer.parseInt(port.group(1)));
                if (application.serves()) {
                    application.readySeconds = (System.nanoTime() - from) / 1e9;
                    return application;
                }
            }
            process.onExit()
                    .completeOnTimeout(process, 100, TimeUnit.MILLISECONDS)
                    .join();
        }
        process.destroyForcibly();
        throw new IOException("Samenspoor did not start:\n" + Files.readString(log));
    }

    /** The class path of this test run, with the tests' own classes. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * Whether it says that it is ready, and then whether the demonstration's data and accounts are there. Not asked with
     * a password before: refusing an account that does not exist yet takes as much work as a start has to spare.
     */
    private boolean serves() {
        try {
            HttpRequest health =
                    HttpRequest.newBuilder(address("/actuator/health")).GET().build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                    && get("projectleider", "/api/v1/cooperations").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Seconds from starting the process until somebody could sign in and see cooperations. */
    public double readySeconds() {
        return readySeconds;
    }

    public boolean running() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Takes the process away without warning, like a power cut does. */
    public void kill() {
        process.destroyForcibly();
    }

    public HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return http.send(request(account, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String account, String path, String json)
            throws IOException, InterruptedException {
        return http.send(
                request(account, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A browser's session of this account; give it paths, it gives pages. */
    public HttpClient signIn(String account) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token = TOKEN.matcher(page(browser, "/login").body());
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String form = "username=%s&password=samenspoor-demo&_csrf=%s".formatted(account, token.group(1));
        browser.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return browser;
    }

    public HttpResponse<String> page(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder request(String account, String path) {
        byte[] credentials = (account + ":samenspoor-demo").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** Stops it cleanly and waits. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
