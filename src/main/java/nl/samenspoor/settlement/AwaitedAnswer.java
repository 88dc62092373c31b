package nl.samenspoor.settlement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** A college that was asked and did not answer yet, while nothing is decided or withdrawn. */
public record AwaitedAnswer(CooperationId cooperation, int number, MunicipalityCode college) {}
