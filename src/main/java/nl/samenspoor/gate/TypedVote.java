package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A vote as somebody typed or sent it, field by field. What is left out is not known.
 *
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
 * @param perFraction votes per fraction, or null
 * @param words       the votes in words
 * @param unanimous   whether nobody was against; null is not known, also where nobody asked for a vote
 */
public record TypedVote(
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
        @Nullable Boolean unanimous) {

    /** Votes of one fraction; what is left out is none, of seats and absent members unknown. */
    public record FractionJson(
            @Nullable String fraction,
            @Nullable Integer seats,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer blank,
            @Nullable Integer absent) {}

    /**
     * @param mistakes gets what would be lost
     * @throws InvalidInput naming what is missing or not on a list
     */
    public Vote vote(Mistakes mistakes) {
        if (kind == null || kind.isBlank()) {
            throw InvalidInput.of("kind", "kernel.required");
        }
        Vote.Manner how = manner == null ? null : Vote.Manner.of(manner);
        DecisionOutcome stated = outcome == null ? null : DecisionOutcome.of(outcome);
        return switch (kind) {
            case "counted" -> new Vote(Vote.Kind.COUNTED, counted(), words, stated, null, how);
            case "acclamation" -> Vote.acclamation(attendance(mistakes), words, unanimous);
            case "stated" -> {
                refuseVotes("gate.votesBesidesOutcome", mistakes);
                refuse("gate.attendanceBesidesOutcome", attended(), mistakes);
                yield new Vote(Vote.Kind.STATED, null, words, stated, unanimous, how);
            }
            default ->
                throw InvalidInput.of("kind", "gate.unknownVoteKind", kind.substring(0, Math.min(20, kind.length())));
        };
    }

    /**
     * Votes on one side only: then the other side is not known, and that is no counted vote. On neither side nobody voted, as
     * when too few were present.
     */
    private Votes counted() {
        if (inFavour == null && against == null && present != null) {
            return votes(0, 0);
        }
        if (inFavour == null || against == null) {
            throw InvalidInput.of(inFavour == null ? "inFavour" : "against", "gate.votesMissing");
        }
        return votes(inFavour, against);
    }

    /** Who was there when nobody asked for a vote; nothing when that is not known. */
    private @Nullable Votes attendance(Mistakes mistakes) {
        refuseVotes("gate.votesWithoutVote", mistakes);
        refuse("gate.mannerWithoutVote", given("manner", manner), mistakes);
        return attended().isEmpty() ? null : votes(0, 0);
    }

    private void refuseVotes(String code, Mistakes mistakes) {
        refuse(code, given("inFavour", inFavour, "against", against, "blank", blank, "perFraction", rows()), mistakes);
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
    private static void refuse(String code, List<String> fields, Mistakes mistakes) {
        mistakes.add(fields.stream().map(field -> FieldProblem.of(field, code)).toList());
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
