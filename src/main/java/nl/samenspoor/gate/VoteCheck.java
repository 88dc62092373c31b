package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Looks for numbers that cannot be true. Names the field as {@link Votes} does. */
final class VoteCheck {

    private static final int MOST = 999;

    private final Votes votes;
    private final Vote.@Nullable Manner manner;
    private final Map<String, Integer> seatsOfFractions;
    private final List<FieldProblem> problems = new ArrayList<>();

    private VoteCheck(Votes votes, Vote.@Nullable Manner manner, Map<String, Integer> seatsOfFractions) {
        this.votes = votes;
        this.manner = manner;
        this.seatsOfFractions = seatsOfFractions;
    }

    /**
     * @param manner           how the members voted, or null when not known
     * @param seatsOfFractions seats by name of the fraction as the register knows them; may be empty
     * @throws InvalidInput when numbers contradict each other or the law cannot be applied to them
     */
    static void require(Votes votes, Vote.@Nullable Manner manner, Body body, Map<String, Integer> seatsOfFractions) {
        VoteCheck check = new VoteCheck(votes, manner, seatsOfFractions);
        check.ranges();
        if (check.problems.isEmpty()) {
            check.totals(body);
            check.manner();
            check.fractions();
            check.enough(body);
        }
        check.refuse();
    }

    /**
     * For a decision without a vote: only who was there.
     *
     * @throws InvalidInput when the numbers contradict each other
     */
    static void require(Votes attendance, Body body) {
        VoteCheck check = new VoteCheck(attendance, null, Map.of());
        check.ranges();
        if (check.problems.isEmpty()) {
            check.totals(body);
        }
        check.refuse();
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void ranges() {
        range("seats", votes.seats());
        range("sitting", votes.sitting());
        range("mustAbstain", votes.mustAbstain());
        range("present", votes.present());
        range("inFavour", votes.inFavour());
        range("against", votes.against());
        range("blank", votes.blank());
        for (int i = 0; i < votes.perFraction().size(); i++) {
            FractionVotes fraction = votes.perFraction().get(i);
            String field = "perFraction[" + i + "].";
            range(field + "seats", fraction.seats());
            range(field + "inFavour", fraction.inFavour());
            range(field + "against", fraction.against());
            range(field + "blank", fraction.blank());
            range(field + "absent", fraction.absent());
        }
        if (votes.seats() != null && votes.seats() == 0) {
            add("seats", "gate.noSeats");
        }
    }

    private void range(String field, @Nullable Integer number) {
        if (number != null && (number < 0 || number > MOST)) {
            add(field, "gate.numberRange", MOST);
        }
    }

    private void totals(Body body) {
        Integer members = votes.members();
        Integer present = votes.present();
        if (votes.seats() != null && votes.sitting() != null && votes.sitting() > votes.seats()) {
            add("sitting", "gate.sittingAboveSeats", votes.sitting(), votes.seats());
        }
        if (present != null && votes.tookPart() > present) {
            add("present", "gate.votesAbovePresent", votes.tookPart(), present);
        }
        if (members == null) {
            return;
        }
        if (present != null && present > members) {
            add(
                    "present",
                    body == Body.COUNCIL ? "gate.presentAboveSitting" : "gate.presentAboveCollege",
                    present,
                    members);
        }
        if (votes.excluded() > members) {
            add("mustAbstain", "gate.abstainAboveSitting", votes.excluded(), members);
        } else if (votes.tookPart() > members - votes.excluded()) {
            add("inFavour", "gate.votesAboveMembers", votes.tookPart(), members - votes.excluded());
        }
    }

    private void manner() {
        if (votes.blank() > 0 && manner != null && manner != Vote.Manner.WRITTEN) {
            add("blank", "gate.blankOnPaperOnly");
        }
        Integer present = votes.present();
        boolean everybodyVotes = manner == Vote.Manner.ROLL_CALL && present != null && votes.tookPart() > 0;
        if (everybodyVotes && votes.tookPart() < present - votes.excluded()) {
            add("mustAbstain", "gate.rollCallIncomplete", present, votes.tookPart());
        }
    }

    private void fractions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < votes.perFraction().size(); i++) {
            FractionVotes fraction = votes.perFraction().get(i);
            String field = "perFraction[" + i + "]";
            String name = PlainText.required(field + ".fraction", fraction.fraction(), 100);
            if (!seen.add(name)) {
                add(field + ".fraction", "gate.fractionTwice", name);
            }
            Integer seats = fraction.seats() != null ? fraction.seats() : seatsOfFractions.get(name);
            int members = fraction.cast() + (fraction.absent() == null ? 0 : fraction.absent());
            if (seats != null && members > seats) {
                add(field, "gate.fractionAboveSeats", name, members, seats);
            }
        }
        absent();
        sum("inFavour", FractionVotes::inFavour, votes.inFavour());
        sum("against", FractionVotes::against, votes.against());
        sum("blank", FractionVotes::blank, votes.blank());
    }

    private void absent() {
        Integer members = votes.members();
        int absent = votes.perFraction().stream()
                .map(FractionVotes::absent)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        if (members != null && votes.present() != null && absent > Math.max(0, members - votes.present())) {
            add("present", "gate.fractionsAbsent", absent, votes.present(), members);
        }
    }

    private void sum(String field, ToIntFunction<FractionVotes> part, int total) {
        int together = votes.perFraction().stream().mapToInt(part).sum();
        if (together > total) {
            add(field, "gate.fractionsAboveTotal", together, total);
        }
    }

    private void enough(Body body) {
        if (votes.tookPart() == 0 && votes.present() == null) {
            add("present", "gate.votesMissing");
        }
        if (body == Body.COUNCIL && votes.tied() && votes.members() == null) {
            add("seats", "gate.tieNeedsSeats");
        }
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
