package nl.samenspoor.agreement.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.CheckingSchemeContent;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the form on the arrangement that say what the scheme holds; a row without a finding was not judged. */
@Component
class ContentRows {

    private static final String ROWS = "content";

    private final CheckingSchemeContent checking;
    private final SchemeContents contents;
    private final Texts texts;

    ContentRows(CheckingSchemeContent checking, SchemeContents contents, Texts texts) {
        this.checking = checking;
        this.contents = contents;
        this.texts = texts;
    }

    Map<String, List<FormOption>> options() {
        return Map.of(
                "item",
                Arrays.stream(SchemeItem.values())
                        .map(item -> new FormOption(
                                item.key(),
                                texts.of("agreement.content." + item.key()) + " (Wgr " + item.article() + ")"))
                        .toList());
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

    /** Records what is new; nothing when nothing was judged or changed. */
    void check(Actor actor, CooperationId cooperation, Answers answers, EffectiveDate on) {
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
        CheckSchemeContent command = new CheckSchemeContent(
                cooperation,
                items,
                answers.optionalText("evaluationRule"),
                answers.optionalText("exitTerm"),
                on,
                Particulars.from(answers.optionalText("source")));
        if (changes(command)) {
            record(actor, command, rows);
        }
    }

    private boolean changes(CheckSchemeContent command) {
        Optional<SchemeContent> latest = contents.latest(command.cooperation());
        boolean nothing = command.items().isEmpty() && command.evaluationRule() == null && command.exitTerm() == null;
        boolean same = latest.filter(content -> content.items().equals(command.items())
                        && Objects.equals(content.evaluationRule(), command.evaluationRule())
                        && Objects.equals(content.exitTerm(), command.exitTerm()))
                .isPresent();
        return !nothing && !same;
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
