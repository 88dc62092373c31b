package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** A works council need not answer what it was asked before: it did, or it is asked anew. */
public record WorksCouncilNoLongerAsked(CooperationId cooperation, MunicipalityCode municipality) {}
