package nl.samenspoor.inbox;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import org.springframework.stereotype.Component;

/**
 * Sets aside, in the open, what a municipality was asked to do for the agreement of another and can no longer do because it
 * left the cooperation. Called by the process module only, inside the transaction of the use case that caused it.
 */
@Component
public class PassingOverLeavers {

    /** Leaving is logged by who left; what follows from it is recorded by the system itself. */
    private static final Actor SYSTEM = Actor.system("samenspoor");

    /** In Dutch because that is the record's language. */
    private static final String WHY =
            "De gemeente die dit zou doen, is geen partner meer van het samenwerkingsverband.";

    private final TaskRows tasks;
    private final ClosingTasks closing;
    private final ProcessProgress progress;

    PassingOverLeavers(TaskRows tasks, ClosingTasks closing, ProcessProgress progress) {
        this.tasks = tasks;
        this.closing = closing;
        this.progress = progress;
    }

    /**
     * The process goes on without them; tasks of its own agreements are left to the process.
     *
     * @param left the municipality, no partner any more
     * @param on   when it left
     */
    public void passOver(CooperationId cooperation, MunicipalityCode left, EffectiveDate on) {
        tasks.open(cooperation).stream()
                .filter(known -> left.equals(known.task().municipality()))
                .filter(known -> known.task().client() != null
                        && !left.equals(known.task().client()))
                .forEach(known -> {
                    closing.close(known, ClosedTask.How.SET_ASIDE, SYSTEM, on);
                    tasks.explain(known.task().id(), SettingAsideTasks.Ground.NOT_APPLICABLE, WHY);
                    progress.finished(cooperation, known.context().workItem(), on);
                });
    }
}
