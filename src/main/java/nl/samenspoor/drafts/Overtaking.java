package nl.samenspoor.drafts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.drafts.DraftMerge.Changed;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the second of two people, on a page and over the API, what the first changed in the same form. */
@Component
public class Overtaking {

    private static final int CONFLICT = 409;
    private static final int INVALID = 422;
    private static final int SAID = 80;

    private final Merging merging;
    private final Texts texts;
    private final ProblemAnswers problems;

    Overtaking(Merging merging, Texts texts, ProblemAnswers problems) {
        this.merging = merging;
        this.texts = texts;
        this.problems = problems;
    }

    /** For the fragment {@code meanwhile}; {@code words} tell how people call and read the fields. */
    public OvertakenView view(Overtaken overtaken, FieldWords words) {
        Map<String, String> beside = new LinkedHashMap<>();
        overtaken.apart().forEach((name, text) -> {
            String shown = words.shown(name, text);
            beside.put(name, words.typed(name) ? RecordedWords.marked(shown) : shown);
        });
        return new OvertakenView(
                overtaken.lines().stream().map(line -> line(line, words)).toList(), beside);
    }

    private OvertakenView.Line line(Overtaken.Line line, FieldWords words) {
        String name = line.name();
        String before = words.shown(name, line.field().before());
        Edition by = line.by();
        return new OvertakenView.Line(
                name,
                words.label(name),
                line.changed(),
                TextDifference.of(before, words.shown(name, line.field().theirs())),
                TextDifference.of(before, words.shown(name, line.field().mine())),
                words.typed(name),
                by == null
                        ? null
                        : texts.of("drafts.meanwhile.who", texts.recorder(by.account()), merging.moment(by.at())));
    }

    /**
     * What the API answers: the sentence of the refusal, and what everybody made of every field.
     *
     * @param editions every version there is now
     * @param before   number of the version the sender started from; 0 for none
     * @param mine     what he sent, by name of the field
     * @return the refusal itself when it is about something else
     */
    public RuntimeException refused(Refusal refusal, List<Edition> editions, int before, Map<String, String> mine) {
        return refused(refusal, Overtaken.of(editions, before, mine));
    }

    /** The same, of what was compared already; the refusal itself when nothing was overtaken. */
    public RuntimeException refused(Refusal refusal, Optional<Overtaken> overtaken) {
        return overtaken.isPresent()
                ? new OvertakenEdit(problem(
                        CONFLICT,
                        texts.plain(refusal) + " "
                                + texts.of(
                                        "drafts.meanwhile.again",
                                        overtaken.get().newest().number()),
                        overtaken.get(),
                        null))
                : refusal;
    }

    /** The same for the form of a task, which is refused with what is wrong with its fields. */
    public RuntimeException refused(InvalidInput wrong, Overtaken overtaken) {
        return new OvertakenEdit(problem(
                INVALID,
                texts.of("web.error.422.text"),
                overtaken,
                texts.parts(wrong).all()));
    }

    private MergeProblem problem(
            int status, String detail, Overtaken overtaken, @Nullable List<FieldMessages.FieldMessage> errors) {
        Edition newest = overtaken.newest();
        return new MergeProblem(
                problems.title(LocaleContextHolder.getLocale(), status),
                status,
                detail,
                overtaken.before(),
                newest.number(),
                newest.account(),
                newest.at(),
                MergeProblem.fields(
                        overtaken.lines().stream().map(Overtaken.Line::field).toList()),
                errors);
    }

    /** In a sentence for {@code record:says}, shortened: what the others made of each field they changed. */
    public String said(Overtaken overtaken, FieldWords words) {
        String all = overtaken.lines().stream()
                .filter(line -> line.by() != null)
                .map(line -> said(line, words))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? texts.of("drafts.meanwhile.nothing") : all;
    }

    private String said(Overtaken.Line line, FieldWords words) {
        String shown = words.shown(line.name(), line.field().theirs()).replaceAll("\\s+", " ");
        String theirs = shown.isEmpty()
                ? texts.of("drafts.empty")
                : "“" + (words.typed(line.name()) ? RecordedWords.marked(shortened(shown)) : shortened(shown)) + "”";
        String said = words.label(line.name()) + ": " + theirs;
        return line.changed() == Changed.APART ? said + " " + texts.of("drafts.meanwhile.both") : said;
    }

    private static String shortened(String text) {
        return text.length() > SAID ? text.substring(0, SAID) + "…" : text;
    }
}
