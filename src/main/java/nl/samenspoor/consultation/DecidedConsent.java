package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * What a council decided in one meeting on changing, joining or leaving a scheme, for lists of decisions.
 *
 * @param cooperation  in which cooperation
 * @param round        number of the round
 * @param kind         what the round is about
 * @param draft        on which text it decided, in words
 * @param municipality whose council
 * @param consent      what it decided, as it counts now
 */
public record DecidedConsent(
        CooperationId cooperation,
        int round,
        ViewRoundKind kind,
        String draft,
        MunicipalityCode municipality,
        RoundConsent consent) {}
