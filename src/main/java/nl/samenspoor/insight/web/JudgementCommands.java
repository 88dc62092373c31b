package nl.samenspoor.insight.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Submitted;
import nl.samenspoor.cooperation.SubmittingOnce;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.RecordAdvisers;
import nl.samenspoor.monitoring.RecordingAdvisers;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.monitoring.TrustTrend;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.web.SubmissionToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What page and API send about advisers and trust, read alike. What is not filled in is null. */
@Component
class JudgementCommands {

    /**
     * What a judgement rests on.
     *
     * @param on     reads the time it holds for, or refuses
     * @param note   the reason, or null
     * @param source where it is known from; nothing in it or null when it is the sender's own knowledge
     * @param once   token of what is sent, so that it is recorded once however often it is sent; null without one
     */
    record Rests(Supplier<EffectiveDate> on, @Nullable String note, @Nullable String source, @Nullable String once) {

        /** With an unknown time where that cannot be read. */
        Grounds grounds(Mistakes mistakes) {
            String from = source == null || source.isBlank() ? null : source;
            EffectiveDate time = mistakes.in(on, EffectiveDate.unknown());
            return new Grounds(time, from == null ? Basis.OWN_KNOWLEDGE : Basis.STATED, from, note);
        }
    }

    private final RecordingAdvisers advisers;
    private final JudgingTrust judging;
    private final Organisations organisations;
    private final Cooperations cooperations;
    private final SubmittingOnce submitting;

    JudgementCommands(
            RecordingAdvisers advisers,
            JudgingTrust judging,
            Organisations organisations,
            Cooperations cooperations,
            SubmittingOnce submitting) {
        this.advisers = advisers;
        this.judging = judging;
        this.organisations = organisations;
        this.cooperations = cooperations;
        this.submitting = submitting;
    }

    /**
     * @return whether it was recorded now; false when the same was sent before
     * @throws InvalidInput on {@code used}, {@code note}, {@code on}, {@code source} or {@code once}
     */
    boolean advisers(Actor actor, CooperationId cooperation, @Nullable String used, Rests rests) {
        Mistakes mistakes = new Mistakes();
        AdviserUse use = mistakes.in(() -> AdviserUse.of(required("used", used)), AdviserUse.UNKNOWN);
        RecordAdvisers command = new RecordAdvisers(cooperation, use, List.of(), rests.grounds(mistakes));
        mistakes.judged(() -> foresee(actor, command), field -> true);
        mistakes.refuse();
        return once(actor, cooperation, rests.once(), "judgement:advisers", () -> {
            foresee(actor, command);
            advisers.record(actor, command);
        });
    }

    private void foresee(Actor actor, RecordAdvisers command) {
        Mistakes mistakes = new Mistakes();
        if (command.used() == AdviserUse.NO) {
            mistakes.of(() ->
                    requireNoneAtWork(command.cooperation(), command.grounds().effective()));
        }
        mistakes.of(() -> advisers.foresee(actor, command));
        mistakes.refuse();
    }

    /** None that was certainly at work then: that contradicts that there are none. */
    private void requireNoneAtWork(CooperationId cooperation, EffectiveDate on) {
        organisations.of(cooperation).advisersAt(on).stream().findFirst().ifPresent(firm -> {
            throw InvalidInput.of(
                    "used",
                    "insight.judgements.adviserAtWork",
                    new RecordedText(firm.is().name()));
        });
    }

    /**
     * @return whether it was recorded now; false when the same was sent before
     * @throws InvalidInput on {@code from}, {@code toward}, {@code level}, {@code trend}, {@code on}, {@code source} or
     *                      {@code once}
     */
    boolean trust(
            Actor actor,
            CooperationId cooperation,
            @Nullable String from,
            @Nullable String toward,
            @Nullable String level,
            @Nullable String trend,
            Rests rests) {
        List<MunicipalityCode> partners = cooperations.summary(cooperation).partners();
        Mistakes mistakes = new Mistakes();
        MunicipalityCode one = mistakes.in(() -> partner(partners, "from", from));
        MunicipalityCode other = mistakes.in(() -> partner(partners, "toward", toward));
        JudgeTrust command = new JudgeTrust(
                cooperation,
                one,
                other,
                TrustTable.COOPERATION,
                mistakes.in(() -> TrustLevel.of(required("level", level)), TrustLevel.UNKNOWN),
                mistakes.in(() -> trend == null ? TrustTrend.UNKNOWN : TrustTrend.of(trend), TrustTrend.UNKNOWN),
                rests.grounds(mistakes));
        boolean both = one != null && other != null;
        mistakes.judged(() -> judging.foresee(actor, command), field -> both || !field.equals("toward"));
        mistakes.refuse();
        return once(actor, cooperation, rests.once(), "judgement:trust", () -> judging.judge(actor, command));
    }

    private boolean once(
            Actor actor, CooperationId cooperation, @Nullable String token, String kind, Runnable recording) {
        if (token == null) {
            recording.run();
            return true;
        }
        if (!SubmissionToken.valid(token)) {
            throw InvalidInput.of("once", "insight.judgements.once");
        }
        Optional<Submitted> before = submitting.once(actor, cooperation, token, kind, recording);
        if (before.isPresent() && !before.get().kind().equals(kind)) {
            throw InvalidInput.of("once", "insight.judgements.onceUsed");
        }
        return before.isEmpty();
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
