package nl.samenspoor.communication;

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

/** Sends waiting mail every {@code samenspoor.mail.every} (half a minute unless set); not at all while mail is off. */
@Component
class MailRhythm implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRhythm.class);

    private final SendingMail sending;
    private final Duration every;
    private final boolean active;
    private @Nullable ScheduledExecutorService timer;

    MailRhythm(
            SendingMail sending,
            MailSettings settings,
            @Value("${samenspoor.mail.every:PT30S}") Duration every,
            @Value("${samenspoor.jobs.active:true}") boolean active) {
        this.sending = sending;
        this.every = every;
        this.active = active && settings.on();
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mail");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::send, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /** Lets the mail that is being sent get out, so that it is not sent a second time. */
    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            try {
                timer.awaitTermination(20, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void send() {
        try {
            sending.sendDue();
        } catch (RuntimeException failed) {
            LOG.error("Waiting mail could not be looked at; tried again at the next moment", failed);
        }
    }
}
