package nl.samenspoor.municipality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What is wrong with something recorded of a municipality. Field names come after {@code at}, which may be empty. */
final class MunicipalityCheck {

    static final int NAME = 100;
    static final int TEXT = 2_000;
    /** Seats of a council, Gemeentewet art. 8. */
    private static final int FEWEST_SEATS = 9;

    private static final int MOST_SEATS = 45;
    private static final int DIGITS = 14;
    private static final int DECIMALS = 4;

    private MunicipalityCheck() {}

    static List<FieldProblem> problems(String at, CouncilTerm term) {
        List<FieldProblem> problems = new ArrayList<>();
        long taken = term.fractions().stream().mapToLong(Fraction::seats).sum();
        if (term.seats() < FEWEST_SEATS || term.seats() > MOST_SEATS) {
            problems.add(FieldProblem.of(at + "seats", "municipality.seats", term.seats()));
        } else if (taken > term.seats() || term.fractions().stream().anyMatch(fraction -> fraction.seats() < 1)) {
            problems.add(FieldProblem.of(at + "fractions", "municipality.fractionSeats", taken, term.seats()));
        }
        List<String> names = term.fractions().stream().map(Fraction::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            problems.add(FieldProblem.of(at + "fractions", "municipality.sameFraction"));
        }
        names.forEach(name -> plain(problems, at + "fractions", name));
        term.aldermen().forEach(party -> plain(problems, at + "aldermen", party));
        if (term.mayorParty() != null) {
            plain(problems, at + "mayorParty", term.mayorParty());
        }
        term.coalition().stream()
                .filter(party -> !names.contains(party))
                .forEach(party -> problems.add(FieldProblem.of(at + "coalition", "municipality.coalition", party)));
        EffectiveDate until = term.until();
        if (until != null && until.surelyBefore(term.from())) {
            problems.add(FieldProblem.of(at + "until", "municipality.councilEnds"));
        }
        optional(problems, at + "source", term.source());
        return problems;
    }

    /** What is accepted but remarkable: parties with an alderman outside the coalition. */
    static List<FieldProblem> warnings(String at, CouncilTerm term) {
        return term.aldermenOutsideCoalition().stream()
                .map(party -> FieldProblem.of(at + "aldermen", "municipality.outsideCoalition", party))
                .toList();
    }

    static List<FieldProblem> problems(String at, Figure figure) {
        List<FieldProblem> problems = new ArrayList<>();
        number(problems, at + "stated", figure.kind(), figure.stated());
        if (figure.corrected() != null) {
            number(problems, at + "corrected", figure.kind(), figure.corrected());
        }
        optional(problems, at + "correction", figure.correction());
        optional(problems, at + "source", figure.source());
        return problems;
    }

    private static void number(List<FieldProblem> problems, String field, FigureKind kind, BigDecimal number) {
        boolean fits = (long) number.precision() - number.scale() <= DIGITS && number.scale() <= DECIMALS;
        if (number.signum() < 0 || !fits) {
            problems.add(FieldProblem.of(field, "municipality.figure", fits ? number : "…"));
        } else if (kind.whole() && number.stripTrailingZeros().scale() > 0) {
            problems.add(FieldProblem.of(field, "municipality.wholeFigure", number));
        }
    }

    private static void plain(List<FieldProblem> problems, String field, String text) {
        collect(problems, () -> PlainText.required(field, text, NAME));
    }

    private static void optional(List<FieldProblem> problems, String field, @Nullable String text) {
        collect(problems, () -> PlainText.optional(field, text, TEXT));
    }

    private static void collect(List<FieldProblem> problems, Runnable check) {
        try {
            check.run();
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
        }
    }
}
