package nl.samenspoor.casebook;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries and imports case files one after the other, apart from the requests that asked for it. Each second it says how far
 * the work on this node is.
 *
 * <p>An import is one transaction, and its run is ended in it: whatever happens in the middle, either everything was
 * imported and the run says so, or nothing was.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int MOST_WAITING = 20;
    private static final int SECONDS_TO_FINISH = 20;

    /** How far the work is. */
    private record Progress(ImportStage stage, int done, int all) {}

    private final ImportingCases importing;
    private final ImportRuns runs;
    private final Map<String, Progress> alive = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor work = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), named("case-files"));
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(named("case-files-pulse"));

    ImportWorker(ImportingCases importing, ImportRuns runs) {
        this.importing = importing;
        this.runs = runs;
        pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Never interrupted: that would close the file of the embedded database under everybody. */
    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Takes up work that was written down.
     *
     * @throws Conflict when too much waits already; the work is over then
     */
    void take(Actor actor, String id, boolean dryRun, String text) {
        alive.put(id, new Progress(ImportStage.WAITING, 0, 0));
        try {
            work.execute(() -> work(actor, id, dryRun, text));
        } catch (RejectedExecutionException full) {
            alive.remove(id);
            runs.end(id, ImportState.BROKEN_OFF, null, null);
            throw new Conflict("casebook.import.busy");
        }
    }

    private void work(Actor actor, String id, boolean dryRun, String text) {
        try {
            if (runs.begin(id)) {
                play(actor, id, dryRun, text);
            }
        } catch (RefusedCaseFile wrong) {
            runs.end(id, ImportState.REFUSED, null, ImportOutcome.of(wrong));
        } catch (Refusal refused) {
            runs.end(id, ImportState.REFUSED, null, ImportOutcome.of(refused));
        } catch (RuntimeException fault) {
            LOG.error("Case file {} was not imported", id, fault);
            runs.end(id, ImportState.FAILED, null, null);
        } finally {
            alive.remove(id);
        }
    }

    private void play(Actor actor, String id, boolean dryRun, String text) {
        Optional<CooperationId> before = dryRun ? Optional.empty() : importing.importedBefore(actor, text);
        if (before.isPresent()) {
            runs.end(id, ImportState.DONE, before.get(), ImportOutcome.earlier());
            return;
        }
        ImportedCase tried = importing.importCase(actor, text, dryRun, new ImportWatch() {
            @Override
            public void at(ImportStage stage, int done, int all) {
                alive.put(id, new Progress(stage, done, all));
            }

            @Override
            public void imported(ImportedCase imported) {
                if (!runs.end(id, ImportState.DONE, imported.cooperation(), ImportOutcome.of(imported))) {
                    throw new IllegalStateException("was called broken off already");
                }
            }
        });
        if (dryRun) {
            runs.end(id, ImportState.DONE, null, ImportOutcome.of(tried));
        }
    }

    /** What goes wrong here is said again a second later; work nobody speaks for is over. */
    private void beat() {
        alive.forEach((id, progress) -> {
            try {
                runs.beat(id, progress.stage(), progress.done(), progress.all());
            } catch (RuntimeException later) {
                LOG.debug("No word of case file {} this second", id, later);
            }
        });
    }

    /** What is at work is finished if that takes no longer than a stop may; what still waits is broken off. */
    @PreDestroy
    void stop() throws InterruptedException {
        work.getQueue().clear();
        work.shutdown();
        boolean finished = work.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        pulse.shutdown();
        if (!finished) {
            LOG.warn("A case file was being imported; nothing of it is kept");
        }
        alive.keySet().forEach(this::breakOff);
    }

    private void breakOff(String id) {
        try {
            runs.end(id, ImportState.BROKEN_OFF, null, null);
        } catch (RuntimeException gone) {
            LOG.debug("Case file {} counts as broken off after a while", id, gone);
        }
    }
}
