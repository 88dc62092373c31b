package nl.samenspoor.agreement.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.CheckingSchemeContent;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeContentFields;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of the form on the arrangement that say what the scheme holds; a row without a finding was not judged. The form
 * keeps the version its rows were read from ({@code seen}), so that nothing newer is written over unseen.
 */
@Component
class ContentRows {

    private static final String ROWS = "content";
    private static final String SEEN = OvertakenWork.SEEN;

    /** What the form says, with the row of each item. */
    private record Read(CheckSchemeContent command, Map<SchemeItem, Answers> rows) {

        boolean nothing() {
            return command.items().isEmpty() && command.evaluationRule() == null && command.exitTerm() == null;
        }
    }

    private final CheckingSchemeContent checking;
    private final SchemeContents contents;
    private final Overtaking overtaking;
    private final Texts texts;

    ContentRows(CheckingSchemeContent checking, SchemeContents contents, Overtaking overtaking, Texts texts) {
        this.checking = checking;
        this.contents = contents;
        this.overtaking = overtaking;
        this.texts = texts;
    }

    Map<String, List<FormOption>> options(CooperationId cooperation) {
        return Map.of(
                SEEN,
                contents.of(cooperation).stream()
                        .map(content -> Integer.toString(content.version()))
                        .map(version -> new FormOption(version, version))
                        .toList(),
                "item",
                Arrays.stream(SchemeItem.values())
                        .map(item -> new FormOption(
                                item.key(),
                                texts.of("agreement.content." + item.key()) + " (Wgr " + item.article() + ")"))
                        .toList());
    }

    /** The version is not asked before there is one. */
    Set<String> notAsked(CooperationId cooperation) {
        return contents.latest(cooperation).isEmpty() ? Set.of(SEEN) : Set.of();
    }

    /** A row for everything the law can ask, with what was found before. */
    void fill(Map<String, Object> values, CooperationId cooperation) {
        Optional<SchemeContent> latest = contents.latest(cooperation);
        values.put(
                ROWS,
                Arrays.stream(SchemeItem.values())
                        .map(item -> row(
                                item,
                                latest.map(content -> content.items().get(item)).orElse(null)))
                        .toList());
        latest.ifPresent(content -> {
            values.put(SEEN, Integer.toString(content.version()));
            put(values, "evaluationRule", content.evaluationRule());
            put(values, "exitTerm", content.exitTerm());
        });
    }

    private static Map<String, Object> row(SchemeItem item, @Nullable ItemCheck check) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("item", item.key());
        if (check != null) {
            row.put("state", check.state().key());
            put(row, "article", check.article());
            put(row, "reason", check.reason());
        }
        return row;
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null) {
            values.put(key, text);
        }
    }

    /**
     * That there is a newer version than was seen, and in what it differs, is told with the form, so that what was typed
     * stays; so is that all of a version was taken away.
     */
    List<FieldProblem> problems(CooperationId cooperation, Answers answers) {
        List<SchemeContent> versions = contents.of(cooperation);
        if (versions.isEmpty()) {
            return List.of();
        }
        Read read;
        try {
            read = read(cooperation, answers, EffectiveDate.unknown());
        } catch (InvalidInput toldWhenRecording) {
            return List.of();
        }
        SchemeContent latest = versions.get(0);
        int seen = seen(answers);
        if (read.nothing()) {
            return seen == 0 ? List.of() : List.of(FieldProblem.of(ROWS, "agreement.content.nothing"));
        }
        return seen < latest.version() && !same(latest, read.command())
                ? overtaken(versions, read.command(), answers)
                        .map(work -> List.of(FieldProblem.of(
                                SEEN,
                                "agreement.content.newerThanSeen",
                                latest.version(),
                                overtaking.said(work.overtaken(), work.words()))))
                        .orElse(List.of())
                : List.of();
    }

    /** What others recorded since these rows were opened. */
    Optional<OvertakenWork> overtaken(CooperationId cooperation, Answers answers) {
        List<SchemeContent> versions = contents.of(cooperation);
        return overtaken(
                versions, read(cooperation, answers, EffectiveDate.unknown()).command(), answers);
    }

    private Optional<OvertakenWork> overtaken(List<SchemeContent> versions, CheckSchemeContent mine, Answers answers) {
        return Overtaken.of(SchemeContentFields.editions(versions), seen(answers), SchemeContentFields.of(mine))
                .map(overtaken -> new OvertakenWork(
                        overtaken, SchemeContentFields.words(texts), takenOver(overtaken, versions.get(0), answers)));
    }

    private static Map<String, Object> takenOver(Overtaken overtaken, SchemeContent latest, Answers answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> items = new LinkedHashMap<>(overtaken.takenOver());
        for (String rule : List.of(SchemeContentFields.EVALUATION, SchemeContentFields.EXIT)) {
            String text = items.remove(rule);
            if (text != null) {
                values.put(rule, text);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Answers row : answers.rows(ROWS)) {
            String item = row.optionalText("item");
            rows.add(item != null && items.remove(item) != null ? theirs(item, latest) : row.asMap());
        }
        items.keySet().forEach(item -> rows.add(theirs(item, latest)));
        values.put(ROWS, rows);
        values.put(SEEN, Integer.toString(latest.version()));
        return values;
    }

    private static Map<String, Object> theirs(String key, SchemeContent latest) {
        SchemeItem item = SchemeItem.of("item", key);
        return row(item, latest.items().get(item));
    }

    /** 0 when no version was seen. */
    private static int seen(Answers answers) {
        String seen = answers.optionalText(SEEN);
        return seen == null ? 0 : Integer.parseInt(seen);
    }

    /** Records what is new; nothing when nothing was judged or changed. */
    void check(Actor actor, CooperationId cooperation, Answers answers, EffectiveDate on) {
        Read read = read(cooperation, answers, on);
        boolean same = contents.latest(cooperation)
                .filter(latest -> same(latest, read.command()))
                .isPresent();
        if (!read.nothing() && !same) {
            record(actor, read.command(), read.rows());
        }
    }

    private static boolean same(SchemeContent content, CheckSchemeContent command) {
        return content.items().equals(command.items())
                && Objects.equals(content.evaluationRule(), command.evaluationRule())
                && Objects.equals(content.exitTerm(), command.exitTerm());
    }

    private static Read read(CooperationId cooperation, Answers answers, EffectiveDate on) {
        Map<SchemeItem, Answers> rows = new EnumMap<>(SchemeItem.class);
        Map<SchemeItem, ItemCheck> items = new EnumMap<>(SchemeItem.class);
        for (Answers row : answers.rows(ROWS)) {
            String state = row.optionalText("state");
            if (state == null && row.optionalText("article") == null && row.optionalText("reason") == null) {
                continue;
            }
            SchemeItem item = SchemeItem.of(row.field("item"), row.optionalText("item"));
            if (state == null) {
                throw InvalidInput.of(row.field("state"), "kernel.required");
            }
            if (rows.put(item, row) != null) {
                throw InvalidInput.of(row.field("item"), "agreement.content.twice");
            }
            items.put(
                    item,
                    new ItemCheck(
                            ItemCheck.State.of(row.field("state"), state),
                            row.optionalText("article"),
                            row.optionalText("reason")));
        }
        return new Read(
                new CheckSchemeContent(
                        cooperation,
                        items,
                        answers.optionalText("evaluationRule"),
                        answers.optionalText("exitTerm"),
                        on,
                        Particulars.from(answers.optionalText("source")),
                        seen(answers)),
                rows);
    }

    /** Problems come back under the fields of the rows they are about. */
    private void record(Actor actor, CheckSchemeContent command, Map<SchemeItem, Answers> rows) {
        try {
            checking.check(actor, command);
        } catch (InvalidInput wrong) {
            List<FieldProblem> problems = new ArrayList<>();
            wrong.problems()
                    .forEach(problem -> problems.add(
                            new FieldProblem(onForm(problem.field(), rows), problem.code(), problem.arguments())));
            throw new InvalidInput(problems);
        }
    }

    private static String onForm(String field, Map<SchemeItem, Answers> rows) {
        int dot = field.indexOf('.');
        Answers row = dot < 0 ? null : rows.get(SchemeItem.of(field, field.substring(dot + 1)));
        return row == null ? field : row.field(field.substring(0, dot));
    }
}
