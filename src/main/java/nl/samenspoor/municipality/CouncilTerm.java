package nl.samenspoor.municipality;

import java.util.Comparator;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * The composition of a council (gemeenteraad) and its college from one date on. A split fraction or a new coalition
 * during a term is a new composition.
 *
 * @param from           since when, usually the elections
 * @param until          until when, or null while it lasts or when unknown
 * @param seats          number of seats of the council
 * @param fractions      the fractions known; their seats together never exceed {@code seats}
 * @param coalition      parties backing the college
 * @param aldermen       the party of each alderman; a party may lie outside the coalition
 * @param mayorParty     party of the mayor, who chairs without a vote, or null when unknown
 * @param source         where this is known from, or null
 */
public record CouncilTerm(
        EffectiveDate from,
        @Nullable EffectiveDate until,
        int seats,
        List<Fraction> fractions,
        List<String> coalition,
        List<String> aldermen,
        @Nullable String mayorParty,
        @Nullable String source) {

    public CouncilTerm {
        fractions = List.copyOf(fractions);
        coalition = List.copyOf(coalition);
        aldermen = List.copyOf(aldermen);
    }

    /** A composition of which the mayor's party is not known. */
    public CouncilTerm(
            EffectiveDate from,
            @Nullable EffectiveDate until,
            int seats,
            List<Fraction> fractions,
            List<String> coalition,
            List<String> aldermen,
            @Nullable String source) {
        this(from, until, seats, fractions, coalition, aldermen, null, source);
    }

    /** Whether it says the same as another, in whatever order the fractions and parties are named. */
    boolean saysTheSameAs(CouncilTerm other) {
        return inOrder().equals(other.inOrder());
    }

    private CouncilTerm inOrder() {
        return new CouncilTerm(
                from,
                until,
                seats,
                fractions.stream().sorted(Comparator.comparing(Fraction::name)).toList(),
                coalition.stream().sorted().toList(),
                aldermen.stream().sorted().toList(),
                mayorParty,
                source);
    }

    /** Seats of the fractions that back the college. */
    public int coalitionSeats() {
        return fractions.stream()
                .filter(fraction -> coalition.contains(fraction.name()))
                .mapToInt(Fraction::seats)
                .sum();
    }

    /** Parties that supply an alderman without being in the coalition: possible, and worth a warning. */
    public List<String> aldermenOutsideCoalition() {
        return aldermen.stream()
                .filter(party -> !coalition.contains(party))
                .distinct()
                .toList();
    }
}
