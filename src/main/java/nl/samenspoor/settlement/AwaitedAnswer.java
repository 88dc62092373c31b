package nl.samenspoor.settlement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** A college that was asked, still is a partner's and did not answer yet, while nothing is decided or withdrawn. */
public record AwaitedAnswer(CooperationId cooperation, int number, MunicipalityCode college) {}
