package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the advice of a works council stands, as the API writes it; {@code none} is what did not happen yet.
 *
 * @param awaited whether the request has no answer yet; an advice beside it is then of before the request
 */
record WorksCouncilJson(String municipality, Object request, boolean awaited, Object advice, Object deviation) {

    private static final String NONE = "none";

    /** What was asked. */
    record RequestJson(
            String subject, EffectiveDate on, Object agreedTerm, boolean primacyReserved, boolean outsideExpert) {}

    /** What it advised. */
    record AdviceJson(String outcome, String text, String conditions, EffectiveDate on, String source) {}

    /** A decision that deviates from it. */
    record DeviationJson(String reason, EffectiveDate notifiedOn, String waitUntil) {}

    static WorksCouncilJson of(WorksCouncil one) {
        WorksCouncil.Request request = one.request();
        WorksCouncil.Advice advice = one.advice();
        WorksCouncil.Deviation deviation = one.deviation();
        return new WorksCouncilJson(
                one.municipality().text(),
                request == null
                        ? NONE
                        : new RequestJson(
                                request.subject(),
                                request.on(),
                                request.agreedTerm() == null ? NONE : request.agreedTerm(),
                                request.primacyReserved(),
                                request.outsideExpert()),
                one.awaited(),
                advice == null
                        ? NONE
                        : new AdviceJson(
                                advice.outcome().key(),
                                orNone(advice.text()),
                                orNone(advice.conditions()),
                                advice.on(),
                                advice.source() == null ? "unknown" : advice.source()),
                deviation == null
                        ? NONE
                        : new DeviationJson(
                                deviation.reason(),
                                deviation.notified(),
                                deviation.waitUntil() == null
                                        ? "unknown"
                                        : deviation.waitUntil().toString()));
    }

    private static String orNone(@Nullable String text) {
        return text == null ? NONE : text;
    }
}
