package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;

/**
 * Record at what level tasks are done together.
 *
 * @param cooperation which cooperation
 * @param scope       the level; about joint policy making, not about how many tasks
 * @param grounds     what it rests on; the note describes the tasks
 */
public record RecordTaskScope(CooperationId cooperation, TaskScope scope, Grounds grounds) {}
