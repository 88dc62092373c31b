package nl.samenspoor.municipality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Compares what is given of one municipality with what is registered: what is new, and what differs. */
final class Supplement {

    private static final Pattern PLACE = Pattern.compile("(councils|figures)\\[(\\d+)\\](.*)");

    private final Municipality municipality;
    private final List<FieldProblem> differences = new ArrayList<>();
    private final List<Integer> newCouncils = new ArrayList<>();
    private final List<Integer> newFigures = new ArrayList<>();
    private final List<MunicipalityRemark> remarks = new ArrayList<>();

    Supplement(Municipality municipality) {
        this.municipality = municipality;
    }

    List<FieldProblem> differences() {
        return List.copyOf(differences);
    }

    /** What is said of a known council or figure from another source: kept in words beside it. */
    List<MunicipalityRemark> remarks() {
        return List.copyOf(remarks);
    }

    void compare(Municipality known, Municipality given) {
        if (!known.name().equals(given.name())) {
            differ("name", "municipality.differs.name", given.code().text(), known.name(), given.name());
        }
        if (known.province() != null
                && given.province() != null
                && !known.province().equals(given.province())) {
            differ("province", "municipality.differs.province", given.name(), known.province(), given.province());
        }
    }

    /**
     * The councils to register: of a new term, or of a known one about which more is given. One given earlier in the same
     * list is known too.
     */
    List<CouncilTerm> councils(List<CouncilTerm> registered, List<CouncilTerm> given) {
        List<CouncilTerm> known = new ArrayList<>(registered);
        List<CouncilTerm> news = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            CouncilTerm term = given.get(i);
            CouncilTerm before = same(known, term.from(), CouncilTerm::from);
            CouncilTerm after = before == null ? term : completed(before, term, "councils[" + i + "]");
            if (!after.equals(before)) {
                known.remove(before);
                known.add(after);
                keep(after, news.indexOf(before), news, i);
            }
        }
        return news;
    }

    /** A council given twice is registered once, with all that is given of it. */
    private void keep(CouncilTerm term, int earlier, List<CouncilTerm> news, int sent) {
        if (earlier < 0) {
            news.add(term);
            newCouncils.add(sent);
        } else {
            news.set(earlier, term);
            newCouncils.set(earlier, sent);
        }
    }

    /**
     * The figures to register: those of a kind and reference date of which none is known. One given earlier in the same
     * list is known too.
     */
    List<Figure> figures(List<Figure> registered, List<Figure> given) {
        List<Figure> known = new ArrayList<>(registered);
        List<Figure> news = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Figure figure = given.get(i);
            List<Figure> ofKind =
                    known.stream().filter(one -> one.kind() == figure.kind()).toList();
            Figure before = same(ofKind, figure.reference(), Figure::reference);
            if (before == null) {
                known.add(figure);
                news.add(figure);
                newFigures.add(i);
            } else if (!equal(before.stated(), figure.stated()) || !equal(before.corrected(), figure.corrected())) {
                differ(
                        "figures[" + i + "]",
                        "municipality.differs.figure",
                        municipality.name(),
                        figure.reference().toEdtf(),
                        words(before),
                        words(figure));
            } else {
                remark(before, figure);
            }
        }
        return news;
    }

    /** The field as it was sent: what is registered has fewer councils and figures than were given. */
    String asSent(String field) {
        Matcher place = PLACE.matcher(field);
        if (!place.matches()) {
            return field;
        }
        List<Integer> numbers = place.group(1).equals("councils") ? newCouncils : newFigures;
        int sent = numbers.get(Integer.parseInt(place.group(2)));
        return place.group(1) + "[" + sent + "]" + place.group(3);
    }

    private CouncilTerm completed(CouncilTerm known, CouncilTerm given, String at) {
        if (known.seats() != given.seats()) {
            differ(known, at + ".seats", known.seats(), given.seats());
        }
        List<Fraction> fractions = either(known, known.fractions(), given.fractions(), at + ".fractions");
        List<String> coalition = either(known, known.coalition(), given.coalition(), at + ".coalition");
        List<String> aldermen = either(known, known.aldermen(), given.aldermen(), at + ".aldermen");
        String mayor = known.mayorParty() == null ? given.mayorParty() : known.mayorParty();
        if (given.mayorParty() != null && !given.mayorParty().equals(mayor)) {
            differ(known, at + ".mayorParty", mayor, given.mayorParty());
        }
        EffectiveDate until = known.until() == null ? given.until() : known.until();
        if (until != null && given.until() != null && !given.until().toEdtf().equals(until.toEdtf())) {
            differ(known, at + ".until", until.toEdtf(), given.until().toEdtf());
        }
        if (known.source() != null && given.source() != null && !given.source().equals(known.source())) {
            remarks.add(new MunicipalityRemark(
                    RemarkSubject.COUNCIL,
                    null,
                    known.from(),
                    "Ook een andere bron geeft deze samenstelling.",
                    given.source()));
        }
        return new CouncilTerm(
                known.from(),
                until,
                known.seats(),
                fractions,
                coalition,
                aldermen,
                mayor,
                known.source() == null ? given.source() : known.source());
    }

    private <T> List<T> either(CouncilTerm term, List<T> known, List<T> given, String at) {
        if (known.isEmpty() || given.isEmpty()) {
            return known.isEmpty() ? given : known;
        }
        if (!counted(known).equals(counted(given))) {
            differ(term, at, words(known), words(given));
        }
        return known;
    }

    /** How often each occurs: the order says nothing, the number does, for two aldermen may be of one party. */
    private static <T> Map<T, Long> counted(List<T> parts) {
        return parts.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void remark(Figure known, Figure given) {
        boolean explained = given.correction() != null && !given.correction().equals(known.correction());
        boolean otherSource = given.source() != null && !given.source().equals(known.source());
        if (explained || otherSource) {
            remarks.add(new MunicipalityRemark(
                    RemarkSubject.FIGURE,
                    known.kind(),
                    known.reference(),
                    explained
                            ? "Ook een andere opgave geeft dit cijfer, en verbetert het: " + given.correction()
                            : "Ook een andere bron geeft dit cijfer.",
                    given.source()));
        }
    }

    private void differ(CouncilTerm term, String field, Object known, Object given) {
        differ(
                field,
                "municipality.differs.council",
                municipality.name(),
                term.from().toEdtf(),
                known,
                given);
    }

    private void differ(String field, String code, Object... arguments) {
        differences.add(FieldProblem.of(field, code, arguments));
    }

    private static <T> @Nullable T same(Collection<T> known, EffectiveDate date, Function<T, EffectiveDate> dateOf) {
        return known.stream()
                .filter(one -> dateOf.apply(one).toEdtf().equals(date.toEdtf()))
                .findFirst()
                .orElse(null);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    private static String words(Figure figure) {
        return figure.stated().toPlainString()
                + (figure.corrected() == null ? "" : " (" + figure.corrected().toPlainString() + ")");
    }

    private static String words(List<?> parts) {
        return parts.stream()
                .map(part -> part instanceof Fraction fraction
                        ? fraction.name() + " " + fraction.seats()
                        : String.valueOf(part))
                .collect(Collectors.joining(", "));
    }
}
