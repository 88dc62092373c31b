package nl.samenspoor.gate.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.CorrectDecision;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
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
        @Nullable List<FractionJson> perFraction,
        @Nullable String words,
        @Nullable Boolean unanimous,
        @Nullable String choice,
        @Nullable String ground,
        @Nullable String motivation,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String why) {

    /** Votes of one fraction; what is left out is none, of seats and absent members unknown. */
    record FractionJson(
            @Nullable String fraction,
            @Nullable Integer seats,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer blank,
            @Nullable Integer absent) {}

    /** @throws InvalidInput naming the field that is wrong */
    CorrectDecision command(GateKey gate, Decision wrong) {
        if (on == null || on.isBlank()) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return new CorrectDecision(
                wrong.id(),
                new RecordDecision(
                        gate,
                        wrong.municipality(),
                        EffectiveDate.parse("on", on),
                        vote(),
                        subject,
                        List.of(),
                        choice == null ? null : Choice.of(choice),
                        ground == null ? null : RefusalGround.of(ground),
                        motivation,
                        Particulars.from(source)),
                why == null ? "" : why);
    }

    private Vote vote() {
        if (kind == null) {
            throw InvalidInput.of("kind", "kernel.required");
        }
        Vote.Manner how = manner == null ? null : Vote.Manner.of(manner);
        DecisionOutcome stated = outcome == null ? null : DecisionOutcome.of(outcome);
        return switch (kind) {
            case "counted" -> new Vote(Vote.Kind.COUNTED, counted(), words, stated, null, how);
            case "acclamation" -> Vote.acclamation(attendance(), words, unanimous);
            case "stated" -> {
                refuseVotes("gate.votesBesidesOutcome");
                refuse("gate.attendanceBesidesOutcome", attended());
                yield new Vote(Vote.Kind.STATED, null, words, stated, unanimous, how);
            }
            default ->
                throw InvalidInput.of("kind", "gate.unknownVoteKind", kind.substring(0, Math.min(20, kind.length())));
        };
    }

    /** Votes on one side only: then the other side is not known, and that is no counted vote. */
    private Votes counted() {
        if (inFavour == null || against == null) {
            throw InvalidInput.of(inFavour == null ? "inFavour" : "against", "gate.votesMissing");
        }
        return votes(inFavour, against);
    }

    /** Who was there when nobody asked for a vote; nothing when that is not known. */
    private @Nullable Votes attendance() {
        refuseVotes("gate.votesWithoutVote");
        refuse("gate.mannerWithoutVote", given("manner", manner));
        return attended().isEmpty() ? null : votes(0, 0);
    }

    private void refuseVotes(String code) {
        refuse(code, given("inFavour", inFavour, "against", against, "blank", blank, "perFraction", rows()));
    }

    private List<String> attended() {
        return given("seats", seats, "sitting", sitting, "mustAbstain", mustAbstain, "present", present);
    }

    private @Nullable List<FractionJson> rows() {
        return perFraction == null || perFraction.isEmpty() ? null : perFraction;
    }

    /** Those of these fields that hold something: name, content, name, content … */
    private static List<String> given(@Nullable Object... fields) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                given.add(String.valueOf(fields[i]));
            }
        }
        return given;
    }

    /** What would be lost is a contradiction, not a detail; as on the form of the task. */
    private static void refuse(String code, List<String> fields) {
        if (!fields.isEmpty()) {
            throw new InvalidInput(
                    fields.stream().map(field -> FieldProblem.of(field, code)).toList());
        }
    }

    private Votes votes(int yes, int no) {
        return new Votes(seats, sitting, mustAbstain, present, yes, no, none(blank), fractions());
    }

    private List<FractionVotes> fractions() {
        List<FractionVotes> fractions = new ArrayList<>();
        List<FractionJson> given = perFraction == null ? List.of() : perFraction;
        for (int i = 0; i < given.size(); i++) {
            FractionJson one = given.get(i);
            fractions.add(new FractionVotes(
                    PlainText.required("perFraction[" + i + "].fraction", one.fraction(), 100),
                    one.seats(),
                    none(one.inFavour()),
                    none(one.against()),
                    none(one.blank()),
                    one.absent()));
        }
        return fractions;
    }

    private static int none(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
