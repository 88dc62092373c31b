package nl.samenspoor.insight.web;

import java.util.List;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.RecordAdvisers;
import nl.samenspoor.monitoring.RecordingAdvisers;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.monitoring.TrustTrend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What page and API send about advisers and trust, read alike. What is not filled in is null. */
@Component
class JudgementCommands {

    /**
     * What a judgement rests on.
     *
     * @param on     the time it holds for
     * @param note   the reason, or null
     * @param source where it is known from, or null
     */
    record Rests(EffectiveDate on, @Nullable String note, @Nullable String source) {

        Grounds grounds() {
            return new Grounds(on, source == null ? Basis.OWN_KNOWLEDGE : Basis.STATED, source, note);
        }
    }

    private final RecordingAdvisers advisers;
    private final JudgingTrust judging;
    private final Cooperations cooperations;

    JudgementCommands(RecordingAdvisers advisers, JudgingTrust judging, Cooperations cooperations) {
        this.advisers = advisers;
        this.judging = judging;
        this.cooperations = cooperations;
    }

    /** @throws InvalidInput on {@code used}, {@code note}, {@code on} or {@code source} */
    void advisers(Actor actor, CooperationId cooperation, @Nullable String used, Rests rests) {
        advisers.record(
                actor,
                new RecordAdvisers(cooperation, AdviserUse.of(required("used", used)), List.of(), rests.grounds()));
    }

    /** @throws InvalidInput on {@code from}, {@code toward}, {@code level}, {@code trend}, {@code on} or {@code source} */
    void trust(
            Actor actor,
            CooperationId cooperation,
            @Nullable String from,
            @Nullable String toward,
            @Nullable String level,
            @Nullable String trend,
            Rests rests) {
        List<MunicipalityCode> partners = cooperations.summary(cooperation).partners();
        judging.judge(
                actor,
                new JudgeTrust(
                        cooperation,
                        partner(partners, "from", from),
                        partner(partners, "toward", toward),
                        TrustTable.COOPERATION,
                        TrustLevel.of(required("level", level)),
                        trend == null ? TrustTrend.UNKNOWN : TrustTrend.of(trend),
                        rests.grounds()));
    }

    private static MunicipalityCode partner(List<MunicipalityCode> partners, String field, @Nullable String code) {
        String given = required(field, code);
        return partners.stream()
                .filter(partner -> partner.text().equals(given))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field, "monitoring.noPartner", given.substring(0, Math.min(40, given.length()))));
    }

    private static String required(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return given;
    }
}
