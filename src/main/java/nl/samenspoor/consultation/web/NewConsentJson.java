package nl.samenspoor.consultation.web;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.TypedVote;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * What a council decided on a change, joining or leaving, as a client sends it, with its votes as in a correction at a gate.
 *
 * @param municipality whose council; of a correction the address says it
 * @param decision     of a correction: id of the decision as it counts now
 * @param outcome      {@code given}, {@code refused} or a key of the outcome at gates; needed when only that is known
 * @param kind         counted, stated or acclamation; left out: only the outcome is known
 * @param ground       of a refusal
 * @param motivation   of a refusal
 * @param wishKind     motion or wish
 * @param wish         what it asks for beside its consent
 * @param on           a date as {@code 2026-11-24}, {@code 2026-11} or {@code unknown}
 * @param source       where it is known from
 * @param why          of a correction: what was wrong
 */
record NewConsentJson(
        @Nullable String municipality,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable String kind,
        @Nullable String manner,
        @Nullable Integer seats,
        @Nullable Integer sitting,
        @Nullable Integer mustAbstain,
        @Nullable Integer present,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer blank,
        @Nullable List<TypedVote.FractionJson> perFraction,
        @Nullable String words,
        @Nullable Boolean unanimous,
        @Nullable String ground,
        @Nullable String motivation,
        @Nullable String wishKind,
        @Nullable String wish,
        @Nullable String on,
        @Nullable String source,
        @Nullable String why) {

    private static final Set<String> WHATEVER_THE_VOTE = Set.of("on", "why", "wish", "decision");

    /** @throws InvalidInput when it is missing or no code */
    MunicipalityCode council() {
        if (municipality == null || municipality.isBlank()) {
            throw InvalidInput.of("municipality", "kernel.required");
        }
        return new MunicipalityCode(municipality);
    }

    /**
     * @param rules judge the decision as far as it can be read, so that everything wrong is told at once; called only when
     *              something is wrong already
     * @throws InvalidInput naming every field that is wrong
     */
    RecordRoundConsent command(RecordRoundConsent.Place place, Consumer<RecordRoundConsent> rules) {
        Mistakes mistakes = new Mistakes();
        EffectiveDate date = mistakes.in(this::date);
        Vote vote = mistakes.in(() -> vote(mistakes));
        RecordRoundConsent command = new RecordRoundConsent(
                place.cooperation(),
                place.round(),
                place.municipality(),
                vote == null ? Vote.acclamation() : vote,
                mistakes.in(() -> RefusalGround.ofKnown(ground)),
                motivation,
                wishKind == null ? null : mistakes.in(() -> WishKind.of(wishKind)),
                wish,
                date == null ? EffectiveDate.unknown() : date,
                Particulars.from(source));
        mistakes.judged(() -> rules.accept(command), field -> vote != null || WHATEVER_THE_VOTE.contains(field));
        mistakes.refuse();
        return command;
    }

    private EffectiveDate date() {
        if (on == null || on.isBlank()) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return EffectiveDate.parse("on", on);
    }

    private Vote vote(Mistakes mistakes) {
        return new TypedVote(
                        kind == null ? "stated" : kind,
                        outcome == null ? null : voted(outcome),
                        manner,
                        seats,
                        sitting,
                        mustAbstain,
                        present,
                        inFavour,
                        against,
                        blank,
                        perFraction,
                        words,
                        unanimous)
                .vote(mistakes);
    }

    private static String voted(String outcome) {
        return switch (outcome) {
            case "given" -> "adopted";
            case "refused" -> "rejected";
            default -> outcome;
        };
    }
}
