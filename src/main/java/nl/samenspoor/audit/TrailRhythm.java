package nl.samenspoor.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Shortens the trail some minutes after the start and every day from then on. */
@Component
class TrailRhythm implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrailRhythm.class);
    private static final long FIRST_MINUTES = 10;

    private final ShorteningTrail shortening;
    private final boolean active;
    private @Nullable ScheduledExecutorService timer;

    TrailRhythm(ShorteningTrail shortening, @Value("${samenspoor.jobs.active:true}") boolean active) {
        this.shortening = shortening;
        this.active = active;
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-trail");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::shorten, FIRST_MINUTES, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void shorten() {
        try {
            shortening.shorten();
        } catch (RuntimeException failed) {
            LOG.error("The audit trail could not be shortened; tried again at the next moment", failed);
        }
    }
}
