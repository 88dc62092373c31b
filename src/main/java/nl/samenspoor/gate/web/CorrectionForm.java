package nl.samenspoor.gate.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The page's form for the correction of a decision, as it was typed: every field as text, rows of fractions by position. */
final class CorrectionForm {

    private static final int SPARE_ROWS = 3;
    private static final int MOST_ROWS = 50;

    private final MultiValueMap<String, String> typed;

    CorrectionForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** The form with the decision as it was recorded; the reason is left to who corrects it. */
    static CorrectionForm of(Decision decision, MultiValueMap<String, String> empty) {
        CorrectionForm form = new CorrectionForm(empty);
        form.put("on", decision.on().toEdtf());
        form.put("kind", decision.vote().kind().key());
        form.put(
                "outcome",
                decision.vote().stated() == null ? null : decision.outcome().key());
        form.put(
                "manner",
                decision.vote().manner() == null
                        ? null
                        : decision.vote().manner().key());
        form.put("words", decision.vote().words());
        form.put("unanimous", decision.vote().unanimous());
        form.put("choice", decision.choice() == null ? null : decision.choice().key());
        form.put("ground", decision.ground() == null ? null : decision.ground().key());
        form.put("motivation", decision.motivation());
        form.put("subject", decision.subject());
        form.put("source", decision.source());
        Votes votes = decision.vote().numbers();
        if (votes != null) {
            form.put(votes, decision.vote().kind().key().equals("counted"));
        }
        return form;
    }

    private void put(Votes votes, boolean counted) {
        put("seats", votes.seats());
        put("sitting", votes.sitting());
        put("mustAbstain", votes.mustAbstain());
        put("present", votes.present());
        if (counted) {
            put("inFavour", votes.inFavour());
            put("against", votes.against());
            put("blank", votes.blank());
        }
        for (FractionVotes one : votes.perFraction()) {
            typed.add("fraction", one.fraction());
            typed.add("fractionSeats", text(one.seats()));
            typed.add("fractionInFavour", text(one.inFavour()));
            typed.add("fractionAgainst", text(one.against()));
            typed.add("fractionBlank", text(one.blank()));
            typed.add("fractionAbsent", text(one.absent()));
        }
    }

    private void put(String field, @Nullable Object content) {
        if (content != null) {
            typed.set(field, content.toString());
        }
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What stands in a field; empty when nothing does. */
    public String at(String field) {
        return at(field, 0);
    }

    /** What stands in a field of a row. */
    public String at(String field, int row) {
        List<String> all = typed.getOrDefault(field, List.of());
        String one = row < all.size() ? all.get(row) : null;
        return one == null ? "" : one;
    }

    /** How many rows of fractions the page offers. */
    public int rows() {
        return Math.min(MOST_ROWS, filled() + SPARE_ROWS);
    }

    private int filled() {
        int filled = 0;
        for (int i = 0; i < typed.getOrDefault("fraction", List.of()).size(); i++) {
            filled = at("fraction", i).isBlank() ? filled : i + 1;
        }
        return filled;
    }

    /** @throws InvalidInput naming every number that is none */
    CorrectionJson json() {
        List<FieldProblem> problems = new ArrayList<>();
        List<CorrectionJson.FractionJson> fractions = new ArrayList<>();
        for (int i = 0; i < filled(); i++) {
            if (!at("fraction", i).isBlank()) {
                fractions.add(new CorrectionJson.FractionJson(
                        at("fraction", i),
                        number("fractionSeats", i, problems),
                        number("fractionInFavour", i, problems),
                        number("fractionAgainst", i, problems),
                        number("fractionBlank", i, problems),
                        number("fractionAbsent", i, problems)));
            }
        }
        CorrectionJson json = new CorrectionJson(
                given("on"),
                given("kind"),
                given("outcome"),
                given("manner"),
                number("seats", 0, problems),
                number("sitting", 0, problems),
                number("mustAbstain", 0, problems),
                number("present", 0, problems),
                number("inFavour", 0, problems),
                number("against", 0, problems),
                number("blank", 0, problems),
                fractions,
                given("words"),
                given("unanimous") == null ? null : Boolean.valueOf(given("unanimous")),
                given("choice"),
                given("ground"),
                given("motivation"),
                given("subject"),
                given("source"),
                given("why"));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return json;
    }

    private @Nullable String given(String field) {
        return at(field).isBlank() ? null : at(field);
    }

    private @Nullable Integer number(String field, int row, List<FieldProblem> problems) {
        String text = at(field, row).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            problems.add(FieldProblem.of(
                    field.startsWith("fraction") ? "perFraction" : field,
                    "gate.wholeNumber",
                    text.substring(0, Math.min(20, text.length()))));
            return null;
        }
        return Integer.valueOf(text);
    }
}
