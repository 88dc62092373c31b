package nl.samenspoor.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long requests of one kind took.
 *
 * @param median    in milliseconds
 * @param p95       in milliseconds: one in twenty took longer
 * @param kilobytes size of the last answer, 1 kB = 1000 bytes, not compressed
 */
record Sampling(double median, double p95, double kilobytes) {

    static final int WARM_UP = 40;
    static final int SAMPLES = 100;

    /** One request after the other. */
    static Sampling of(Callable<HttpResponse<String>> request) throws Exception {
        double[] millis = new double[SAMPLES];
        int bytes = 0;
        for (int sample = -WARM_UP; sample < SAMPLES; sample++) {
            long from = System.nanoTime();
            HttpResponse<String> answer = request.call();
            long took = System.nanoTime() - from;
            if (sample >= 0) {
                millis[sample] = took / 1e6;
                bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        Arrays.sort(millis);
        return new Sampling(millis[SAMPLES / 2], millis[SAMPLES * 95 / 100], bytes / 1000.0);
    }

    /** Several clients at once; each of them waits for its answer before it asks again. */
    static Sampling of(int clients, Callable<HttpResponse<String>> request) throws Exception {
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger bytes = new AtomicInteger();
        perSecond(clients, WARM_UP, request);
        perSecond(clients, SAMPLES, () -> {
            long from = System.nanoTime();
            HttpResponse<String> answer = request.call();
            millis.add((System.nanoTime() - from) / 1e6);
            bytes.set(answer.body().getBytes(StandardCharsets.UTF_8).length);
            return answer;
        });
        List<Double> sorted = millis.stream().sorted().toList();
        return new Sampling(sorted.get(SAMPLES / 2), sorted.get(SAMPLES * 95 / 100), bytes.get() / 1000.0);
    }

    /** How much work of one kind is done per second by so many clients at once. */
    static double perSecond(int clients, int count, Callable<?> work) throws Exception {
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
}
