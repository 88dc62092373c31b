package nl.samenspoor.communication;

import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of a task, as it was when it was given.
 *
 * @param task         id of the task
 * @param kind         what it says
 * @param due          the last day it speaks of
 * @param cooperation  whose task
 * @param step         id of the user task in the model; its name is the message of this key
 * @param municipality whose copy of the task, or null where there is one for all
 * @param taskField    id of the task field, or null
 */
public record Reminder(
        String task,
        ReminderKind kind,
        LocalDate due,
        CooperationId cooperation,
        String step,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField) {}
