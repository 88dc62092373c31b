package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * A works council was asked for advice, and no task of the course asks it for the same.
 *
 * @param municipality whose works council
 * @param request      number of the request
 * @param subject      on what, at most 2,000 characters
 */
public record WorksCouncilAsked(
        CooperationId cooperation, MunicipalityCode municipality, long request, String subject) {}
