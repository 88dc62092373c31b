package nl.samenspoor.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.drafts.DraftMerge.Changed;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows two people's texts of one draft side by side, on a page and over the API, so that the second can choose. */
@Component
public class Merging {

    private static final int CONFLICT = 409;

    private final DraftRows rows;
    private final Texts texts;
    private final ProblemAnswers problems;
    private final Clock clock;

    Merging(DraftRows rows, Texts texts, ProblemAnswers problems, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * The page that asks for choices; answer with status 409.
     *
     * @param words how people call and read the fields
     */
    public MergeView view(DraftSubject subject, DraftMerge merge, FieldWords words) {
        return view(subject, merge, words, new MergeForm(Map.of()));
    }

    /**
     * The same page with the choices already made, when some are missing or wrong.
     *
     * @throws NotFound     when a version it names does not exist
     * @throws InvalidInput when it names none
     */
    public MergeView again(DraftSubject subject, MergeForm form, FieldWords words) {
        DraftMerge merge = DraftMerge.of(version(subject, form.before()), version(subject, form.base()), form.own());
        return view(subject, merge, words, form);
    }

    /**
     * What somebody wants to save put together with the newest version, for when the whole is refused although each by itself
     * was right. Nothing when both changed a field to another text.
     *
     * @throws NotFound when there is no version {@code base}
     */
    public Optional<DraftMerge> together(DraftSubject subject, int base, Map<String, String> given) {
        DraftVersion theirs = rows.newest(subject).orElse(DraftVersion.NONE);
        Map<String, String> lines = new LinkedHashMap<>();
        given.forEach((name, text) ->
                lines.put(name, text.strip().replace("\r\n", "\n").replace('\r', '\n')));
        DraftMerge merge = DraftMerge.of(version(subject, base), theirs, lines);
        return merge.apart().isEmpty() ? Optional.of(merge) : Optional.empty();
    }

    private DraftVersion version(DraftSubject subject, int number) {
        return number == 0
                ? DraftVersion.NONE
                : rows.find(subject, number).orElseThrow(() -> new NotFound("drafts.noVersion", number));
    }

    private MergeView view(DraftSubject subject, DraftMerge merge, FieldWords words, MergeForm form) {
        int before = merge.before().number();
        int base = merge.theirs().number();
        List<MergeView.Save> saved = rows.list(subject).stream()
                .filter(version -> version.number() > before && version.number() <= base)
                .map(version ->
                        new MergeView.Save(version.number(), texts.recorder(version.account()), moment(version.at())))
                .toList();
        Map<String, String> kept = new LinkedHashMap<>();
        merge.fields().stream()
                .filter(field -> field.changed() == Changed.BY_ME)
                .forEach(field -> kept.put(field.name(), field.mine()));
        return new MergeView(
                before,
                base,
                saved,
                merge.fields().stream().map(field -> field(field, words, form)).toList(),
                kept);
    }

    private static MergeView.Field field(DraftMerge.Field field, FieldWords words, MergeForm form) {
        String name = field.name();
        String before = words.shown(name, field.before());
        return new MergeView.Field(
                name,
                words.label(name),
                field.changed(),
                field.mine(),
                TextDifference.of(before, words.shown(name, field.theirs())),
                TextDifference.of(before, words.shown(name, field.mine())),
                words.typed(name),
                form.choice(field),
                form.edited(field));
    }

    /** Date and time in the reader's language, to the minute. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .format(at.atZone(clock.getZone()));
    }

    /** The answer of the API, to be sent with status 409: what everybody made of every field somebody changed. */
    public MergeProblem problem(DraftMerge merge) {
        return new MergeProblem(
                problems.title(LocaleContextHolder.getLocale(), CONFLICT),
                CONFLICT,
                texts.of("drafts.differs", merge.theirs().number()),
                merge.before().number(),
                merge.theirs().number(),
                merge.theirs().account(),
                merge.theirs().at(),
                MergeProblem.fields(merge.fields()),
                null);
    }
}
