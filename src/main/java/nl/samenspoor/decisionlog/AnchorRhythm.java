package nl.samenspoor.decisionlog;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Anchors the decision logs every {@code samenspoor.anchor.every} (an hour unless set) and at a clean stop. */
@Component
class AnchorRhythm implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorRhythm.class);

    private final AnchoringHeads anchoring;
    private final Duration every;
    private final boolean active;
    private @Nullable ScheduledExecutorService timer;

    AnchorRhythm(
            AnchoringHeads anchoring,
            @Value("${samenspoor.anchor.every:PT1H}") Duration every,
            @Value("${samenspoor.jobs.active:true}") boolean active) {
        this.anchoring = anchoring;
        this.every = every;
        this.active = active;
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    /** Stops after everything that still writes to the logs. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "decision-log-anchors");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::anchor, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
            anchor();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void anchor() {
        try {
            anchoring.anchor();
        } catch (RuntimeException failed) {
            LOG.error("The decision logs could not be anchored; tried again at the next moment", failed);
        }
    }
}
