package nl.samenspoor.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something done again and again while the application runs, on a thread of its own. What fails once is tried again at the
 * next moment. At a stop, what is being done is done to its end.
 */
public abstract class Rhythm implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String thread;
    private final Duration first;
    private final Duration every;
    private final boolean active;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param thread name of its thread
     * @param first  how long after the start it is done first
     * @param every  how long after that again
     * @param active whether it starts with the application
     */
    protected Rhythm(String thread, Duration first, Duration every, boolean active) {
        this.thread = thread;
        this.first = first;
        this.every = every;
        this.active = active;
    }

    /** What is done. */
    protected abstract void beat();

    /** What went wrong when {@link #beat} failed, for whoever reads the log. */
    protected abstract String failure();

    /** Whether it is done once more at a stop. */
    protected boolean atStop() {
        return false;
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, thread);
            made.setDaemon(true);
            return made;
        });
        started.scheduleWithFixedDelay(this::safely, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer == null) {
            return;
        }
        timer.shutdown();
        try {
            timer.awaitTermination(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        timer = null;
        if (atStop()) {
            safely();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void safely() {
        try {
            beat();
        } catch (RuntimeException failed) {
            log.error("{}; tried again at the next moment", failure(), failed);
        }
    }
}
