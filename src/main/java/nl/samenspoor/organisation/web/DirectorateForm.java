package nl.samenspoor.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.organisation.ChooseDirectorate;
import nl.samenspoor.organisation.Directorate;
import nl.samenspoor.organisation.DirectorateModel;
import nl.samenspoor.organisation.DirectorateOption;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;

/** Between the fields of the page about who leads the joint organisation and that choice. */
final class DirectorateForm {

    /** Places for options on the page. */
    static final int ROWS = 8;

    private static final String OPTION_NUMBER = "option.";
    private static final String NUMBER = "number";
    private static final Pattern NUMBERED = Pattern.compile("[1-9]\\d?");
    private static final Pattern OPTION =
            Pattern.compile("options\\[[0-7]]\\.(number|model|text|nickname|pros|cons|risk)");
    /** What is said of an option besides its number and model. */
    private static final List<String> SAID = List.of("text", "nickname", "pros", "cons", "risk");

    private static final Set<String> FIELDS =
            Set.of("chosen", "inWords", "reason", "fixedForYears", "on", "source", "version");

    private DirectorateForm() {}

    static boolean knows(String field) {
        return FIELDS.contains(field) || OPTION.matcher(field).matches();
    }

    /**
     * The four models that are always worth considering, with what speaks for and against each, in the language of the record:
     * they are recorded as they stand in the form.
     */
    static Typed usual(Texts texts, LocalDate today) {
        Typed typed = new Typed().with("version", 0).with("on", today);
        int row = 0;
        for (DirectorateModel model : DirectorateModel.values()) {
            if (model != DirectorateModel.OTHER) {
                String words = "organisation.model." + model.key();
                typed.with(at(row) + NUMBER, row + 1)
                        .with(at(row) + "model", model.key())
                        .with(at(row) + "text", texts.in(RecordedWords.LANGUAGE, words))
                        .with(at(row) + "pros", texts.in(RecordedWords.LANGUAGE, words + ".pros"))
                        .with(at(row) + "cons", texts.in(RecordedWords.LANGUAGE, words + ".cons"));
                row++;
            }
        }
        return typed;
    }

    /** As last recorded. */
    static Typed of(Directorate directorate, LocalDate today) {
        Typed typed = new Typed()
                .with("version", directorate.version())
                .with("chosen", directorate.chosen())
                .with("inWords", directorate.inWords())
                .with("reason", directorate.reason())
                .with("fixedForYears", directorate.fixedForYears())
                .with("on", today)
                .with("source", directorate.source());
        for (int row = 0; row < Math.min(ROWS, directorate.options().size()); row++) {
            fill(typed, row, directorate.options().get(row));
        }
        return typed;
    }

    /**
     * What two people may change at once, by name of the field; each option as one, by its number. Since when it is so is
     * left out: every version says that anew.
     */
    static Map<String, String> values(ChooseDirectorate is) {
        Typed typed = new Typed(new LinkedHashMap<>());
        is.options().forEach(option -> typed.with(OPTION_NUMBER + option.number(), lines(option)));
        return typed.with("chosen", is.chosen())
                .with("inWords", is.inWords())
                .with("reason", is.reason())
                .with("fixedForYears", is.fixedForYears())
                .with("source", is.source())
                .values();
    }

    /** The key of its model, its words, and below them what is known of it. */
    private static String lines(DirectorateOption option) {
        List<String> lines = new ArrayList<>();
        lines.add(option.model().key() + ": " + option.text().strip());
        Stream.ofNullable(option.nickname())
                .map(name -> "“" + name.strip() + "”")
                .forEach(lines::add);
        option.pros().forEach(one -> lines.add("+ " + one.strip()));
        option.cons().forEach(one -> lines.add("– " + one.strip()));
        Stream.ofNullable(option.risk()).map(risk -> "! " + risk.strip()).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** Number of the option a name of {@link #values} is about; 0 for another field. */
    static int number(String field) {
        return field.startsWith(OPTION_NUMBER) ? Integer.parseInt(field.substring(OPTION_NUMBER.length())) : 0;
    }

    /** Every version, for who finds out that somebody was first. */
    static List<Edition> editions(CooperationId cooperation, List<Directorate> versions) {
        return versions.stream()
                .map(is -> new Edition(
                        is.version(),
                        values(new ChooseDirectorate(
                                cooperation,
                                is.options(),
                                is.chosen(),
                                is.inWords(),
                                is.reason(),
                                is.fixedForYears(),
                                is.on(),
                                is.source(),
                                is.version())),
                        is.recordedBy(),
                        is.recordedAt()))
                .toList();
    }

    /** The form counted from the newest version, with what only the others changed taken over. */
    static Typed takingOver(Typed typed, Overtaken overtaken, Directorate newest) {
        overtaken.takenOver().forEach((field, text) -> {
            int number = number(field);
            if (number == 0) {
                typed.with(field, text);
            } else {
                newest.options().stream()
                        .filter(option -> option.number() == number)
                        .findFirst()
                        .ifPresentOrElse(
                                option -> place(typed, number).ifPresent(row -> fill(typed, row, option)),
                                () -> place(typed, number).ifPresent(row -> empty(typed, row)));
            }
        });
        return typed.with("version", newest.version());
    }

    /** The row of an option, or else the first that is free. */
    private static Optional<Integer> place(Typed typed, int number) {
        return IntStream.range(0, ROWS)
                .boxed()
                .filter(row -> !blank(typed, row) && numberAt(typed, row) == number)
                .findFirst()
                .or(() -> IntStream.range(0, ROWS)
                        .boxed()
                        .filter(row -> blank(typed, row))
                        .findFirst());
    }

    private static int numberAt(Typed typed, int row) {
        return Objects.requireNonNullElse(typed.number(at(row) + NUMBER), row + 1);
    }

    /** Whether nothing is said of the option in that row; its model alone, which has a preset, says nothing. */
    private static boolean blank(Typed typed, int row) {
        return SAID.stream().allMatch(field -> typed.blank(at(row) + field));
    }

    private static void empty(Typed typed, int row) {
        SAID.forEach(field -> typed.with(at(row) + field, ""));
    }

    private static void fill(Typed typed, int row, DirectorateOption option) {
        typed.with(at(row) + NUMBER, option.number())
                .with(at(row) + "model", option.model().key())
                .with(at(row) + "text", option.text())
                .with(at(row) + "nickname", Objects.requireNonNullElse(option.nickname(), ""))
                .with(at(row) + "pros", String.join("\n", option.pros()))
                .with(at(row) + "cons", String.join("\n", option.cons()))
                .with(at(row) + "risk", Objects.requireNonNullElse(option.risk(), ""));
    }

    /** Rows to show: those that are filled in, and one more. */
    static List<Integer> rows(Typed typed) {
        List<Integer> rows = new ArrayList<>();
        boolean spare = true;
        for (int row = 0; row < ROWS; row++) {
            boolean filled = !blank(typed, row);
            if (filled || spare) {
                rows.add(row);
            }
            spare = spare && filled;
        }
        return rows;
    }

    /**
     * Gives every row that is shown a number of its own: an option keeps what it has, and one without or with that of another
     * gets the lowest that is free, as the place of one more does.
     */
    static void number(Typed typed) {
        Set<String> taken = new HashSet<>();
        List<Integer> without = new ArrayList<>();
        for (int row : rows(typed)) {
            String number = typed.value(at(row) + NUMBER);
            if (blank(typed, row) || !NUMBERED.matcher(number).matches() || !taken.add(number)) {
                without.add(row);
            }
        }
        for (int row : without) {
            String free = IntStream.rangeClosed(1, ROWS)
                    .mapToObj(Integer::toString)
                    .filter(number -> !taken.contains(number))
                    .findFirst()
                    .orElseThrow();
            taken.add(free);
            typed.with(at(row) + NUMBER, free);
        }
    }

    /** The options to choose from by number, and the place of one more; a number that is none of them is not there. */
    static List<Frame.Option> numbered(Typed typed, Texts texts) {
        return rows(typed).stream()
                .map(row -> {
                    String number = typed.value(at(row) + NUMBER);
                    return new Frame.Option(
                            number,
                            typed.blank(at(row) + "text")
                                    ? texts.of("organisation.optionNumber", number)
                                    : number + ". " + RecordedWords.marked(typed.value(at(row) + "text")));
                })
                .toList();
    }

    private static String at(int row) {
        return "options[" + row + "].";
    }

    /** @throws InvalidInput on every field that is missing or cannot be read */
    static ChooseDirectorate command(CooperationId cooperation, Typed typed) {
        return command(cooperation, typed, readable -> {});
    }

    /**
     * Rows of options that were left empty stand below the others from now on; an option keeps its number.
     *
     * @param rules judge what can be read, so that everything wrong is told at once; called only when something is wrong
     *              already
     * @throws InvalidInput on every field that is missing, cannot be read or is refused by the rules
     */
    static ChooseDirectorate command(CooperationId cooperation, Typed typed, Consumer<ChooseDirectorate> rules) {
        closeUp(typed);
        Mistakes mistakes = new Mistakes();
        List<DirectorateOption> options = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            if (!blank(typed, row)) {
                options.add(option(typed, row, mistakes));
            }
        }
        ChooseDirectorate command = new ChooseDirectorate(
                cooperation,
                options,
                mistakes.in(() -> typed.number("chosen")),
                typed.text("inWords"),
                typed.text("reason"),
                mistakes.in(() -> typed.number("fixedForYears")),
                mistakes.in(() -> typed.requiredDate("on"), EffectiveDate.unknown()),
                typed.text("source"),
                mistakes.in(() -> Objects.requireNonNullElse(typed.number("version"), 0), 0));
        mistakes.judged(() -> rules.accept(command), field -> true);
        mistakes.refuse();
        return command;
    }

    private static void closeUp(Typed typed) {
        for (int row = 0; row < ROWS; row++) {
            if (!blank(typed, row) && typed.blank(at(row) + NUMBER)) {
                typed.with(at(row) + NUMBER, row + 1);
            }
        }
        FilledRows.closeUp(
                typed,
                ROWS,
                row -> blank(typed, row),
                DirectorateForm::at,
                Stream.concat(Stream.of(NUMBER, "model"), SAID.stream()).toList());
    }

    private static DirectorateOption option(Typed typed, int row, Mistakes mistakes) {
        if (typed.blank(at(row) + "text")) {
            mistakes.add(List.of(FieldProblem.of(at(row) + "text", "organisation.optionText")));
        }
        return new DirectorateOption(
                mistakes.in(() -> numberAt(typed, row), 0),
                mistakes.in(
                        () -> DirectorateModel.of(
                                at(row) + "model",
                                Objects.requireNonNullElse(
                                        typed.text(at(row) + "model"), DirectorateModel.OTHER.key())),
                        DirectorateModel.OTHER),
                typed.value(at(row) + "text"),
                typed.text(at(row) + "nickname"),
                lines(typed.text(at(row) + "pros")),
                lines(typed.text(at(row) + "cons")),
                typed.text(at(row) + "risk"));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R"))
                        .filter(line -> !line.isBlank())
                        .toList();
    }
}
