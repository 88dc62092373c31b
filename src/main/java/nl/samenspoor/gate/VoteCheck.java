package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Integer> seatsOfFractions;
    private final List<FieldProblem> problems = new ArrayList<>();

    private VoteCheck(Votes votes, Map<String, Integer> seatsOfFractions) {
        this.votes = votes;
        this.seatsOfFractions = seatsOfFractions;
    }

    /**
     * @param seatsOfFractions seats by name of the fraction as the register knows them; may be empty
     * @throws InvalidInput when numbers contradict each other or the law cannot be applied to them
     */
    static void require(Votes votes, Body body, Map<String, Integer> seatsOfFractions) {
        VoteCheck check = new VoteCheck(votes, seatsOfFractions);
        check.ranges();
        if (check.problems.isEmpty()) {
            check.totals();
            check.fractions();
            check.enough(body);
        }
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems);
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

    private void totals() {
        Integer sitting = votes.sitting() != null ? votes.sitting() : votes.seats();
        Integer present = votes.present();
        if (votes.seats() != null && votes.sitting() != null && votes.sitting() > votes.seats()) {
            add("sitting", "gate.sittingAboveSeats", votes.sitting(), votes.seats());
        }
        if (present != null && votes.tookPart() > present) {
            add("present", "gate.votesAbovePresent", votes.tookPart(), present);
        }
        if (sitting == null) {
            return;
        }
        int mustAbstain = votes.mustAbstain() == null ? 0 : votes.mustAbstain();
        if (present != null && present > sitting) {
            add("present", "gate.presentAboveSitting", present, sitting);
        }
        if (mustAbstain > sitting) {
            add("mustAbstain", "gate.abstainAboveSitting", mustAbstain, sitting);
        } else if (votes.tookPart() > sitting - mustAbstain) {
            add("inFavour", "gate.votesAboveMembers", votes.tookPart(), sitting - mustAbstain);
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
        sum("inFavour", FractionVotes::inFavour, votes.inFavour());
        sum("against", FractionVotes::against, votes.against());
        sum("blank", FractionVotes::blank, votes.blank());
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
        boolean tie = votes.inFavour() == votes.against() && votes.inFavour() > 0;
        if (body == Body.COUNCIL && tie && votes.seats() == null && votes.sitting() == null) {
            add("seats", "gate.tieNeedsSeats");
        }
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
