package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;

/** The level of tasks as recorded; see {@link RecordTaskScope} for what the parts mean. */
public record TaskScopeJudgement(CooperationId cooperation, TaskScope scope, Grounds grounds) {}
