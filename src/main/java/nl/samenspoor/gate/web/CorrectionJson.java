package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.CorrectDecision;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.TypedVote;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it really was, in the place of one that was recorded wrongly. What is left out is not known.
 *
 * @param on          when the body decided, as in the API everywhere: {@code 2026-11-24}, {@code 2026-11} …
 * @param kind        counted, stated or acclamation
 * @param outcome     key of the outcome; needed when only that is known
 * @param manner      show_of_hands, roll_call or written
 * @param seats       of the council
 * @param sitting     members in office
 * @param mustAbstain members who may not vote
 * @param present     members present
 * @param inFavour    votes in favour
 * @param against     votes against
 * @param blank       blank votes
 * @param perFraction votes per fraction
 * @param words       the votes in words
 * @param unanimous   whether nobody was against; null is not known, also where nobody asked for a vote
 * @param choice      at G4 and G5
 * @param ground      of a refusal at G3
 * @param motivation  of a refusal at G3
 * @param subject     what was decided upon
 * @param source      where it is known from
 * @param why         what was wrong
 */
record CorrectionJson(
        @Nullable String on,
        @Nullable String kind,
        @Nullable String outcome,
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
        @Nullable String choice,
        @Nullable String ground,
        @Nullable String motivation,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String why) {

    private static final Set<String> WHATEVER_THE_VOTE = Set.of("on", "why");

    /**
     * @param rules judge the decision as far as it can be read, so that everything wrong is told at once; called only when
     *              something is wrong already
     * @throws InvalidInput naming every field that is wrong
     */
    CorrectDecision command(GateKey gate, Decision wrong, Consumer<CorrectDecision> rules) {
        Mistakes mistakes = new Mistakes();
        EffectiveDate date = mistakes.in(this::date);
        Vote vote = mistakes.in(() -> vote(mistakes));
        RecordDecision right = new RecordDecision(
                gate,
                wrong.municipality(),
                date == null ? wrong.on() : date,
                vote == null ? wrong.vote() : vote,
                subject,
                List.of(),
                choice == null ? null : mistakes.in(() -> Choice.of(choice)),
                ground == null ? null : mistakes.in(() -> RefusalGround.of(ground)),
                motivation,
                Particulars.from(source));
        CorrectDecision command = new CorrectDecision(wrong.id(), right, why == null ? "" : why);
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
                        kind,
                        outcome,
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
}
