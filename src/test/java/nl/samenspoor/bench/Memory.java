package nl.samenspoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another process holds of this machine's memory (Linux). */
final class Memory {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final double BUSY = 0.02;
    private static final int MOST_WINDOWS = 12;

    private Memory() {}

    /** Resident memory once the process did next to nothing for five seconds, waited for at most a minute; else -1. */
    static long idleMegabytes(long pid) throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        Duration before = used(process);
        for (int window = 0; window < MOST_WINDOWS; window++) {
            if (ended(process, WINDOW)) {
                break;
            }
            Duration now = used(process);
            if (now.minus(before).toMillis() < WINDOW.toMillis() * BUSY) {
                break;
            }
            before = now;
        }
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

    /** Waits for the process to end, at most so long. */
    private static boolean ended(ProcessHandle process, Duration atMost) throws InterruptedException {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
