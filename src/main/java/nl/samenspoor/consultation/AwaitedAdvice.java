package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;

/**
 * The advice of a partner's works council that is awaited, see {@link WorksCouncil#awaited}.
 *
 * @param request number of its newest request
 */
public record AwaitedAdvice(CooperationId cooperation, long request) {}
