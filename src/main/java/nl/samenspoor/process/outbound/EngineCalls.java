package nl.samenspoor.process.outbound;

import java.sql.SQLException;
import java.util.function.Supplier;
import nl.samenspoor.kernel.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Runs a command of the engine and turns its failures into words the rest knows: a collision into Spring's
 * concurrency failure, which makes the whole use case start over, and a refusal from a use case inside a delegate into
 * that refusal.
 */
final class EngineCalls {

    private EngineCalls() {}

    static <T> T call(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException collision) {
            throw new OptimisticLockingFailureException("Two commands moved the same process", collision);
        } catch (ProcessEngineException failed) {
            throw translate(failed);
        }
    }

    static void run(Runnable command) {
        call(() -> {
            command.run();
            return true;
        });
    }

    private static RuntimeException translate(ProcessEngineException failed) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof SQLException sql && collision(sql)) {
                return new CannotAcquireLockException("The database refused a collision", failed);
            }
        }
        return failed;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    /** Class 40: deadlock or serialisation failure; HYT00: H2 waited too long; 55P03: PostgreSQL did. */
    private static boolean collision(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("40") || state.equals("HYT00") || state.equals("55P03"));
    }
}
