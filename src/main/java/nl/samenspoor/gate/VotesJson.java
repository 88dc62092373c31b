package nl.samenspoor.gate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Votes as the API writes them, as far as known: {@code unknown} is what nobody knows, {@code none} what there is not.
 *
 * @param kind   counted, stated or acclamation
 * @param manner how the members voted: show_of_hands, roll_call or written; none without a vote
 */
public record VotesJson(
        String kind,
        Object manner,
        Object seats,
        Object sitting,
        Object mustAbstain,
        Object present,
        Object inFavour,
        Object against,
        Object blank,
        Object inWords,
        Object unanimous,
        List<FractionVotesJson> perFraction) {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** Votes of one fraction. */
    public record FractionVotesJson(
            String fraction, Object seats, int inFavour, int against, int blank, Object absent) {

        static FractionVotesJson of(FractionVotes votes) {
            return new FractionVotesJson(
                    votes.fraction(),
                    orUnknown(votes.seats()),
                    votes.inFavour(),
                    votes.against(),
                    votes.blank(),
                    orUnknown(votes.absent()));
        }
    }

    public VotesJson {
        perFraction = List.copyOf(perFraction);
    }

    public static VotesJson of(Vote vote) {
        Votes numbers = vote.numbers();
        Vote.Manner manner = vote.manner();
        return new VotesJson(
                vote.kind().key(),
                manner != null ? manner.key() : withoutVote(vote) ? NONE : UNKNOWN,
                numbers == null ? UNKNOWN : orUnknown(numbers.seats()),
                numbers == null ? UNKNOWN : orUnknown(numbers.sitting()),
                numbers == null ? UNKNOWN : orUnknown(numbers.mustAbstain()),
                numbers == null ? UNKNOWN : orUnknown(numbers.present()),
                cast(vote, Votes::inFavour),
                cast(vote, Votes::against),
                cast(vote, Votes::blank),
                orUnknown(vote.words()),
                orUnknown(vote.nobodyAgainst()),
                numbers == null
                        ? List.of()
                        : numbers.perFraction().stream()
                                .map(FractionVotesJson::of)
                                .toList());
    }

    private static Object cast(Vote vote, Function<Votes, Integer> part) {
        Votes numbers = vote.numbers();
        return withoutVote(vote) ? NONE : numbers == null ? UNKNOWN : part.apply(numbers);
    }

    private static boolean withoutVote(Vote vote) {
        return vote.kind() == Vote.Kind.ACCLAMATION;
    }

    private static Object orUnknown(@Nullable Object known) {
        return known == null ? UNKNOWN : known;
    }
}
