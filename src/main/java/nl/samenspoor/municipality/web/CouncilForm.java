package nl.samenspoor.municipality.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.RecordCouncil;
import nl.samenspoor.municipality.RecordingCouncils;
import nl.samenspoor.municipality.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The page's form for the composition of a council, as it was typed. The rows of the table belong together by position.
 *
 * @param from      since when
 * @param until     until when
 * @param seats     of the whole council
 * @param fraction  names of fractions and parties, empty in rows not used
 * @param taken     seats of each, empty for a party that only supplies an alderman
 * @param coalition numbers of the rows ticked as backing the college, from 0
 * @param aldermen  how many aldermen each supplies
 * @param mayorParty party of the mayor
 * @param source    where it is known from
 * @param corrects  id of the version that was wrong
 * @param why       why it was
 */
record CouncilForm(
        @Nullable String from,
        @Nullable String until,
        @Nullable String seats,
        @Nullable List<String> fraction,
        @Nullable List<String> taken,
        @Nullable List<String> coalition,
        @Nullable List<String> aldermen,
        @Nullable String mayorParty,
        @Nullable String source,
        @Nullable Long corrects,
        @Nullable String why) {

    private static final int FEWEST_ROWS = 8;
    private static final int SPARE_ROWS = 3;
    private static final int MOST_ALDERMEN = 20;

    static CouncilForm empty() {
        return new CouncilForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The form as it was sent. Read by hand, as Spring would take a lone name with a comma in it for two.
     *
     * @throws NotFound when {@code corrects} is no number of a version
     */
    static CouncilForm of(MultiValueMap<String, String> sent) {
        String version = sent.getFirst("corrects");
        if (version != null && !version.matches("\\d{1,18}")) {
            throw new NotFound("municipality.unknownVersion");
        }
        return new CouncilForm(
                sent.getFirst("from"),
                sent.getFirst("until"),
                sent.getFirst("seats"),
                sent.get("fraction"),
                sent.get("taken"),
                sent.get("coalition"),
                sent.get("aldermen"),
                sent.getFirst("mayorParty"),
                sent.getFirst("source"),
                version == null ? null : Long.valueOf(version),
                sent.getFirst("why"));
    }

    /** The form that corrects a version. */
    static CouncilForm of(Version<CouncilTerm> version) {
        CouncilTerm term = version.what();
        Map<String, Integer> seats = new LinkedHashMap<>();
        term.fractions().forEach(one -> seats.put(one.name(), one.seats()));
        term.aldermen().forEach(party -> seats.putIfAbsent(party, 0));
        List<String> names = List.copyOf(seats.keySet());
        return new CouncilForm(
                term.from().toEdtf(),
                term.until() == null ? null : term.until().toEdtf(),
                String.valueOf(term.seats()),
                names,
                names.stream()
                        .map(name -> positive(seats.getOrDefault(name, 0)))
                        .toList(),
                term.coalition().stream()
                        .map(name -> String.valueOf(names.indexOf(name)))
                        .toList(),
                names.stream()
                        .map(name -> positive(Collections.frequency(term.aldermen(), name)))
                        .toList(),
                term.mayorParty(),
                term.source(),
                version.id(),
                null);
    }

    private static String positive(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** How many rows the page offers: those filled in, and some more. */
    public int rows() {
        int filled = 0;
        for (int i = 0; i < list(fraction).size(); i++) {
            filled = fractionAt(i).isBlank() ? filled : i + 1;
        }
        return Math.max(FEWEST_ROWS, filled + SPARE_ROWS);
    }

    public String fractionAt(int row) {
        return at(fraction, row);
    }

    public String takenAt(int row) {
        return at(taken, row);
    }

    public String aldermenAt(int row) {
        return at(aldermen, row);
    }

    public boolean inCoalition(int row) {
        return list(coalition).contains(String.valueOf(row));
    }

    /** @throws InvalidInput naming every field that is wrong; the table as a whole is {@code fractions} */
    RecordCouncil command(MunicipalityCode municipality) {
        Typed typed = new Typed();
        EffectiveDate since = typed.date("from", TypedDate.edtfOrNull(from));
        EffectiveDate end = Typed.text(until) == null ? null : typed.date("until", TypedDate.edtfOrNull(until));
        Integer all = typed.whole("seats", typed.required("seats", seats));
        List<Fraction> fractions = new ArrayList<>();
        List<String> backing = new ArrayList<>();
        List<String> supplied = new ArrayList<>();
        for (int i = 0; i < list(fraction).size(); i++) {
            row(typed, i, fractions, backing, supplied);
        }
        return typed.checked(
                new RecordCouncil(
                        municipality,
                        new CouncilTerm(
                                since,
                                end,
                                all == null ? 0 : all,
                                fractions,
                                backing,
                                supplied,
                                Typed.text(mayorParty),
                                Typed.text(source)),
                        corrects,
                        why),
                RecordingCouncils::judged,
                CouncilForm::ofTheTable);
    }

    /** Names are judged also when a number beside them cannot be read; what the numbers add up to is not. */
    private static boolean ofTheTable(FieldProblem problem) {
        return problem.field().equals("fractions") && !problem.code().equals("municipality.fractionSeats");
    }

    private void row(Typed typed, int i, List<Fraction> fractions, List<String> backing, List<String> supplied) {
        String name = fractionAt(i).strip();
        String seatsTyped = takenAt(i).strip();
        String countTyped = aldermenAt(i).strip();
        Integer seatsTaken = typed.whole("fractions", seatsTyped);
        Integer count = typed.whole("fractions", countTyped);
        if (name.isEmpty() && seatsTyped.isEmpty() && countTyped.isEmpty() && !inCoalition(i)) {
            return;
        }
        if (name.isEmpty() || seatsTyped.isEmpty() && countTyped.isEmpty()) {
            typed.problem("fractions", "municipality.fractionRow", i + 1);
        } else if (count != null && count > MOST_ALDERMEN) {
            typed.problem("fractions", "municipality.tooManyAldermen", i + 1, MOST_ALDERMEN);
        }
        if (name.isEmpty()) {
            return;
        }
        boolean unread = seatsTaken == null && !seatsTyped.isEmpty();
        if (unread || seatsTaken != null && seatsTaken > 0) {
            fractions.add(new Fraction(name, unread ? 1 : seatsTaken));
        }
        if (inCoalition(i)) {
            backing.add(name);
        }
        supplied.addAll(Collections.nCopies(count == null ? 0 : Math.min(count, MOST_ALDERMEN), name));
    }

    /** Names of fields on the page for names of fields in the command: the table is one field. */
    static String onPage(String field) {
        return field.equals("coalition") || field.equals("aldermen") ? "fractions" : field;
    }

    private static String at(@Nullable List<String> values, int i) {
        return i < list(values).size() ? list(values).get(i) : "";
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
