package nl.samenspoor.process.config;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Timers run only while the application is ready: the executor starts last and stops first. */
@Component
class JobExecutorLifecycle implements SmartLifecycle {

    private final SpringJobExecutor executor;
    private final boolean wanted;

    /** @param wanted false keeps timers still, for tests that fire them by hand */
    JobExecutorLifecycle(SpringJobExecutor executor, @Value("${samenspoor.jobs.active:true}") boolean wanted) {
        this.executor = executor;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
