package nl.samenspoor.consultation;

import java.time.Instant;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * What a council decided on changing, joining or leaving a scheme, for lists of decisions.
 *
 * @param id           by which the decision log knows it
 * @param cooperation  in which cooperation
 * @param round        number of the round
 * @param kind         what the round is about
 * @param draft        on which text it decided, in words
 * @param municipality whose council
 * @param consent      what it decided
 * @param recordedAt   when that was recorded
 */
public record DecidedConsent(
        String id,
        CooperationId cooperation,
        int round,
        ViewRoundKind kind,
        String draft,
        MunicipalityCode municipality,
        RoundConsent consent,
        Instant recordedAt) {}
